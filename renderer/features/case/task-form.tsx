import { Button, Radio, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import type { CoreError } from '../../../src/api/errors.ts';
import type { RegisterTask } from '../../../src/api/views.ts';
import { REFUSAL_GROUNDS } from '../../../src/domain/refusal-ground.ts';
import { lawOf, type Regime } from '../../../src/domain/regime.ts';
import {
  EXEMPTION_GROUNDS,
  TASK_OUTCOMES,
  taskProblems,
  type ExemptionGround,
  type TaskKind,
  type TaskOutcome,
} from '../../../src/domain/register-task.ts';
import { GROUNDS_OF_REGISTER } from '../../../src/domain/retention-ground.ts';
import { coreErrorOf } from '../../api.ts';
import { FileList } from '../../components/file-list.tsx';
import { FormDraftNotice, useFormDraft } from '../../components/form-draft.tsx';
import { MainButton } from '../../components/main-button.tsx';
import { useZodForm } from '../../components/zod-form.ts';
import { useCoreCommand } from '../../core-queries.ts';
import { useDesk } from '../../desk.tsx';
import { exemptionGroundLabel } from '../../text/fi/ground-labels.ts';
import {
  correctionWords,
  erasureWords,
  findingWords,
  portableWords,
  taskChoiceLabel,
  tasksStep as words,
} from '../../text/fi/tasks.ts';
import { AttestationFields } from './attestation-fields.tsx';
import { CaseFiles } from './case-files.tsx';
import type { LivingCase } from './case-steps.ts';
import { CorrectionRows } from './correction-rows.tsx';
import { ErasureItems } from './erasure-items.tsx';
import { FindingRows } from './finding-rows.tsx';
import { GuardNotice } from './guard-notice.tsx';
import { OpenForm } from './open-form.tsx';
import { PortableItems } from './portable-items.tsx';
import {
  changesRegister,
  EMPTY_CORRECTION,
  EMPTY_ERASURE,
  emptyFinding,
  emptyPortable,
  firstValues,
  shreds,
  taskForm,
  type TaskFormState,
} from './task-values.ts';

/** What was done in one register for one request. */
export function TaskForm(props: {
  readonly detail: LivingCase;
  readonly task: RegisterTask;
  readonly onSaved: () => void;
}) {
  const { detail, task, onSaved } = props;
  const { today, user } = useDesk().vault;
  const record = useCoreCommand('task.record');
  const [error, setError] = useState<CoreError | null>(null);
  const { form, submit, showError } = useZodForm({
    schema: taskForm,
    initialValues: firstValues(task, user.name, today),
    alsoCheck: (values) =>
      taskProblems(
        values,
        { manual: task.manual, receivedOn: detail.receivedOn },
        GROUNDS_OF_REGISTER[task.registerId],
        today,
      ),
  });
  const draft = useFormDraft(`task:${task.id}`, form.values, form.isDirty(), form.setValues);
  const save = async (values: z.output<typeof taskForm>): Promise<void> => {
    setError(null);
    try {
      await record.mutateAsync(values);
      await draft.discard();
      onSaved();
    } catch (thrown) {
      setError(showError(coreErrorOf(thrown)));
    }
  };
  const { outcome, result } = form.values;
  const more = outcome === 'found' ? addRow(form) : null;
  const { ground } = form.values;
  const law = ground === null ? null : lawOf(REFUSAL_GROUNDS[ground].law, detail.regime);

  return (
    <OpenForm label={task.registerName} onSubmit={submit(save)} className="task-body stack">
      {task.searchHint !== '' && <p className="no-margin muted">{task.searchHint}</p>}
      <FormDraftNotice draft={draft} />
      <Radio.Group label={words.outcome} {...form.getInputProps('outcome')}>
        <div className="choices">
          {outcomesOf(task.kind).map((choice) => (
            <Radio key={choice} value={choice} label={taskChoiceLabel(task.kind, choice)} />
          ))}
        </div>
      </Radio.Group>
      {outcome === 'found' && <Rows form={form} task={task} regime={detail.regime} />}
      {outcome === 'exempt' && (
        <>
          <Select
            label={words.ground}
            placeholder={words.chooseGround}
            data={groundsOf(task.kind, detail.regime).map((value) => ({
              value,
              label: exemptionGroundLabel[value],
            }))}
            comboboxProps={{ transitionProps: { duration: 0 } }}
            {...form.getInputProps('ground')}
          />
          {law !== null && <output className="muted">{words.law(law)}</output>}
        </>
      )}
      <AttestationFields
        form={form}
        manual={task.manual}
        shreds={shreds({ outcome, result })}
        full={changesRegister({ outcome, result })}
      />
      <Textarea
        label={outcome === 'exempt' ? words.exemptNote : words.note}
        description={outcome === 'exempt' ? words.exemptNoteHint : words.noteHint}
        rows={2}
        {...form.getInputProps('note')}
      />
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
        {more !== null && (
          <Button variant="default" onClick={more.run}>
            {more.label}
          </Button>
        )}
      </div>
    </OpenForm>
  );
}

function Rows(props: { readonly form: TaskFormState; readonly task: RegisterTask; readonly regime: Regime }) {
  const { form, task, regime } = props;
  switch (task.kind) {
    case 'search':
      return <FindingRows form={form} />;
    case 'correct':
      return <CorrectionRows form={form} />;
    case 'erase':
      return <ErasureItems form={form} registerId={task.registerId} regime={regime} />;
    case 'export':
      return <PortableItems form={form} />;
    case 'restrict':
    case 'lift-restriction':
    case 'stop':
    case 'mark-ban':
    case 'unmark-ban':
      return null;
  }
}

/** The button that adds a row, for tasks that have rows. */
function addRow(form: TaskFormState): { readonly label: string; readonly run: () => void } | null {
  const { result } = form.values;
  switch (result.kind) {
    case 'search':
      return {
        label: findingWords.add,
        run: () => form.insertListItem('result.findings', emptyFinding(result.findings.at(-1))),
      };
    case 'correct':
      return {
        label: correctionWords.add,
        run: () => form.insertListItem('result.corrections', EMPTY_CORRECTION),
      };
    case 'erase':
      return { label: erasureWords.add, run: () => form.insertListItem('result.items', EMPTY_ERASURE) };
    case 'export':
      return {
        label: portableWords.add,
        run: () => form.insertListItem('result.items', emptyPortable(result.items.at(-1))),
      };
    case 'restrict':
    case 'lift-restriction':
    case 'stop':
    case 'mark-ban':
    case 'unmark-ban':
      return null;
  }
}

/** Only a search and an export may leave a register out. */
function outcomesOf(kind: TaskKind): readonly TaskOutcome[] {
  const leavesOut = kind === 'search' || kind === 'export';
  return TASK_OUTCOMES.filter((outcome) => outcome !== 'exempt' || leavesOut);
}

/** What the law of the day knows; a register is left out on the grounds on which a whole request may be refused. */
function groundsOf(kind: TaskKind, regime: Regime): readonly ExemptionGround[] {
  const grounds = Object.keys(EXEMPTION_GROUNDS) as ExemptionGround[];
  return grounds.filter(
    (ground) =>
      lawOf(REFUSAL_GROUNDS[ground].law, regime) !== null &&
      (kind === 'export'
        ? ground === 'not-portable' || ground === 'others-rights'
        : ground !== 'not-portable'),
  );
}
