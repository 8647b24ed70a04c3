import { Button, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import type { CoreError } from '../../../src/api/errors.ts';
import * as inputs from '../../../src/api/inputs.ts';
import type { StagedFile } from '../../../src/api/views.ts';
import { coreErrorOf } from '../../api.ts';
import { DateField } from '../../components/date-field.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { MainButton } from '../../components/main-button.tsx';
import { useZodForm } from '../../components/zod-form.ts';
import { useCoreCommand } from '../../core-queries.ts';
import { useDesk } from '../../desk.tsx';
import { incoming as words } from '../../text/fi/incoming.ts';
import { common } from '../../text/fi/parts.ts';
import { CaseSearch } from './case-search.tsx';

/** Makes a waiting file a document of an open case. */
export function AttachForm(props: {
  readonly file: StagedFile;
  readonly onAttached: (caseId: number, documentNumber: string) => void;
  readonly onCancel: () => void;
}) {
  const { file, onAttached, onCancel } = props;
  const { today } = useDesk().vault;
  const [error, setError] = useState<CoreError | null>(null);
  const addDocument = useCoreCommand('case.addDocument');
  const { form, submit, showError } = useZodForm({
    schema: inputs.addDocument,
    // No case yet: the schema refuses zero, and the search shows it.
    initialValues: { caseId: 0, title: '', datedOn: null, storageLocation: '', fileIds: [file.id] },
    alsoCheckTyped: ({ datedOn }) =>
      datedOn !== null && datedOn > today ? [{ path: 'datedOn', code: 'in-future' }] : [],
  });

  const save = async (values: z.output<typeof inputs.addDocument>): Promise<void> => {
    setError(null);
    try {
      const { documentNumber } = await addDocument.mutateAsync(values);
      onAttached(values.caseId, documentNumber);
    } catch (thrown) {
      setError(showError(coreErrorOf(thrown)));
    }
  };
  return (
    <form className="stack" onSubmit={submit(save)} noValidate>
      <Title order={3}>{words.attachTitle}</Title>
      <CaseSearch
        invalid={form.errors['caseId'] !== undefined}
        data-path="caseId"
        onChoose={(caseId) => {
          form.setFieldValue('caseId', caseId);
          form.getInputNode('title')?.focus();
        }}
        onClear={() => form.setFieldValue('caseId', 0)}
      />
      <TextInput
        label={words.documentTitle}
        description={words.documentTitleHint}
        autoComplete="off"
        {...form.getInputProps('title')}
      />
      <div className="form-grid">
        <DateField label={words.datedOn} {...form.getInputProps('datedOn')} />
        <TextInput
          label={words.storageLocation}
          autoComplete="off"
          {...form.getInputProps('storageLocation')}
        />
      </div>
      {error !== null && <ErrorNotice error={error} />}
      <div className="actions">
        <MainButton busy={addDocument.isPending}>{words.attach}</MainButton>
        <Button variant="subtle" onClick={onCancel}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
