import { Button, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import type { CoreError } from '../../../src/api/errors.ts';
import { recordReturn } from '../../../src/api/inputs.ts';
import type { IssuedLetter } from '../../../src/api/views.ts';
import { lastLeaving } from '../../../src/domain/delivery.ts';
import { RETURN_REASONS } from '../../../src/domain/letter.ts';
import { coreErrorOf } from '../../api.ts';
import { DateField } from '../../components/date-field.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { FormDraftNotice, useFormDraft } from '../../components/form-draft.tsx';
import { useZodForm } from '../../components/zod-form.ts';
import { useCoreCommand } from '../../core-queries.ts';
import { useDesk } from '../../desk.tsx';
import { returning as words } from '../../text/fi/dispatch.ts';
import { returnReasonLabel } from '../../text/fi/labels.ts';
import { common } from '../../text/fi/parts.ts';
import { CaseFiles } from './case-files.tsx';
import { OpenForm } from './open-form.tsx';

/** Mail that came back is entered when it comes, also in a closed case; the letter then waits to be sent once more. */
export function ReturnedLetter({ letter }: { readonly letter: IssuedLetter }) {
  const [open, setOpen] = useState(false);
  const way = lastLeaving(letter)?.way;
  if (way !== 'post' && way !== 'registered-post') return null;
  if (open) return <ReturnForm letter={letter} onDone={() => setOpen(false)} />;
  return (
    <div className="actions">
      <Button variant="subtle" onClick={() => setOpen(true)}>
        {words.open}
      </Button>
    </div>
  );
}

function ReturnForm({ letter, onDone }: { readonly letter: IssuedLetter; readonly onDone: () => void }) {
  const { today } = useDesk().vault;
  const record = useCoreCommand('letter.recordReturn');
  const [error, setError] = useState<CoreError | null>(null);
  const { form, submit, showError } = useZodForm({
    schema: recordReturn,
    initialValues: {
      letterId: letter.letterId,
      returnedOn: today,
      reason: 'not-collected',
      note: '',
      fileIds: [],
    },
  });
  const draft = useFormDraft(`returned:${letter.letterId}`, form.values, form.isDirty(), form.setValues);
  const save = async (values: z.output<typeof recordReturn>): Promise<void> => {
    setError(null);
    try {
      await record.mutateAsync(values);
      await draft.discard();
      onDone();
    } catch (thrown) {
      setError(showError(coreErrorOf(thrown)));
    }
  };
  return (
    <OpenForm label={words.title} onSubmit={submit(save)}>
      <p className="no-margin">
        <strong>{words.title}</strong>
      </p>
      <FormDraftNotice draft={draft} />
      <div className="form-grid">
        <DateField label={words.returnedOn} {...form.getInputProps('returnedOn')} />
        <Select
          label={words.reason}
          allowDeselect={false}
          data={RETURN_REASONS.map((value) => ({ value, label: returnReasonLabel[value] }))}
          {...form.getInputProps('reason')}
        />
      </div>
      <Textarea label={words.note} rows={2} {...form.getInputProps('note')} />
      <p className="no-margin">
        <strong>{words.envelope}</strong> <span className="small muted">{words.envelopeHint}</span>
      </p>
      <CaseFiles
        label={words.envelope}
        fileIds={form.values.fileIds}
        onChange={(fileIds) => form.setFieldValue('fileIds', fileIds)}
      />
      {error !== null && <ErrorNotice error={error} />}
      <div className="actions">
        <Button type="submit" variant="default" loading={record.isPending}>
          {words.record}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {common.cancel}
        </Button>
      </div>
    </OpenForm>
  );
}
