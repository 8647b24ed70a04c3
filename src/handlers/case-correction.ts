import type { z } from 'zod';
import type { FieldProblem } from '../api/errors.ts';
import type * as inputs from '../api/inputs.ts';
import type { EntryCorrection } from '../api/views.ts';
import { calendarDate, compareDates } from '../domain/calendar-date.ts';
import { decisionProblems } from '../domain/decision.ts';
import { lawOf, regimeOf, type Regime } from '../domain/regime.ts';
import { REQUEST_LAW, requestDateProblems } from '../domain/request.ts';
import type { Arrival, CaseRecord } from '../storage/case-table.ts';
import { caseOf, storeStage } from './case-record.ts';
import type { DeskContext } from './context.ts';
import { conflict, Failure, fieldProblems, invalid } from './failure.ts';

const FIELDS = [
  'channel',
  'datedOn',
  'receivedOn',
  'description',
  'signedByHand',
  'storageLocation',
] as const satisfies readonly EntryCorrection['field'][];

/**
 * Puts facts of the arrival right, visibly: what stood there before stays on the case. Another day of receipt brings the
 * law and the time limit of that day. A closed case may be put right as well; what retention has erased may not.
 */
export function correct(
  context: DeskContext,
  { caseId, reason, ...entry }: z.output<typeof inputs.correctCase>,
): null {
  const { storage, now: at, actor: by, today } = context;
  const record = caseOf(context, caseId);
  if (record.erasedOn !== null) throw conflict('case-erased');
  const regime = regimeOf(entry.receivedOn);
  const problems = fieldProblems(requestDateProblems(entry, today));
  const registeredOn = calendarDate(record.registeredAt.slice(0, 10));
  // What was in the diary had come; a later day would only move the time limit.
  if (compareDates(entry.receivedOn, registeredOn) > 0 && compareDates(entry.receivedOn, today) <= 0) {
    problems.push({ path: 'receivedOn', code: 'after-registration' });
  }
  problems.push(...regimeProblems(context, record, regime));
  if (problems.length > 0) throw new Failure({ kind: 'invalid', problems });
  const fields = FIELDS.filter((field) => entry[field] !== record[field]);
  if (fields.length === 0) throw invalid('reason', 'nothing-changed');

  for (const field of fields) {
    const oldValue = asText(record[field]);
    storage.corrections.insert(caseId, { field, oldValue, newValue: asText(entry[field]), reason, at, by });
  }
  storage.cases.correct(caseId, { ...entry, regime });
  if (record.closed === null) storeStage(context, record);
  context.record({ action: 'entry-corrected', caseId, detail: { fields, reason } });
  return null;
}

/** A day under another law fits only if that law knows what was asked, and how it was decided. */
function regimeProblems(
  { storage }: DeskContext,
  record: CaseRecord,
  regime: Regime,
): readonly FieldProblem[] {
  if (regime === record.regime) return [];
  const fits = storage.requests.ofCase(record.id).every(({ id, kind }) => {
    if (lawOf(REQUEST_LAW[kind], regime) === null) return false;
    const decision = storage.decisions.standing(id);
    return decision === null || decisionProblems(decision, kind, regime).length === 0;
  });
  return fits ? [] : [{ path: 'receivedOn', code: 'not-in-regime' }];
}

function asText(value: Arrival[(typeof FIELDS)[number]]): string {
  return value === null ? '' : String(value);
}
