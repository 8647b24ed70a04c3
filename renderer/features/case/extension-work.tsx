import { Button, Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import type { CoreError } from '../../../src/api/errors.ts';
import { prepareExtension } from '../../../src/api/inputs.ts';
import type { Extension } from '../../../src/api/views.ts';
import { formatFinnish } from '../../../src/domain/calendar-date.ts';
import { EXTENSION_FACTORS, extensionGuard } from '../../../src/domain/extension.ts';
import { coreErrorOf } from '../../api.ts';
import { FormDraftNotice, useFormDraft } from '../../components/form-draft.tsx';
import { useZodForm } from '../../components/zod-form.ts';
import { useCoreCommand } from '../../core-queries.ts';
import { useDesk } from '../../desk.tsx';
import { extensionFactorLabel } from '../../text/fi/ground-labels.ts';
import { extending as words } from '../../text/fi/inquiry.ts';
import { listText, lowerFirst } from '../../text/fi/labels.ts';
import { common } from '../../text/fi/parts.ts';
import type { LivingCase } from './case-steps.ts';
import { GuardNotice } from './guard-notice.tsx';
import { LetterWork } from './letter-work.tsx';
import { OpenForm } from './open-form.tsx';
import { Facts, StepPart } from './step-panel.tsx';

/** Two further months, with reasons and a notice that has to leave within the first one (GDPR 12(3)). */
export function ExtensionWork({ detail }: { readonly detail: LivingCase }) {
  const { today } = useDesk().vault;
  const [preparing, setPreparing] = useState(false);
  const { extension, deadline, regime, closed } = detail;
  // The law of 1999 knows no extension; the note on the law says so.
  if (deadline.extensionNoticeDueOn === null) return null;
  const guard = extensionGuard(regime, deadline.extensionNoticeDueOn, today, false);
  if (extension !== null) {
    const changeable = closed === null && guard === null && extension.letterId === null;
    if (preparing && changeable) return <ExtensionForm detail={detail} onDone={() => setPreparing(false)} />;
    return (
      <PreparedExtension
        detail={detail}
        extension={extension}
        onChange={changeable ? () => setPreparing(true) : null}
      />
    );
  }
  if (closed !== null) return null;
  if (guard !== null) {
    return <p className="no-margin muted">{words.tooLate(formatFinnish(deadline.extensionNoticeDueOn))}</p>;
  }
  return preparing ? (
    <ExtensionForm detail={detail} onDone={() => setPreparing(false)} />
  ) : (
    <div className="actions">
      <Button variant="default" onClick={() => setPreparing(true)}>
        {words.prepare}
      </Button>
    </div>
  );
}

function ExtensionForm(props: { readonly detail: LivingCase; readonly onDone: () => void }) {
  const { detail, onDone } = props;
  const { extension } = detail;
  const prepare = useCoreCommand('extension.prepare');
  const [error, setError] = useState<CoreError | null>(null);
  const { form, submit, showError } = useZodForm({
    schema: prepareExtension,
    initialValues: {
      caseId: detail.id,
      factors: [...(extension?.factors ?? [])],
      explanation: extension?.explanation ?? '',
      partialAnswer: extension?.partialAnswer ?? '',
    },
  });
  const draft = useFormDraft(`extension:${detail.id}`, form.values, form.isDirty(), form.setValues);
  const save = async (values: z.output<typeof prepareExtension>): Promise<void> => {
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
    <StepPart title={words.title} takeFocus>
      <OpenForm label={words.title} onSubmit={submit(save)}>
        <FormDraftNotice draft={draft} />
        <p className="no-margin muted">{words.staffIsNoReason}</p>
        <Checkbox.Group label={words.factors} {...form.getInputProps('factors')}>
          <div className="choices">
            {EXTENSION_FACTORS.map((factor, index) => (
              <Checkbox
                key={factor}
                value={factor}
                label={extensionFactorLabel[factor]}
                data-path={index === 0 ? 'factors' : undefined}
              />
            ))}
          </div>
        </Checkbox.Group>
        <Textarea
          label={words.explanation}
          description={words.explanationHint}
          rows={3}
          {...form.getInputProps('explanation')}
        />
        <Textarea
          label={words.partialAnswer}
          description={words.partialAnswerHint}
          rows={2}
          {...form.getInputProps('partialAnswer')}
        />
        {error !== null && <GuardNotice error={error} detail={detail} />}
        <div className="actions">
          <Button type="submit" variant="light" loading={prepare.isPending}>
            {extension === null ? words.save : words.saveChange}
          </Button>
          <Button variant="subtle" onClick={onDone}>
            {common.cancel}
          </Button>
        </div>
      </OpenForm>
    </StepPart>
  );
}

function PreparedExtension(props: {
  readonly detail: LivingCase;
  readonly extension: Extension;
  /** null once the reasons stand. */
  readonly onChange: (() => void) | null;
}) {
  const { detail, extension, onChange } = props;
  const { deadline } = detail;
  const { factors, explanation, partialAnswer, noticeSentOn } = extension;
  return (
    <StepPart title={words.title}>
      {noticeSentOn === null && deadline.extensionNoticeDueOn !== null && (
        <output className="notice notice-warning">
          {words.noticeWaits(formatFinnish(deadline.extensionNoticeDueOn))}
        </output>
      )}
      {noticeSentOn !== null && (
        <output>
          {deadline.extended
            ? words.inForce(formatFinnish(deadline.explanation.dueOn))
            : words.cameTooLate(formatFinnish(noticeSentOn))}
        </output>
      )}
      <Facts
        rows={[
          [words.factors, listText(factors.map((factor) => lowerFirst(extensionFactorLabel[factor])))],
          [words.explanation, explanation],
          ...(partialAnswer === '' ? [] : [[words.partialAnswer, partialAnswer] as const]),
        ]}
      />
      {onChange !== null && (
        <div className="actions">
          <Button variant="subtle" onClick={onChange}>
            {words.change}
          </Button>
        </div>
      )}
      <LetterWork
        detail={detail}
        subject={{ about: 'extension', extensionId: extension.id }}
        letterId={extension.letterId}
        words={words.letter}
        main={false}
      />
    </StepPart>
  );
}
