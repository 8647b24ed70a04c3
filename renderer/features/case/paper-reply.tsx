import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { z } from 'zod';
import type { CoreError } from '../../../src/api/errors.ts';
import { recordPaperReply } from '../../../src/api/inputs.ts';
import type { CaseRequest } from '../../../src/api/views.ts';
import { PAPER_WAYS, type LetterKind } from '../../../src/domain/letter.ts';
import { coreErrorOf } from '../../api.ts';
import { FormDraftNotice, useFormDraft } from '../../components/form-draft.tsx';
import { useZodForm } from '../../components/zod-form.ts';
import { useCoreCommand } from '../../core-queries.ts';
import { paperReply as words } from '../../text/fi/decision.ts';
import { letterKindLabel } from '../../text/fi/labels.ts';
import { CaseFiles } from './case-files.tsx';
import { casePath, type LivingCase } from './case-steps.ts';
import { chosenDispatch, DispatchFields } from './dispatch-fields.tsx';
import { GuardNotice } from './guard-notice.tsx';
import { OpenForm } from './open-form.tsx';

const paperForm = z
  .custom<z.input<typeof recordPaperReply>>()
  .transform((values) => chosenDispatch(values))
  .pipe(recordPaperReply);

/** Only a case that was entered after its receipt can have been answered on paper before. */
export function mayHaveLeftOnPaper({ registeredAt, receivedOn }: LivingCase): boolean {
  return registeredAt.slice(0, 10) > receivedOn;
}

/** A reply that left on paper before its case was entered: how it left, and its scanned copy. */
export function PaperReply(props: {
  readonly detail: LivingCase;
  readonly request: CaseRequest;
  readonly letter: LetterKind;
}) {
  const { detail, request, letter } = props;
  return (
    <details>
      <summary>{words.offer}</summary>
      <PaperForm detail={detail} request={request} letter={letter} />
    </details>
  );
}

function PaperForm(props: {
  readonly detail: LivingCase;
  readonly request: CaseRequest;
  readonly letter: LetterKind;
}) {
  const { detail, request, letter } = props;
  const record = useCoreCommand('request.recordPaperReply');
  const [, navigate] = useLocation();
  const [error, setError] = useState<CoreError | null>(null);
  const { form, submit, showError } = useZodForm({
    schema: paperForm,
    initialValues: {
      requestId: request.id,
      letter,
      way: 'post',
      dispatchedOn: detail.receivedOn,
      trackingNumber: null,
      fileIds: [],
    },
  });
  const draft = useFormDraft(`paper-reply:${request.id}`, form.values, form.isDirty(), form.setValues);
  const save = async (values: z.output<typeof paperForm>): Promise<void> => {
    setError(null);
    try {
      await record.mutateAsync(values);
      await draft.discard();
      navigate(casePath(detail.id));
    } catch (thrown) {
      setError(showError(coreErrorOf(thrown)));
    }
  };
  return (
    <OpenForm label={words.offer} onSubmit={submit(save)} className="stack paper-reply">
      <FormDraftNotice draft={draft} />
      <p className="no-margin muted">{words.hint}</p>
      <p className="no-margin">
        {words.letter}: {letterKindLabel[letter]}
      </p>
      <DispatchFields form={form} ways={PAPER_WAYS} />
      <CaseFiles
        label={words.copies}
        fileIds={form.values.fileIds}
        onChange={(fileIds) => form.setFieldValue('fileIds', fileIds)}
      />
      {form.errors['fileIds'] !== undefined && form.values.fileIds.length === 0 && (
        <p className="no-margin problem" role="alert">
          {words.noCopies}
        </p>
      )}
      {error !== null && <GuardNotice error={error} detail={detail} />}
      <div className="actions">
        <Button type="submit" variant="default" loading={record.isPending}>
          {words.save}
        </Button>
      </div>
    </OpenForm>
  );
}
