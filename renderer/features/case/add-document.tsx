import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import type { CoreError } from '../../../src/api/errors.ts';
import { addDocument } from '../../../src/api/inputs.ts';
import type { CaseDetail } from '../../../src/api/views.ts';
import { coreErrorOf } from '../../api.ts';
import { DateField } from '../../components/date-field.tsx';
import { useFirstFocus } from '../../components/first-focus.ts';
import { FormDraftNotice, useFormDraft } from '../../components/form-draft.tsx';
import { useZodForm } from '../../components/zod-form.ts';
import { useCoreCommand } from '../../core-queries.ts';
import { caseDocuments as words } from '../../text/fi/case.ts';
import { common } from '../../text/fi/parts.ts';
import { CaseFiles } from './case-files.tsx';
import { GuardNotice } from './guard-notice.tsx';
import { OpenForm } from './open-form.tsx';

/** A further paper that came in for the case. */
export function AddDocument(props: {
  readonly detail: CaseDetail;
  readonly onAdded: (documentNumber: string) => void;
  readonly onCancel: () => void;
}) {
  const { detail, onAdded, onCancel } = props;
  const add = useCoreCommand('case.addDocument');
  const [error, setError] = useState<CoreError | null>(null);
  const { form, submit, showError } = useZodForm({
    schema: addDocument,
    initialValues: { caseId: detail.id, title: '', datedOn: null, storageLocation: '', fileIds: [] },
  });
  const draft = useFormDraft(`document:${detail.id}`, form.values, form.isDirty(), form.setValues);
  const save = async (values: z.output<typeof addDocument>): Promise<void> => {
    setError(null);
    try {
      const { documentNumber } = await add.mutateAsync(values);
      await draft.discard();
      onAdded(documentNumber);
    } catch (thrown) {
      setError(showError(coreErrorOf(thrown)));
    }
  };
  useFirstFocus(form, 'title');
  return (
    <OpenForm label={words.add} onSubmit={submit(save)}>
      <FormDraftNotice draft={draft} />
      <TextInput label={words.newTitle} autoComplete="off" {...form.getInputProps('title')} />
      <DateField label={words.newDate} {...form.getInputProps('datedOn')} />
      <TextInput label={words.newLocation} autoComplete="off" {...form.getInputProps('storageLocation')} />
      <CaseFiles
        label={words.newFiles}
        fileIds={form.values.fileIds}
        onChange={(fileIds) => form.setFieldValue('fileIds', fileIds)}
      />
      {error !== null && <GuardNotice error={error} detail={detail} />}
      <div className="actions">
        <Button type="submit" variant="light" loading={add.isPending}>
          {words.save}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {common.cancel}
        </Button>
      </div>
    </OpenForm>
  );
}
