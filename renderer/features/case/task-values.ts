import type { UseFormReturnType } from '@mantine/form';
import { z } from 'zod';
import { recordTask } from '../../../src/api/inputs.ts';
import type { RegisterTask } from '../../../src/api/views.ts';
import type { CalendarDate } from '../../../src/domain/calendar-date.ts';
import type {
  Attestation,
  Correction,
  ErasureItem,
  Finding,
  PortableItem,
  TaskKind,
} from '../../../src/domain/register-task.ts';

export type TaskValues = z.input<typeof recordTask>;
export type TaskFormState = UseFormReturnType<TaskValues>;
type ResultValues = TaskValues['result'];
type AttestationValues = TaskValues['attestation'];

/** What was typed for a choice that is no longer made stays in the form but is not part of the record. */
export const taskForm = z
  .custom<TaskValues>()
  .transform((values) => ({
    ...values,
    ground: values.outcome === 'exempt' ? values.ground : null,
    result: values.outcome === 'found' ? chosenResult(values.result) : emptyResult(values.result.kind),
    attestation: {
      ...values.attestation,
      secondPerson: shreds(values) ? values.attestation.secondPerson : '',
    },
  }))
  .pipe(recordTask);

function chosenResult(result: ResultValues): ResultValues {
  switch (result.kind) {
    case 'erase':
      return {
        kind: 'erase',
        items: result.items.map((item) =>
          item.decision === 'kept' ? item : { ...item, ground: null, groundStartsOn: null, reasons: '' },
        ),
      };
    case 'correct':
      return {
        kind: 'correct',
        corrections: result.corrections.map((row) =>
          row.decision === 'kept' ? row : { ...row, reasons: '' },
        ),
      };
    case 'search':
    case 'export':
    case 'restrict':
    case 'lift-restriction':
    case 'stop':
    case 'mark-ban':
    case 'unmark-ban':
      return result;
  }
}

function emptyResult(kind: TaskKind): ResultValues {
  switch (kind) {
    case 'search':
      return { kind, findings: [] };
    case 'correct':
      return { kind, corrections: [] };
    case 'erase':
    case 'export':
      return { kind, items: [] };
    case 'restrict':
    case 'lift-restriction':
    case 'stop':
    case 'mark-ban':
    case 'unmark-ban':
      return { kind };
  }
}

/** Paper is shredded by two people. */
export function shreds({ outcome, result }: Pick<TaskValues, 'outcome' | 'result'>): boolean {
  return (
    outcome === 'found' &&
    result.kind === 'erase' &&
    result.items.some(({ decision }) => decision === 'erased')
  );
}

/** A task that changed the register: it needs the system and how it was checked. */
export function changesRegister({ outcome, result }: Pick<TaskValues, 'outcome' | 'result'>): boolean {
  return outcome === 'found' && result.kind !== 'search' && result.kind !== 'export';
}

/** A reopened task starts from what it held; who did it, and when, is told anew. */
export function firstValues(task: RegisterTask, doneBy: string, today: CalendarDate): TaskValues {
  return {
    taskId: task.id,
    outcome: firstOutcome(task),
    ground: task.ground,
    note: task.note,
    result: firstResult(task),
    attestation: firstAttestation(task, doneBy, today),
    fileIds: [],
  };
}

/** "No data", by one key. */
export function nothingFound(
  task: RegisterTask,
  doneBy: string,
  today: CalendarDate,
): z.output<typeof recordTask> {
  return taskForm.parse({ ...firstValues(task, doneBy, today), outcome: 'nothing' });
}

function firstOutcome(task: RegisterTask): TaskValues['outcome'] {
  const searchesPaper = task.kind === 'search' && task.manual;
  return searchesPaper && !holdsRows(task) ? 'nothing' : 'found';
}

function holdsRows({ result }: RegisterTask): boolean {
  if (result.kind === 'search') return result.findings.length > 0;
  if (result.kind === 'correct') return result.corrections.length > 0;
  return (result.kind === 'erase' || result.kind === 'export') && result.items.length > 0;
}

function firstResult({ result }: RegisterTask): ResultValues {
  switch (result.kind) {
    case 'search':
      return { kind: 'search', findings: orOne(result.findings, emptyFinding()) };
    case 'correct':
      return { kind: 'correct', corrections: orOne(result.corrections, EMPTY_CORRECTION) };
    case 'erase':
      return { kind: 'erase', items: orOne(result.items, EMPTY_ERASURE) };
    case 'export':
      return { kind: 'export', items: orOne(result.items, emptyPortable()) };
    case 'restrict':
    case 'lift-restriction':
    case 'stop':
    case 'mark-ban':
    case 'unmark-ban':
      return { kind: result.kind };
  }
}

function orOne<Row>(rows: readonly Row[], empty: Row): Row[] {
  return rows.length === 0 ? [empty] : [...rows];
}

function firstAttestation(task: RegisterTask, doneBy: string, today: CalendarDate): AttestationValues {
  const before = task.attestation;
  return { ...newAttestation(task, doneBy, today), ...(before !== null && placesOf(before)) };
}

/** What somebody at the desk attests unless they say otherwise. */
export function newAttestation(
  { registerName }: { readonly registerName: string },
  doneBy: string,
  today: CalendarDate,
): AttestationValues {
  return { doneBy, doneOn: today, system: registerName, checkedHow: '', binder: '', secondPerson: '' };
}

function placesOf({ system, checkedHow, binder, secondPerson }: Attestation): Partial<AttestationValues> {
  return { system, checkedHow, binder, secondPerson };
}

/** A new row keeps the purpose and the source of the one before: within a register they rarely change. */
export function emptyFinding(before?: Finding): Finding {
  return {
    category: '',
    value: '',
    purpose: before?.purpose ?? '',
    source: before?.source ?? '',
    recipients: '',
  };
}

export const EMPTY_CORRECTION: Correction = {
  category: '',
  oldValue: '',
  newValue: '',
  decision: 'corrected',
  reasons: '',
  evidence: '',
};

export const EMPTY_ERASURE: ErasureItem = {
  category: '',
  item: '',
  marketing: false,
  decision: 'erased',
  ground: null,
  groundStartsOn: null,
  reasons: '',
};

export function emptyPortable(before?: PortableItem): PortableItem {
  return { category: before?.category ?? '', field: '', value: '', basis: before?.basis ?? 'contract' };
}
