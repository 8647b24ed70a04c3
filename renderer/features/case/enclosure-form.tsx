import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CoreError } from '../../../src/api/errors.ts';
import { addEnclosure } from '../../../src/api/inputs.ts';
import type { CaseRequest, Enclosure, EnclosureSource } from '../../../src/api/views.ts';
import { core, coreErrorOf } from '../../api.ts';
import { FormDraftNotice, useFormDraft } from '../../components/form-draft.tsx';
import { newOperationId, OperationProgress } from '../../components/operation-progress.tsx';
import { PdfView } from '../../components/pdf-view.tsx';
import { useZodForm } from '../../components/zod-form.ts';
import { useCoreCommand } from '../../core-queries.ts';
import { enclosureForm as words } from '../../text/fi/enclosures.ts';
import { common } from '../../text/fi/parts.ts';
import type { LivingCase } from './case-steps.ts';
import { EnclosureSources, nameOfFile } from './enclosure-sources.tsx';
import { GuardNotice } from './guard-notice.tsx';
import { OpenForm } from './open-form.tsx';
import { PageMarks } from './page-marks.tsx';

interface Running {
  readonly operationId: string;
  readonly label: string;
}

/** A document that goes with the reply: which one, under which name, and what of it is hidden. */
export function EnclosureForm(props: {
  readonly detail: LivingCase;
  readonly request: CaseRequest;
  /** null for a new one. */
  readonly enclosure: Enclosure | null;
  readonly sources: readonly EnclosureSource[];
  readonly onDone: () => void;
}) {
  const { detail, request, enclosure, sources, onDone } = props;
  const add = useCoreCommand('enclosure.add');
  const change = useCoreCommand('enclosure.change');
  const [running, setRunning] = useState<Running | null>(null);
  const [error, setError] = useState<CoreError | null>(null);
  const [preview, setPreview] = useState<{ readonly id: string; readonly pdf: Uint8Array } | null>(null);
  const { form, submit, showError } = useZodForm({
    schema: addEnclosure,
    initialValues: {
      requestId: request.id,
      fileId: enclosure?.source?.id ?? '',
      title: enclosure?.title ?? '',
      areas: [...(enclosure?.areas ?? [])],
      withheld: enclosure?.withheld ?? '',
      operationId: 'enclosure',
    },
  });
  const { fileId, areas } = form.values;
  const draft = useFormDraft(
    enclosure === null ? `enclosure:${request.id}` : `enclosure-change:${enclosure.id}`,
    form.values,
    form.isDirty(),
    form.setValues,
  );

  const run = async (label: string, work: (operationId: string) => Promise<void>): Promise<void> => {
    const operationId = newOperationId();
    setError(null);
    setRunning({ operationId, label });
    try {
      await work(operationId);
    } catch (thrown) {
      setError(showError(coreErrorOf(thrown)));
    } finally {
      setRunning(null);
    }
  };
  const save = submit((values) =>
    run(words.saving, async (operationId) => {
      const { title, areas: hidden, withheld } = values;
      await (enclosure === null
        ? add.mutateAsync({ ...values, operationId })
        : change.mutateAsync({ enclosureId: enclosure.id, title, areas: hidden, withheld, operationId }));
      await draft.discard();
      onDone();
    }),
  );
  const show = (): Promise<void> =>
    run(words.previewing, async (operationId) => {
      const { pdf } = await core('enclosure.preview', { requestId: request.id, fileId, areas, operationId });
      setPreview({ id: operationId, pdf });
    });
  const choose = (chosen: { readonly id: string; readonly name: string }): void => {
    form.setFieldValue('fileId', chosen.id);
    // What was marked lay on another document.
    form.setFieldValue('areas', []);
    if (form.getValues().title === '') form.setFieldValue('title', nameOfFile(chosen.name));
  };
  const mark = (marked: typeof areas): void => {
    form.setFieldValue('areas', marked);
    // What is shown below is no longer what would leave.
    setPreview(null);
  };

  return (
    <OpenForm label={enclosure === null ? words.added : words.changed} onSubmit={save}>
      <FormDraftNotice draft={draft} />
      <EnclosureSources
        sources={sources}
        fixed={enclosure?.source ?? null}
        fileId={fileId}
        onChoose={choose}
        onClear={() => {
          form.setFieldValue('fileId', '');
          mark([]);
        }}
      />
      {fileId !== '' && (
        <>
          <TextInput
            label={words.title}
            description={words.titleHint}
            autoComplete="off"
            {...form.getInputProps('title')}
          />
          <PageMarks
            key={fileId}
            requestId={request.id}
            fileId={fileId}
            name={form.values.title}
            areas={areas}
            onChange={mark}
          />
          <Textarea
            label={words.withheld}
            description={words.withheldHint}
            rows={2}
            {...form.getInputProps('withheld')}
          />
        </>
      )}
      {error !== null && <GuardNotice error={error} detail={detail} />}
      {running !== null && <OperationProgress operationId={running.operationId} label={running.label} />}
      <div className="actions">
        {fileId !== '' && (
          <>
            <Button type="submit" variant="light" disabled={running !== null}>
              {words.save}
            </Button>
            <Button variant="default" disabled={running !== null} onClick={() => void show()}>
              {words.preview}
            </Button>
          </>
        )}
        <Button variant="subtle" onClick={onDone}>
          {common.cancel}
        </Button>
      </div>
      {preview !== null && (
        <div className="letter-view">
          <PdfView
            label={words.previewed}
            version={preview.id}
            // The reader takes the bytes for itself.
            load={() => Promise.resolve(Uint8Array.from(preview.pdf))}
          />
        </div>
      )}
    </OpenForm>
  );
}
