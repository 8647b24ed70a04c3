import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import type { FieldProblem } from '../api/errors.ts';
import type * as inputs from '../api/inputs.ts';
import type { EntryCorrection } from '../api/views.ts';
import { calendarDate, compareDates } from '../domain/calendar-date.ts';
import { changedData, decisionProblems } from '../domain/decision.ts';
import { displayName } from '../domain/person.ts';
import { emptyResult } from '../domain/register-task.ts';
import { lawOf, regimeOf, type Regime } from '../domain/regime.ts';
import { askedProblems, descriptionProblems, REQUEST_LAW, requestDateProblems } from '../domain/request.ts';
import type { Requester } from '../domain/requester.ts';
import type { Arrival, CaseRecord } from '../storage/case-table.ts';
import { caseOf, personOf, storeStage } from './case-record.ts';
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

type Change = Pick<EntryCorrection, 'field' | 'oldValue' | 'newValue'>;

/**
 * Puts the entry right, visibly: what stood there before stays on the case. Another day of receipt brings the law and the
 * time limit of that day; after another person or requester, the identity is verified anew. A closed case may be put right
 * as well; what retention has erased may not.
 */
export function correct(
  context: DeskContext,
  { caseId, reason, personId, requester, ...entry }: z.output<typeof inputs.correctCase>,
): null {
  const { storage, now: at, actor: by, today } = context;
  const record = caseOf(context, caseId);
  if (record.erasedOn !== null) throw conflict('case-erased');
  const regime = regimeOf(entry.receivedOn);
  const problems = fieldProblems([
    ...requestDateProblems(entry, today),
    ...descriptionProblems(entry.description),
  ]);
  const registeredOn = calendarDate(record.registeredAt.slice(0, 10));
  // What was in the diary had come; a later day would only move the time limit.
  if (compareDates(entry.receivedOn, registeredOn) > 0 && compareDates(entry.receivedOn, today) <= 0) {
    problems.push({ path: 'receivedOn', code: 'after-registration' });
  }
  problems.push(...regimeProblems(context, record, regime), ...roleProblems(context, record, requester));
  if (problems.length > 0) throw new Failure({ kind: 'invalid', problems });
  const changes: Change[] = FIELDS.filter((field) => entry[field] !== record[field]).map((field) => ({
    field,
    oldValue: asText(record[field]),
    newValue: asText(entry[field]),
  }));
  changes.push(...changeOfPerson(context, record, personId), ...changeOfRequester(record, requester));
  if (changes.length === 0) throw invalid('reason', 'nothing-changed');
  const fields = changes.map(({ field }) => field);
  const another = {
    person: fields.includes('person'),
    requester: requesterText(requester) !== requesterText(record.requester),
  };
  if (another.person || another.requester) refuseRewriting(context, record, another.person);

  for (const change of changes) storage.corrections.insert(caseId, { ...change, reason, at, by });
  storage.cases.correct(caseId, { ...entry, regime });
  if (another.person) {
    storage.cases.setPerson(caseId, personId, personOf(context, personId));
    storage.merges.forgetCase(caseId);
    forgetWork(context, caseId);
  }
  if (fields.includes('requester')) storage.cases.setRequester(caseId, requester);
  // Identity was settled for somebody else.
  if (another.person || another.requester) storage.identity.makeVoid(caseId);
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

/** An heir asks about a deceased person, of whose matters only an inquiry remains. */
function roleProblems(
  { storage }: DeskContext,
  { id, regime }: CaseRecord,
  { role }: Requester,
): readonly FieldProblem[] {
  return askedProblems(storage.requests.ofCase(id), regime, role)
    .filter(({ code }) => code === 'deceased-other-only')
    .slice(0, 1)
    .map(({ code }) => ({ path: 'requester.role', code }));
}

function changeOfPerson(context: DeskContext, record: CaseRecord, personId: number): readonly Change[] {
  if (personId === record.personId) return [];
  if (context.storage.merges.isMerged(personId)) throw conflict('already-merged');
  const person = personOf(context, personId);
  const oldValue = displayName(personOf(context, record.personId));
  return [{ field: 'person', oldValue, newValue: displayName(person) }];
}

function changeOfRequester(record: CaseRecord, requester: Requester): readonly Change[] {
  if (isDeepStrictEqual(requester, record.requester)) return [];
  const [before, after] = [languageMark(record.requester), languageMark(requester)];
  const marked = before !== '' && after !== '' && before !== after;
  return [
    {
      field: 'requester',
      oldValue: requesterText(record.requester) + (marked ? before : ''),
      newValue: requesterText(requester) + (marked ? after : ''),
    },
  ];
}

/**
 * Refuses to put another name to what was done already: a reply that left, one that waits to be sent with the name in it,
 * and for another person any decision and any register that was changed.
 */
function refuseRewriting({ storage }: DeskContext, { id }: CaseRecord, anotherPerson: boolean): void {
  const replies = storage.letters.ofCase(id).filter(({ decisionId }) => decisionId !== null);
  if (replies.some(({ dispatch }) => dispatch !== null)) throw conflict('reply-dispatched');
  const decided = storage.requests
    .ofCase(id)
    .some((request) => storage.decisions.standing(request.id) !== null);
  if (anotherPerson && decided) throw conflict('already-decided');
  if (replies.some((letter) => !letter.void)) throw conflict('already-decided');
}

/** What was found of somebody else is not this person's: every search starts anew. What was changed is undone first. */
function forgetWork({ storage }: DeskContext, caseId: number): void {
  for (const { id, kind, outcome, attestation, ...task } of storage.tasks.ofCase(caseId)) {
    if (attestation === null) continue;
    if (outcome !== null && changedData({ kind, outcome, result: task.result }))
      throw conflict('tasks-say-otherwise');
    storage.tasks.record(id, {
      outcome: 'nothing',
      ground: null,
      note: '',
      result: emptyResult(kind),
      attestation,
    });
    storage.tasks.reopen(id);
  }
}

/** The role, and after it everything by which somebody who asks for another is known: another text is somebody else. */
function requesterText(requester: Requester): string {
  if (requester.role === 'self') return requester.role;
  const { name, streetAddress, postalCode, locality, phone, email } = requester.contact;
  const known = [name, streetAddress, `${postalCode} ${locality}`.trim(), phone, email];
  return `${requester.role} ${known.filter((part) => part !== '').join(', ')}`;
}

/** Behind the text of an asker whose letters change their language: ` (sv)`. */
function languageMark(requester: Requester): string {
  return requester.role === 'self' ? '' : ` (${requester.contact.language})`;
}

function asText(value: Arrival[(typeof FIELDS)[number]]): string {
  return value === null ? '' : String(value);
}
