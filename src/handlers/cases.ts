import type { z } from 'zod';
import type { FieldProblem } from '../api/errors.ts';
import type * as inputs from '../api/inputs.ts';
import type * as view from '../api/views.ts';
import { compareDates, yearOf } from '../domain/calendar-date.ts';
import { caseStage, closingGuard } from '../domain/case-stage.ts';
import { requestDeadline } from '../domain/deadline-explanation.ts';
import { formatDiaryNumber, formatDocumentNumber } from '../domain/diary-number.ts';
import { identityCodeProblem, normaliseIdentityCode } from '../domain/identity-code.ts';
import type { Person } from '../domain/person.ts';
import { requestDateProblems } from '../domain/request.ts';
import { caseOf, factsOf, openCaseOf, personOf, storeStage } from './case-record.ts';
import { caseDetail } from './case-view.ts';
import type { DeskContext } from './context.ts';
import { conflict, Failure, fieldProblems, invalid } from './failure.ts';
import { storeLetterStep } from './letter-record.ts';
import * as organisation from './organisation.ts';

type RequestInput = z.output<typeof inputs.registerRequest>;

export function list(
  { storage, today }: DeskContext,
  input: z.output<typeof inputs.listCases>,
): view.CaseList {
  return storage.caseLists.list(input, today);
}

export function get(context: DeskContext, { caseId }: z.output<typeof inputs.caseRef>): view.CaseDetail {
  return caseDetail(context, caseOf(context, caseId));
}

/** Enters a request in the diary of the day's year, with its first document and a task for each register. */
export function register(
  context: DeskContext,
  input: RequestInput,
): { readonly caseId: number; readonly diaryNumber: string } {
  const { storage, today } = context;
  const problems = requestProblems(context, input);
  if (problems.length > 0) throw new Failure({ kind: 'invalid', problems });

  const { channel, datedOn, receivedOn, storageLocation } = input;
  const { nominalOn, dueOn } = requestDeadline(receivedOn);
  const { registers } = organisation.get(context);
  const { id, diaryNumber } = storage.cases.insert(yearOf(today), requestingPerson(context, input), {
    kind: 'access',
    channel,
    datedOn,
    receivedOn,
    nominalOn,
    dueOn,
    registeredAt: context.now,
    registeredBy: context.actor,
    description: input.description,
    signedByHand: input.signedByHand,
    storageLocation,
    stage: caseStage({
      identitySettled: false,
      openTasks: registers.length,
      replyIssued: false,
      replyDispatched: false,
      closed: false,
    }),
  });
  storage.tasks.insert(id, registers);
  const document = storage.documents.insert(id, {
    direction: 'in',
    kind: 'request',
    title: '',
    datedOn,
    storageLocation,
  });
  storage.files.assign(input.fileIds, { kind: 'document', id: document.id });
  const documentNumber = formatDocumentNumber(diaryNumber, document.number);
  context.record({
    action: 'request-registered',
    caseId: id,
    detail: { channel, receivedOn, documentNumber },
  });
  return { caseId: id, diaryNumber: formatDiaryNumber(diaryNumber) };
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

export function close(
  context: DeskContext,
  { caseId, outcome, note }: z.output<typeof inputs.closeCase>,
): null {
  const { storage } = context;
  const guard = closingGuard(factsOf(context, caseOf(context, caseId)), outcome);
  if (guard !== null) throw conflict(guard);
  storage.cases.close(caseId, { outcome, note, at: context.now, by: context.actor });
  for (const { letterId } of storage.letters.ofCase(caseId)) storeLetterStep(context, letterId);
  context.record({ action: 'case-closed', caseId, detail: { outcome, note } });
  return null;
}

function requestProblems({ today }: DeskContext, input: RequestInput): readonly FieldProblem[] {
  const problems = fieldProblems(requestDateProblems(input, today));
  if (input.person.kind === 'new' && input.person.person.identityCode !== '') {
    const code = identityCodeProblem(input.person.person.identityCode, today);
    if (code !== null) problems.push({ path: 'person.person.identityCode', code });
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
