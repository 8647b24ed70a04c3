import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CoreError } from '../../../src/api/errors.ts';
import type { RegisterTask } from '../../../src/api/views.ts';
import { formatFinnish } from '../../../src/domain/calendar-date.ts';
import type { Regime } from '../../../src/domain/regime.ts';
import { keptUntil, lawOfGround, type TaskResult as Result } from '../../../src/domain/register-task.ts';
import { coreErrorOf } from '../../api.ts';
import { FileList } from '../../components/file-list.tsx';
import { useCoreCommand } from '../../core-queries.ts';
import { exemptionGroundLabel, retentionGroundLabel } from '../../text/fi/ground-labels.ts';
import {
  correctionDecisionLabel,
  erasureDecisionLabel,
  lowerFirst,
  portableBasisLabel,
} from '../../text/fi/labels.ts';
import {
  attestationWords,
  correctionWords,
  erasureWords,
  findingWords,
  portableWords,
  taskFoundLabel,
  tasksStep as words,
} from '../../text/fi/tasks.ts';
import type { LivingCase } from './case-steps.ts';
import { GuardNotice } from './guard-notice.tsx';
import { Facts } from './step-panel.tsx';

/** What was done in a register, and by whom; it can be opened again while nothing rests on it. */
export function TaskResult(props: {
  readonly detail: LivingCase;
  readonly task: RegisterTask;
  readonly changeable: boolean;
}) {
  const { detail, task, changeable } = props;
  const reopen = useCoreCommand('task.reopen');
  const [error, setError] = useState<CoreError | null>(null);
  const run = async (): Promise<void> => {
    setError(null);
    try {
      await reopen.mutateAsync({ taskId: task.id });
    } catch (thrown) {
      setError(coreErrorOf(thrown));
    }
  };
  return (
    <div className="task-body stack-tight">
      {task.outcome !== null && <ResultRows result={task.result} regime={detail.regime} />}
      {task.note !== '' && <p className="no-margin typed-text">{task.note}</p>}
      <FileList label={words.attached} files={task.files} />
      {task.outcome !== null && task.attestation !== null && (
        <p className="no-margin small muted">
          {attestationWords.done(formatFinnish(task.attestation.doneOn), task.attestation.doneBy)}
          {placesText(task.attestation)}
        </p>
      )}
      {error !== null && <GuardNotice error={error} detail={detail} />}
      {changeable && task.outcome !== null && (
        <div className="actions">
          <Button variant="default" loading={reopen.isPending} onClick={() => void run()}>
            {words.reopen}
          </Button>
        </div>
      )}
    </div>
  );
}

function placesText(attestation: NonNullable<RegisterTask['attestation']>): string {
  const { system, checkedHow, binder, secondPerson } = attestation;
  return [system, binder, checkedHow, secondPerson]
    .filter((part) => part !== '')
    .map((part) => ` · ${part}`)
    .join('');
}

function ResultRows({ result, regime }: { readonly result: Result; readonly regime: Regime }) {
  /* oxlint-disable react/no-array-index-key -- rows of a result have no id and are shown as they stand */
  switch (result.kind) {
    case 'search':
      return result.findings.map((finding, index) => (
        <div key={index} className="finding-shown">
          <strong>{finding.category}</strong>
          <div className="typed-text">{finding.value}</div>
          <Facts
            rows={[
              [findingWords.purpose, finding.purpose],
              [findingWords.source, finding.source],
              ...(finding.recipients === '' ? [] : [[findingWords.recipients, finding.recipients] as const]),
            ]}
          />
        </div>
      ));
    case 'correct':
      return result.corrections.map((row, index) => (
        <div key={index} className="finding-shown">
          <strong>{row.category}</strong>
          <div className="typed-text">{correctionWords.change(row.oldValue, row.newValue)}</div>
          <Facts
            rows={[
              [correctionWords.decision, correctionDecisionLabel[row.decision]],
              ...(row.evidence === '' ? [] : [[correctionWords.evidence, row.evidence] as const]),
              ...(row.reasons === '' ? [] : [[correctionWords.reasons, row.reasons] as const]),
            ]}
          />
        </div>
      ));
    case 'erase':
      return result.items.map((item, index) => {
        const until = keptUntil(item);
        return (
          <div key={index} className="finding-shown">
            <strong>{item.category}</strong>
            <div>{item.item}</div>
            <Facts
              rows={[
                [
                  erasureWords.decision,
                  until === null
                    ? erasureDecisionLabel[item.decision]
                    : `${erasureDecisionLabel[item.decision]} ${erasureWords.until(formatFinnish(until))}`,
                ],
                ...(item.ground === null
                  ? []
                  : [
                      [
                        erasureWords.ground,
                        `${retentionGroundLabel[item.ground]} (${lawOfGround(item.ground, regime)})`,
                      ] as const,
                    ]),
                ...(item.reasons === '' ? [] : [[erasureWords.reasons, item.reasons] as const]),
              ]}
            />
          </div>
        );
      });
    case 'export':
      return result.items.map((item, index) => (
        <div key={index} className="finding-shown">
          <strong>{item.category}</strong>
          <div className="typed-text">
            {item.field}: {item.value}
          </div>
          <Facts rows={[[portableWords.basis, portableBasisLabel[item.basis]]]} />
        </div>
      ));
    case 'restrict':
    case 'lift-restriction':
    case 'stop':
    case 'mark-ban':
    case 'unmark-ban':
      return null;
  }
  /* oxlint-enable react/no-array-index-key */
}

/** What a task came to, in a few words. */
export function taskState({ outcome, ground, kind, result }: RegisterTask): string {
  switch (outcome) {
    case null:
      return words.open;
    case 'nothing':
      return words.nothing;
    case 'exempt':
      return words.exempt(ground === null ? '' : lowerFirst(exemptionGroundLabel[ground]));
    case 'found':
      return doneText(result) ?? lowerFirst(taskFoundLabel[kind]);
  }
}

function doneText(result: Result): string | null {
  switch (result.kind) {
    case 'search':
      return findingWords.count(result.findings.length);
    case 'correct': {
      const kept = result.corrections.filter(({ decision }) => decision === 'kept').length;
      return correctionWords.count(result.corrections.length - kept, kept);
    }
    case 'erase': {
      const counted = (wanted: string): number =>
        result.items.filter(({ decision }) => decision === wanted).length;
      return erasureWords.count(counted('erased'), counted('unlinked'), counted('kept'));
    }
    case 'export':
      return portableWords.count(result.items.length);
    case 'restrict':
    case 'lift-restriction':
    case 'stop':
    case 'mark-ban':
    case 'unmark-ban':
      return null;
  }
}
