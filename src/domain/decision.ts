import type { CalendarDate } from './calendar-date.ts';
import type { Regime } from './regime.ts';
import { REFUSAL_GROUNDS, refusalGrounds, type RefusalGround } from './refusal-ground.ts';
import type { RequestKind } from './request.ts';
import type { TaskKind, TaskOutcome, TaskResult } from './register-task.ts';

/** What becomes of one request. A refused or partly refused one names its ground and its reasons (GDPR 12(4), HetiL § 28.2). */
export const REQUEST_OUTCOMES = [
  'granted',
  'partly-granted',
  'refused',
  'answered',
  'transferred',
  'withdrawn',
] as const;
export type RequestOutcome = (typeof REQUEST_OUTCOMES)[number];

/** Something of what was asked is done: it may be handed over, recipients are told, a restriction can be lifted. */
export function grants(outcome: RequestOutcome): boolean {
  return outcome === 'granted' || outcome === 'partly-granted';
}

/** Something of what was asked is not done: it needs a ground, reasons of fact and remedies. */
export function refuses(outcome: RequestOutcome): boolean {
  return outcome === 'refused' || outcome === 'partly-granted';
}

/** Kieltäytymisen peruste: no refusal without ground, reasons of fact and what is refused. */
export interface Refusal {
  readonly ground: RefusalGround;
  /** Which data or which demand is refused. */
  readonly what: string;
  /** Reasons of fact. */
  readonly reasons: string;
}

/** What the letter of a kind has to tell beside the tasks. Every kind has its own, and only this. */
export type DecisionTerms =
  | { readonly kind: 'none' }
  /** Where backups still hold erased data, and until when; null when no backup does. */
  | { readonly kind: 'erasure'; readonly backupsUntil: CalendarDate | null }
  | {
      readonly kind: 'restriction';
      /** The point of GDPR 18(1) that applies. */
      readonly point: RestrictionPoint;
      readonly from: CalendarDate;
    }
  | { readonly kind: 'portability'; readonly directTo: string }
  | { readonly kind: 'objection'; readonly stopsOn: CalendarDate }
  | {
      readonly kind: 'ban';
      readonly from: CalendarDate;
      /** A mailing already in print may still come until this day; null when none is. */
      readonly inPrintUntil: CalendarDate | null;
    }
  /** The answer to an inquiry, or what is told of a transfer, in the clerk's words. */
  | { readonly kind: 'answer'; readonly text: string };

/** GDPR 18(1)(a)-(d): accuracy contested, unlawful but not to be erased, needed for claims, objection pending. */
export const RESTRICTION_POINTS = ['a', 'b', 'c', 'd'] as const;
export type RestrictionPoint = (typeof RESTRICTION_POINTS)[number];

export interface RequestDecision {
  readonly outcome: RequestOutcome;
  /** Set when the outcome is `refused` or `partly-granted`. */
  readonly refusal: Refusal | null;
  readonly terms: DecisionTerms;
  /** To whom a transferred request went; empty otherwise. */
  readonly transferredTo: string;
}

export type DecisionProblem =
  | { readonly path: 'outcome'; readonly code: 'not-for-this-kind' | 'never-refusable' }
  | { readonly path: 'refusal'; readonly code: 'required' | 'not-for-this-outcome' }
  | { readonly path: 'refusal.ground'; readonly code: 'not-for-this-kind' | 'whole-request-only' }
  | {
      readonly path: 'refusal.what' | 'refusal.reasons' | 'transferredTo' | 'terms.text';
      readonly code: 'required';
    }
  | { readonly path: 'terms'; readonly code: 'not-for-this-kind' };

const NEVER_REFUSED: ReadonlySet<RequestKind> = new Set(['marketing-ban', 'marketing-ban-withdrawal']);

/** The outcomes that a kind of request can have, in the order the desk offers them. */
export function outcomesOf(kind: RequestKind): readonly RequestOutcome[] {
  if (kind === 'other') return ['answered', 'transferred', 'withdrawn'];
  if (NEVER_REFUSED.has(kind)) return ['granted', 'withdrawn'];
  return ['granted', 'partly-granted', 'refused', 'transferred', 'withdrawn'];
}

/** The terms that a decision of this kind and outcome has. */
export function termsOf(kind: RequestKind, outcome: RequestOutcome): DecisionTerms['kind'] {
  if (outcome === 'transferred' || outcome === 'answered') return 'answer';
  if (outcome === 'withdrawn' || outcome === 'refused') return 'none';
  switch (kind) {
    case 'erasure':
    case 'restriction':
    case 'portability':
    case 'objection':
      return kind;
    case 'marketing-ban':
    case 'marketing-ban-withdrawal':
      return 'ban';
    case 'access':
    case 'rectification':
    case 'completion':
    case 'other':
      return 'none';
  }
}

/** What is wrong with a decision by itself, each beside the field that has to be mended. */
export function decisionProblems(
  decision: RequestDecision,
  kind: RequestKind,
  regime: Regime,
): readonly DecisionProblem[] {
  const { outcome, refusal, terms, transferredTo } = decision;
  if (!outcomesOf(kind).includes(outcome)) {
    return [
      {
        path: 'outcome',
        code: refuses(outcome) && NEVER_REFUSED.has(kind) ? 'never-refusable' : 'not-for-this-kind',
      },
    ];
  }
  const problems: DecisionProblem[] = [];
  if (terms.kind !== termsOf(kind, outcome)) problems.push({ path: 'terms', code: 'not-for-this-kind' });
  if (terms.kind === 'answer' && terms.text.trim() === '') {
    problems.push({ path: 'terms.text', code: 'required' });
  }
  if (outcome === 'transferred' && transferredTo.trim() === '') {
    problems.push({ path: 'transferredTo', code: 'required' });
  }
  if (refusal === null) {
    if (refuses(outcome)) problems.push({ path: 'refusal', code: 'required' });
    return problems;
  }
  if (!refuses(outcome)) problems.push({ path: 'refusal', code: 'not-for-this-outcome' });
  if (!refusalGrounds(kind, regime).includes(refusal.ground)) {
    problems.push({ path: 'refusal.ground', code: 'not-for-this-kind' });
  }
  if (outcome === 'partly-granted' && REFUSAL_GROUNDS[refusal.ground].wholeRequest) {
    problems.push({ path: 'refusal.ground', code: 'whole-request-only' });
  }
  if (refusal.what.trim() === '') problems.push({ path: 'refusal.what', code: 'required' });
  if (refusal.reasons.trim() === '') problems.push({ path: 'refusal.reasons', code: 'required' });
  return problems;
}

/** A task as far as a decision looks at it. */
export interface DecidedTask {
  readonly kind: TaskKind;
  readonly outcome: TaskOutcome | null;
  readonly result: TaskResult | null;
}

const MAY_FIND_NOTHING: ReadonlySet<TaskKind> = new Set(['restrict', 'stop', 'export']);

/**
 * What the tasks came to: the outcome that the decision has to have, so that a letter never promises what was not done.
 * `null` = the tasks do not tell: an inquiry, a request that was not searched, or nothing to restrict, stop or export.
 */
export function outcomeOfTasks(
  tasks: readonly DecidedTask[],
): 'granted' | 'partly-granted' | 'refused' | null {
  if (tasks.length === 0 || tasks.some(({ outcome }) => outcome === null)) return null;
  if (tasks.every((task) => task.outcome === 'nothing' && MAY_FIND_NOTHING.has(task.kind))) return null;
  const done = tasks.some(didSomething);
  const left = tasks.some(leftSomething);
  if (!left) return 'granted';
  return done ? 'partly-granted' : 'refused';
}

function didSomething({ outcome, result }: DecidedTask): boolean {
  if (outcome !== 'found' || result === null) return false;
  if (result.kind === 'correct') return result.corrections.some(({ decision }) => decision === 'corrected');
  if (result.kind === 'erase') return result.items.some(({ decision }) => decision !== 'kept');
  return true;
}

/** Whether the task changed a register; looking and gathering change none. */
export function changedData(task: DecidedTask): boolean {
  return task.kind !== 'search' && task.kind !== 'export' && didSomething(task);
}

function leftSomething({ outcome, result }: DecidedTask): boolean {
  if (outcome === 'exempt') return true;
  if (outcome !== 'found' || result === null) return false;
  if (result.kind === 'correct') return result.corrections.some(({ decision }) => decision === 'kept');
  return result.kind === 'erase' && result.items.some(({ decision }) => decision === 'kept');
}
