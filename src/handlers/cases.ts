import type { z } from 'zod';
import type { FieldProblem } from '../api/errors.ts';
import type * as inputs from '../api/inputs.ts';
import type * as view from '../api/views.ts';
import { compareDates, yearOf } from '../domain/calendar-date.ts';
import { answeredLate, caseDeadline } from '../domain/case-deadline.ts';
import { caseStage, closingGuard, closingOutcome } from '../domain/case-stage.ts';
import type { RequestDecision } from '../domain/decision.ts';
import { formatDiaryNumber, formatDocumentNumber } from '../domain/diary-number.ts';
import { identityCodeProblem, normaliseIdentityCode } from '../domain/identity-code.ts';
import type { Person } from '../domain/person.ts';
import { regimeOf } from '../domain/regime.ts';
import { askedProblems, descriptionProblems, requestDateProblems } from '../domain/request.ts';
import { caseOf, deadlineOf, factsOf, openCaseOf, personOf, storeStage } from './case-record.ts';
import { caseDetail } from './case-view.ts';
import type { DeskContext } from './context.ts';
import { conflict, Failure, fieldProblems, invalid } from './failure.ts';
import { storeLetterStep } from './letter-record.ts';
import { hasChangedData, insertTasks } from './request-tasks.ts';
import { storeDecision } from './requests.ts';
import { workingDays } from './working-days.ts';

type RequestInput = z.output<typeof inputs.registerRequest>;

const WITHDRAWN: RequestDecision = {
  outcome: 'withdrawn',
  refusal: null,
  terms: { kind: 'none' },
  transferredTo: '',
};

export function list(
  { storage, today }: DeskContext,
  input: z.output<typeof inputs.listCases>,
): view.CaseList {
  return storage.caseLists.list(input, today);
}

export function get(context: DeskContext, { caseId }: z.output<typeof inputs.caseRef>): view.CaseDetail {
  return caseDetail(context, caseOf(context, caseId));
}

/** Enters a letter in the diary of the day's year: its document, everything it asks, and the tasks of each. */
export function register(
  context: DeskContext,
  input: RequestInput,
): { readonly caseId: number; readonly diaryNumber: string } {
  const { storage, today } = context;
  const problems = requestProblems(context, input);
  if (problems.length > 0) throw new Failure({ kind: 'invalid', problems });

  const { channel, datedOn, receivedOn, storageLocation, requests } = input;
  const { explanation } = caseDeadline({
    receivedOn,
    inquiries: [],
    extensionNoticeSentOn: null,
    days: workingDays(context),
  });
  const { id, diaryNumber } = storage.cases.insert(yearOf(today), requestingPerson(context, input), {
    regime: regimeOf(receivedOn),
    requester: input.requester,
    channel,
    datedOn,
    receivedOn,
    nominalOn: explanation.nominalOn,
    dueOn: explanation.dueOn,
    pausedSince: null,
    registeredAt: context.now,
    registeredBy: context.actor,
    description: input.description,
    signedByHand: input.signedByHand,
    storageLocation,
    stage: 'identity',
  });
  for (const asked of requests) insertTasks(context, id, storage.requests.insert(id, asked), asked.kind);
  const document = storage.documents.insert(id, {
    direction: 'in',
    kind: 'request',
    title: '',
    datedOn,
    storageLocation,
  });
  storage.files.assign(input.fileIds, { kind: 'document', id: document.id });
  storeStage(context, { id });
  context.record({
    action: 'request-registered',
    caseId: id,
    detail: {
      channel,
      receivedOn,
      documentNumber: formatDocumentNumber(diaryNumber, document.number),
      kinds: requests.map(({ kind }) => kind),
    },
  });
  return { caseId: id, diaryNumber: formatDiaryNumber(diaryNumber) };
}

/** Something that the same letter asks as well, found later. */
export function addRequest(
  context: DeskContext,
  { caseId, request }: z.output<typeof inputs.addRequest>,
): { readonly requestId: number } {
  const { storage } = context;
  const { regime, requester } = openCaseOf(context, caseId);
  const asked = storage.requests.ofCase(caseId);
  const problems = askedProblems([...asked, request], regime, requester.role)
    .filter(({ place }) => place === asked.length)
    .map(({ field, code }) => ({ path: `request.${field}`, code }));
  if (problems.length > 0) throw new Failure({ kind: 'invalid', problems });

  const requestId = storage.requests.insert(caseId, request);
  insertTasks(context, caseId, requestId, request.kind);
  storeStage(context, { id: caseId });
  context.record({ action: 'request-added', caseId, detail: { kind: request.kind } });
  return { requestId };
}

/** Any further paper that comes in for the case. */
export function addDocument(
  context: DeskContext,
  { caseId, title, datedOn, storageLocation, fileIds }: z.output<typeof inputs.addDocument>,
): { readonly documentNumber: string } {
  const { storage, today } = context;
  const record = openCaseOf(context, caseId);
  if (datedOn !== null && compareDates(datedOn, today) > 0) throw invalid('datedOn', 'in-future');
  const { id, number } = storage.documents.insert(caseId, {
    direction: 'in',
    kind: 'other',
    title,
    datedOn,
    storageLocation,
  });
  storage.files.assign(fileIds, { kind: 'document', id });
  const documentNumber = formatDocumentNumber(record.diaryNumber, number);
  storeStage(context, record);
  context.record({
    action: 'document-added',
    caseId,
    detail: { documentNumber, title, files: fileIds.length },
  });
  return { documentNumber };
}

/** A withdrawn case takes with it every request that is not decided yet. */
export function close(
  context: DeskContext,
  { caseId, outcome, note }: z.output<typeof inputs.closeCase>,
): null {
  const { storage } = context;
  const facts = factsOf(context, caseOf(context, caseId));
  const guard = closingGuard(facts, outcome);
  if (guard !== null) throw conflict(guard);
  if (outcome === 'withdrawn') {
    for (const request of storage.requests.ofCase(caseId)) {
      if (storage.decisions.standing(request.id) !== null) continue;
      // What was changed already would be told neither to the person nor to its recipients: it is undone or decided.
      if (hasChangedData(context, request.id)) throw conflict('tasks-say-otherwise');
      storeDecision(context, request, WITHDRAWN);
    }
  } else if (outcome !== closingOutcome(facts.requests)) throw invalid('outcome', 'not-for-this-case');
  if (note === '' && isLate(context, caseId)) throw invalid('note', 'required-when-late');

  storage.cases.close(caseId, { outcome, note, at: context.now, by: context.actor });
  storeLetterSteps(context, caseId);
  context.record({ action: 'case-closed', caseId, detail: { outcome, note } });
  return null;
}

function isLate(context: DeskContext, caseId: number): boolean {
  const { letters, decisions } = context.storage;
  const answers = letters.ofCase(caseId).flatMap(({ requestId, dispatch }) =>
    requestId === null || dispatch === null
      ? []
      : [
          {
            sentOn: dispatch.dispatchedOn,
            refused: decisions.standing(requestId)?.outcome === 'refused',
          },
        ],
  );
  return answeredLate(deadlineOf(context, caseOf(context, caseId)), answers);
}

/** Opens a closed case again, with the reason in the audit log; what had been decided still stands. */
export function reopen(context: DeskContext, { caseId, reason }: z.output<typeof inputs.reopenCase>): null {
  const record = caseOf(context, caseId);
  if (record.erasedOn !== null) throw conflict('case-erased');
  if (record.closed === null) throw conflict('case-open');
  context.storage.cases.reopen(caseId, caseStage({ ...factsOf(context, record), closed: false }));
  storeStage(context, record);
  storeLetterSteps(context, caseId);
  context.record({ action: 'case-reopened', caseId, detail: { reason } });
  return null;
}

/** Letters wait for other things while their case is closed. */
function storeLetterSteps(context: DeskContext, caseId: number): void {
  for (const { letterId } of context.storage.letters.ofCase(caseId)) storeLetterStep(context, letterId);
}

function requestProblems({ today }: DeskContext, input: RequestInput): readonly FieldProblem[] {
  const problems = fieldProblems([
    ...requestDateProblems(input, today),
    ...descriptionProblems(input.description),
  ]);
  if (input.person.kind === 'new' && input.person.person.identityCode !== '') {
    const code = identityCodeProblem(input.person.person.identityCode, today);
    if (code !== null) problems.push({ path: 'person.person.identityCode', code });
  }
  for (const { place, field, code } of askedProblems(
    input.requests,
    regimeOf(input.receivedOn),
    input.requester.role,
  )) {
    problems.push({ path: place === null ? 'requests' : `requests.${place}.${field}`, code });
  }
  return problems;
}

function requestingPerson(context: DeskContext, { person }: RequestInput): Person {
  if (person.kind === 'known') return personOf(context, person.personId);
  const { identityCode, ...fields } = person.person;
  const personId = context.storage.people.insert({
    ...fields,
    identityCode: identityCode === '' ? null : normaliseIdentityCode(identityCode),
  });
  context.record({ action: 'person-added', caseId: null, detail: { personId } });
  return personOf(context, personId);
}
