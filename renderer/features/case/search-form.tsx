import { Button, Radio, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import type { CoreError } from '../../../src/api/errors.ts';
import { recordSearch } from '../../../src/api/inputs.ts';
import type { CaseDetail, RegisterTask } from '../../../src/api/views.ts';
import {
  EXEMPTION_GROUNDS,
  SEARCH_OUTCOMES,
  type ExemptionGround,
} from '../../../src/domain/register-task.ts';
import { coreErrorOf } from '../../api.ts';
import { FileList } from '../../components/file-list.tsx';
import { FormDraftNotice, useFormDraft } from '../../components/form-draft.tsx';
import { MainButton } from '../../components/main-button.tsx';
import { useZodForm } from '../../components/zod-form.ts';
import { useCoreCommand } from '../../core-queries.ts';
import { searchStep as words } from '../../text/fi/case.ts';
import { exemptionGroundLabel, searchOutcomeLabel } from '../../text/fi/labels.ts';
import { CaseFiles } from './case-files.tsx';
import { emptyFinding, FindingRows } from './finding-rows.tsx';
import { GuardNotice } from './guard-notice.tsx';
import { OpenForm } from './open-form.tsx';

export type SearchValues = z.input<typeof recordSearch>;

/** What was typed for an outcome that is no longer chosen stays in the form but is not part of the result. */
const searchForm = z
  .custom<SearchValues>()
  .transform((values) => ({
    ...values,
    ground: values.outcome === 'exempt' ? values.ground : null,
    findings: values.outcome === 'found' ? values.findings : [],
  }))
  .pipe(recordSearch);

const GROUNDS = Object.keys(EXEMPTION_GROUNDS) as ExemptionGround[];

/** The result of searching one register. */
export function SearchForm(props: {
  readonly detail: CaseDetail;
  readonly task: RegisterTask;
  readonly onSaved: () => void;
}) {
  const { detail, task, onSaved } = props;
  const record = useCoreCommand('search.record');
  const [error, setError] = useState<CoreError | null>(null);
  const { form, submit, showError } = useZodForm({ schema: searchForm, initialValues: firstValues(task) });
  const draft = useFormDraft(`search:${task.id}`, form.values, form.isDirty(), form.setValues);
  const save = async (values: z.output<typeof searchForm>): Promise<void> => {
    setError(null);
    try {
      await record.mutateAsync(values);
      await draft.discard();
      onSaved();
    } catch (thrown) {
      setError(showError(coreErrorOf(thrown)));
    }
  };
  const { outcome } = form.values;

  return (
    <OpenForm label={task.registerName} onSubmit={submit(save)} className="task-body stack">
      {task.searchHint !== '' && <p className="no-margin muted">{task.searchHint}</p>}
      <FormDraftNotice draft={draft} />
      <Radio.Group label={words.outcome} {...form.getInputProps('outcome')}>
        <div className="choices">
          {SEARCH_OUTCOMES.map((choice) => (
            <Radio key={choice} value={choice} label={searchOutcomeLabel[choice]} />
          ))}
        </div>
      </Radio.Group>
      {outcome === 'found' && <FindingRows form={form} />}
      {outcome === 'exempt' && (
        <Select
          label={words.ground}
          placeholder={words.chooseGround}
          data={GROUNDS.map((ground) => ({
            value: ground,
            label: `${exemptionGroundLabel[ground]} (${EXEMPTION_GROUNDS[ground]})`,
          }))}
          comboboxProps={{ transitionProps: { duration: 0 } }}
          {...form.getInputProps('ground')}
        />
      )}
      <Textarea {...noteWords(outcome, task)} rows={2} {...form.getInputProps('note')} />
      <FileList label={words.attached} files={task.files} />
      <details>
        <summary>{words.files}</summary>
        <CaseFiles
          label={words.files}
          fileIds={form.values.fileIds}
          onChange={(fileIds) => form.setFieldValue('fileIds', fileIds)}
        />
      </details>
      {error !== null && <GuardNotice error={error} detail={detail} />}
      <div className="actions">
        <MainButton busy={record.isPending} title={`${words.save} (Ctrl+Enter)`}>
          {words.save}
        </MainButton>
        {outcome === 'found' && (
          <Button
            variant="default"
            onClick={() => form.insertListItem('findings', emptyFinding(form.values.findings.at(-1)))}
          >
            {words.addFinding}
          </Button>
        )}
      </div>
    </OpenForm>
  );
}

/** A reopened search starts from what it held. */
function firstValues(task: RegisterTask): SearchValues {
  return {
    taskId: task.id,
    outcome: task.manual && task.findings.length === 0 ? 'nothing' : 'found',
    ground: null,
    note: task.note,
    findings: task.findings.length === 0 ? [emptyFinding()] : [...task.findings],
    fileIds: [],
  };
}

function noteWords(outcome: SearchValues['outcome'], task: RegisterTask) {
  if (outcome === 'exempt') return { label: words.exemptNote, description: words.exemptNoteHint };
  if (task.manual) return { label: words.paperNote, description: words.paperNoteHint };
  return { label: words.note, description: words.noteHint };
}
