import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { RegisterId } from '../../domain/organisation.ts';
import type {
  Attestation,
  ErasureItem,
  ExemptionGround,
  TaskKind,
  TaskOutcome,
  TaskResult,
} from '../../domain/register-task.ts';
import type { StoredFile } from './files.ts';

export interface RegisterTask {
  readonly id: number;
  readonly requestId: number;
  readonly kind: TaskKind;
  readonly registerId: RegisterId;
  readonly registerName: string;
  readonly manual: boolean;
  readonly searchHint: string;
  /** null while the task is open. */
  readonly outcome: TaskOutcome | null;
  readonly ground: ExemptionGround | null;
  readonly note: string;
  /** What was done, of the task's kind; lists are empty where nothing was found. Kept while a task is open again. */
  readonly result: TaskResult;
  /** null until the task was done for the first time. */
  readonly attestation: Attestation | null;
  readonly files: readonly StoredFile[];
}

/** An item that stays until its ground ends. */
export interface KeptItem extends Pick<ErasureItem, 'category' | 'item' | 'ground' | 'reasons'> {
  readonly itemId: number;
  readonly caseId: number;
  readonly diaryNumber: string;
  readonly personName: string | null;
  readonly registerName: string;
  readonly manual: boolean;
  readonly keepUntil: CalendarDate;
  readonly erased: Attestation | null;
}

export interface KeptItems {
  readonly rows: readonly KeptItem[];
  readonly total: number;
}
