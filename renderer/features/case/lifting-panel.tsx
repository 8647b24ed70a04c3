import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { z } from 'zod';
import type { CoreError } from '../../../src/api/errors.ts';
import { prepareLift } from '../../../src/api/inputs.ts';
import type { CaseRequest, Lifting } from '../../../src/api/views.ts';
import { formatFinnish } from '../../../src/domain/calendar-date.ts';
import { coreErrorOf } from '../../api.ts';
import { DateField } from '../../components/date-field.tsx';
import { FormDraftNotice, useFormDraft } from '../../components/form-draft.tsx';
import { useZodForm } from '../../components/zod-form.ts';
import { useCoreCommand } from '../../core-queries.ts';
import { useDesk } from '../../desk.tsx';
import { liftingPanel as words } from '../../text/fi/decision.ts';
import { common } from '../../text/fi/parts.ts';
import { stepPath, type LivingCase } from './case-steps.ts';
import { GuardNotice } from './guard-notice.tsx';
import { LetterWork } from './letter-work.tsx';
import { OpenForm } from './open-form.tsx';
import { Facts, StepPart } from './step-panel.tsx';

/** The end of a restriction: prepared, told to the person, then lifted in the registers (GDPR 18(3)). */
export function LiftingPanel(props: { readonly detail: LivingCase; readonly request: CaseRequest }) {
  const { detail, request } = props;
  const [preparing, setPreparing] = useState(false);
  const { lifting } = request;
  if (!isRestricted(request)) return null;
  const changeable = detail.closed === null && (lifting === null || lifting.letterId === null);
  return (
    <StepPart title={words.title}>
      {lifting !== null && !preparing && <Prepared detail={detail} request={request} lifting={lifting} />}
      {changeable && preparing && (
        <PrepareForm detail={detail} request={request} onDone={() => setPreparing(false)} />
      )}
      {changeable && !preparing && (
        <div className="actions">
          <Button variant="default" onClick={() => setPreparing(true)}>
            {lifting === null ? words.prepare : words.change}
          </Button>
        </div>
      )}
    </StepPart>
  );
}

/** A restriction stands in some register. */
function isRestricted({ decision, tasks }: CaseRequest): boolean {
  return (
    decision?.terms.kind === 'restriction' &&
    tasks.some(({ kind, outcome }) => kind === 'restrict' && outcome === 'found')
  );
}

function Prepared(props: {
  readonly detail: LivingCase;
  readonly request: CaseRequest;
  readonly lifting: Lifting;
}) {
  const { detail, request, lifting } = props;
  const open = request.tasks.find(({ kind, outcome }) => kind === 'lift-restriction' && outcome === null);
  return (
    <>
      <Facts
        rows={[
          [words.liftOn, formatFinnish(lifting.liftOn)],
          [words.reasons, lifting.reasons],
        ]}
      />
      <LetterWork
        detail={detail}
        subject={{ about: 'lifting', liftId: lifting.id }}
        letterId={lifting.letterId}
        words={{ issue: words.issue, preview: words.preview }}
        main={false}
      />
      {lifting.noticeSentOn === null && <p className="no-margin muted">{words.waits}</p>}
      {lifting.noticeSentOn !== null && open === undefined && <output>{words.done}</output>}
      {lifting.noticeSentOn !== null && open !== undefined && (
        <p className="no-margin">
          {words.sent(formatFinnish(lifting.noticeSentOn))}{' '}
          <Link href={stepPath(detail.id, 'search', { requestId: request.id, taskId: open.id })}>
            {words.toTasks}
          </Link>
        </p>
      )}
    </>
  );
}

function PrepareForm(props: {
  readonly detail: LivingCase;
  readonly request: CaseRequest;
  readonly onDone: () => void;
}) {
  const { detail, request, onDone } = props;
  const { today } = useDesk().vault;
  const prepare = useCoreCommand('restriction.prepareLift');
  const [error, setError] = useState<CoreError | null>(null);
  const { form, submit, showError } = useZodForm({
    schema: prepareLift,
    initialValues: {
      requestId: request.id,
      liftOn: request.lifting?.liftOn ?? today,
      reasons: request.lifting?.reasons ?? '',
    },
  });
  const draft = useFormDraft(`lifting:${request.id}`, form.values, form.isDirty(), form.setValues);
  const save = async (values: z.output<typeof prepareLift>): Promise<void> => {
    setError(null);
    try {
      await prepare.mutateAsync(values);
      await draft.discard();
      onDone();
    } catch (thrown) {
      setError(showError(coreErrorOf(thrown)));
    }
  };
  return (
    <OpenForm label={words.title} onSubmit={submit(save)}>
      <FormDraftNotice draft={draft} />
      <p className="no-margin muted">{words.hint}</p>
      <DateField label={words.liftOn} {...form.getInputProps('liftOn')} />
      <Textarea
        label={words.reasons}
        description={words.reasonsHint}
        rows={2}
        {...form.getInputProps('reasons')}
      />
      {error !== null && <GuardNotice error={error} detail={detail} />}
      <div className="actions">
        <Button type="submit" variant="default" loading={prepare.isPending}>
          {words.save}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {common.cancel}
        </Button>
      </div>
    </OpenForm>
  );
}
