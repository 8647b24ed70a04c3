import { compareDates, type CalendarDate } from './calendar-date.ts';
import { isGdpr, regimeOf, type Regime } from './regime.ts';
import type { RequestKind } from './request.ts';
import { keepUntil, RETENTION_GROUNDS, type RetentionGround } from './retention-ground.ts';

/** What is done in one register for one request. */
export type TaskKind =
  | 'search'
  | 'correct'
  | 'erase'
  | 'restrict'
  | 'lift-restriction'
  | 'export'
  | 'stop'
  | 'mark-ban'
  | 'unmark-ban';

/** The checklist of a request: a task of this kind for each register; an inquiry has none. */
export const TASK_OF_REQUEST: Readonly<Record<RequestKind, TaskKind | null>> = {
  access: 'search',
  rectification: 'correct',
  completion: 'correct',
  erasure: 'erase',
  restriction: 'restrict',
  portability: 'export',
  objection: 'stop',
  'marketing-ban': 'mark-ban',
  'marketing-ban-withdrawal': 'unmark-ban',
  other: null,
};

/** What a register gave: data (and, but for a search, something was decided of it), none, or it was left out on a ground. */
export const TASK_OUTCOMES = ['found', 'nothing', 'exempt'] as const;
export type TaskOutcome = (typeof TASK_OUTCOMES)[number];

/**
 * Why a register was left out of an access reply or an export. Data, with the law beside it; the sentence stands in the
 * letter texts.
 */
export const EXEMPTION_GROUNDS = {
  'others-rights': 'GDPR 15(4), 20(4)',
  'national-security': 'Tietosuojalaki 34 § 1 mom. 1 kohta; HetiL 27 § 1 mom. 1 kohta',
  'serious-danger': 'Tietosuojalaki 34 § 1 mom. 2 kohta; HetiL 27 § 1 mom. 2 kohta',
  supervision: 'Tietosuojalaki 34 § 1 mom. 3 kohta; HetiL 27 § 1 mom. 4 kohta',
  'outside-request': 'GDPR 15(1), recital 63; HetiL 26 § 1 mom.',
  'not-portable': 'GDPR 20(1)',
} as const;
export type ExemptionGround = keyof typeof EXEMPTION_GROUNDS;

/** One row of the copy of the data (GDPR 15(3)). */
export interface Finding {
  readonly category: string;
  readonly value: string;
  readonly purpose: string;
  readonly source: string;
  /** Actual recipients: who, when, what (CJEU C-154/21). Empty when the data was not disclosed. */
  readonly recipients: string;
}

/** One value that was demanded to be put right, with what came of it. */
export interface Correction {
  readonly category: string;
  /** Empty when something was missing (completion). */
  readonly oldValue: string;
  readonly newValue: string;
  readonly decision: 'corrected' | 'kept';
  /** Reasons of fact when the value stays as it is; empty otherwise. */
  readonly reasons: string;
  /** What the value was checked against. */
  readonly evidence: string;
}

/**
 * One piece of data that was demanded to be erased. It is named, never quoted: the log must not hold what was erased.
 */
export interface ErasureItem {
  readonly category: string;
  /** Which data, in words: `asiakaskortin muistiinpanot 2019-2023`. */
  readonly item: string;
  /** Data used for marketing has no ground to stay. */
  readonly marketing: boolean;
  /** `unlinked`: the name was taken away and the thing stays (a fibre route, a statistic). */
  readonly decision: 'erased' | 'unlinked' | 'kept';
  /** Set when the item is kept. */
  readonly ground: RetentionGround | null;
  /** The day that the ground counts from; null unless the item is kept. */
  readonly groundStartsOn: CalendarDate | null;
  readonly reasons: string;
}

/** One field of the data that a person takes along (GDPR 20). */
export interface PortableItem {
  readonly category: string;
  readonly field: string;
  readonly value: string;
  readonly basis: 'consent' | 'contract';
}

/** What was done in the register, by kind of task. */
export type TaskResult =
  | { readonly kind: 'search'; readonly findings: readonly Finding[] }
  | { readonly kind: 'correct'; readonly corrections: readonly Correction[] }
  | { readonly kind: 'erase'; readonly items: readonly ErasureItem[] }
  | { readonly kind: 'export'; readonly items: readonly PortableItem[] }
  | { readonly kind: 'restrict' | 'lift-restriction' | 'stop' | 'mark-ban' | 'unmark-ban' };

/** A result with nothing in it: where a register held nothing or was left out. */
export type EmptyResult =
  | { readonly kind: 'search'; readonly findings: [] }
  | { readonly kind: 'correct'; readonly corrections: [] }
  | { readonly kind: 'erase' | 'export'; readonly items: [] }
  | Exclude<TaskResult, { readonly kind: 'search' | 'correct' | 'erase' | 'export' }>;

export function emptyResult(kind: TaskKind): EmptyResult {
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

/** Who did a task, when, where and how it was checked. */
export interface Attestation {
  readonly doneBy: string;
  readonly doneOn: CalendarDate;
  /** The system it was done in; for paper the register's own name. */
  readonly system: string;
  readonly checkedHow: string;
  /** Binder or other place of the paper; empty for an electronic register. */
  readonly binder: string;
  /** Who saw the paper being shredded; empty when nothing was. */
  readonly secondPerson: string;
}

export type TaskProblemCode =
  | 'required'
  | 'not-for-this-task'
  | 'in-future'
  | 'before-receipt'
  | 'same-person'
  | 'no-ground-for-marketing'
  | 'not-for-this-register'
  | 'ground-ended'
  | 'out-of-range';

export interface TaskProblem {
  /** As in the input: `attestation.binder`, `result.items.0.ground`. */
  readonly path: string;
  readonly code: TaskProblemCode;
}

export interface TaskRecordFacts {
  readonly outcome: TaskOutcome;
  readonly ground: ExemptionGround | null;
  readonly note: string;
  readonly result: TaskResult;
  readonly attestation: Attestation;
}

export interface TaskPlace {
  /** Paper in binders. */
  readonly manual: boolean;
  readonly receivedOn: CalendarDate;
}

/** Kinds that may leave a register out; elsewhere a refusal is decided per item or for the whole request. */
const MAY_EXEMPT: ReadonlySet<TaskKind> = new Set(['search', 'export']);

/** What is wrong with the record of a task, each beside the field that has to be mended. */
export function taskProblems(
  { outcome, ground, note, result, attestation }: TaskRecordFacts,
  { manual, receivedOn }: TaskPlace,
  groundsOfRegister: readonly RetentionGround[],
  today: CalendarDate,
): readonly TaskProblem[] {
  const problems: TaskProblem[] = [];
  const require = (path: string, text: string): void => {
    if (text.trim() === '') problems.push({ path, code: 'required' });
  };

  if (outcome === 'exempt') {
    if (!MAY_EXEMPT.has(result.kind)) problems.push({ path: 'outcome', code: 'not-for-this-task' });
    if (ground === null) problems.push({ path: 'ground', code: 'required' });
    else if (!mayExemptOn(ground, result.kind, receivedOn)) {
      problems.push({ path: 'ground', code: 'not-for-this-task' });
    }
    require('note', note);
  }
  // Only what is processed by automated means can be taken along (GDPR 20(1)(b)).
  if (outcome === 'found' && result.kind === 'export' && manual) {
    problems.push({ path: 'outcome', code: 'not-for-this-register' });
  }
  if (outcome === 'found') problems.push(...itemProblems(result, groundsOfRegister, today));

  const changedSomething = outcome === 'found' && result.kind !== 'search' && result.kind !== 'export';
  require('attestation.doneBy', attestation.doneBy);
  if (changedSomething) {
    require('attestation.system', attestation.system);
    require('attestation.checkedHow', attestation.checkedHow);
  }
  if (compareDates(attestation.doneOn, today) > 0) {
    problems.push({ path: 'attestation.doneOn', code: 'in-future' });
  }
  if (compareDates(attestation.doneOn, receivedOn) < 0) {
    problems.push({ path: 'attestation.doneOn', code: 'before-receipt' });
  }
  if (manual && outcome === 'found') require('attestation.binder', attestation.binder);
  // Shredded paper cannot be looked at again: two people answer for it.
  if (manual && outcome === 'found' && shreds(result)) {
    require('attestation.secondPerson', attestation.secondPerson);
    if (sameName(attestation.secondPerson, attestation.doneBy)) {
      problems.push({ path: 'attestation.secondPerson', code: 'same-person' });
    }
  }
  return problems;
}

/** An export knows grounds of its own; the rights of others stand in the GDPR only (15(4), 20(4)). */
function mayExemptOn(ground: ExemptionGround, kind: TaskKind, receivedOn: CalendarDate): boolean {
  if (ground === 'others-rights') return isGdpr(regimeOf(receivedOn));
  return (ground === 'not-portable') === (kind === 'export');
}

function itemProblems(
  result: TaskResult,
  groundsOfRegister: readonly RetentionGround[],
  today: CalendarDate,
): readonly TaskProblem[] {
  switch (result.kind) {
    case 'search':
      return result.findings.length === 0 ? [{ path: 'result.findings', code: 'required' }] : [];
    case 'export':
      return result.items.length === 0 ? [{ path: 'result.items', code: 'required' }] : [];
    case 'correct':
      if (result.corrections.length === 0) return [{ path: 'result.corrections', code: 'required' }];
      return result.corrections.flatMap(({ decision, reasons, evidence }, place) => {
        if (decision === 'corrected') return [];
        const path = `result.corrections.${place}`;
        return [
          ...(reasons.trim() === '' ? [{ path: `${path}.reasons`, code: 'required' as const }] : []),
          ...(evidence.trim() === '' ? [{ path: `${path}.evidence`, code: 'required' as const }] : []),
        ];
      });
    case 'erase':
      if (result.items.length === 0) return [{ path: 'result.items', code: 'required' }];
      return result.items.flatMap((item, place) => erasureProblems(item, place, groundsOfRegister, today));
    case 'restrict':
    case 'lift-restriction':
    case 'stop':
    case 'mark-ban':
    case 'unmark-ban':
      return [];
  }
}

/** Far beyond any financial year or review; the end of a ground that starts later may have no date. */
const LATEST_GROUND_START = '2150-12-31' as CalendarDate;

function erasureProblems(
  item: ErasureItem,
  place: number,
  groundsOfRegister: readonly RetentionGround[],
  today: CalendarDate,
): readonly TaskProblem[] {
  if (item.decision !== 'kept') return [];
  const path = `result.items.${place}`;
  if (item.marketing) return [{ path: `${path}.decision`, code: 'no-ground-for-marketing' }];
  const problems: TaskProblem[] = [];
  if (item.ground === null) problems.push({ path: `${path}.ground`, code: 'required' });
  else if (!groundsOfRegister.includes(item.ground)) {
    problems.push({ path: `${path}.ground`, code: 'not-for-this-register' });
  }
  if (item.groundStartsOn === null) problems.push({ path: `${path}.groundStartsOn`, code: 'required' });
  if (item.reasons.trim() === '') problems.push({ path: `${path}.reasons`, code: 'required' });
  if (item.groundStartsOn !== null && compareDates(item.groundStartsOn, LATEST_GROUND_START) > 0) {
    return [...problems, { path: `${path}.groundStartsOn`, code: 'out-of-range' }];
  }
  const end = keptUntil(item);
  // A ground that has ended keeps nothing: the item is to be erased now.
  if (end !== null && compareDates(end, today) < 0) {
    problems.push({ path: `${path}.groundStartsOn`, code: 'ground-ended' });
  }
  return problems;
}

/** The last day on which a kept item may stand; null when it is not kept or its ground is not told yet. */
export function keptUntil({ decision, ground, groundStartsOn }: ErasureItem): CalendarDate | null {
  return decision === 'kept' && ground !== null && groundStartsOn !== null
    ? keepUntil(ground, groundStartsOn)
    : null;
}

/** The law on which an item is kept. */
export function lawOfGround(ground: RetentionGround, regime: Regime): string {
  return RETENTION_GROUNDS[ground].law[isGdpr(regime) ? 'GDPR' : 'HETIL'];
}

function shreds(result: TaskResult): boolean {
  return result.kind === 'erase' && result.items.some(({ decision }) => decision === 'erased');
}

function sameName(left: string, right: string): boolean {
  return left.trim().localeCompare(right.trim(), 'fi', { sensitivity: 'base' }) === 0;
}
