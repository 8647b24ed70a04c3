import { caseStage, type CaseFacts } from '../domain/case-stage.ts';
import { formatDiaryNumber } from '../domain/diary-number.ts';
import { isReply } from '../domain/letter.ts';
import type { Person } from '../domain/person.ts';
import { identitySettled } from '../domain/verification.ts';
import type { CaseRecord } from '../storage/case-table.ts';
import type { LetterRecord } from '../storage/letter-table.ts';
import type { DeskContext } from './context.ts';
import { conflict, notFound } from './failure.ts';

export function caseOf({ storage }: DeskContext, caseId: number): CaseRecord {
  const record = storage.cases.get(caseId);
  if (record === null) throw notFound('case');
  return record;
}

/** The case for a change: a closed one is read-only. */
export function openCaseOf(context: DeskContext, caseId: number): CaseRecord {
  const record = caseOf(context, caseId);
  if (record.closed !== null) throw conflict('case-closed');
  return record;
}

export function personOf({ storage }: DeskContext, personId: number): Person {
  const person = storage.people.get(personId);
  if (person === null) throw notFound('person');
  return person;
}

/** The issued reply of a case, when there is one. */
export function replyOf({ storage }: DeskContext, caseId: number): LetterRecord | null {
  return storage.letters.ofCase(caseId).find(({ kind }) => isReply(kind)) ?? null;
}

export function factsOf(context: DeskContext, record: CaseRecord): CaseFacts {
  const { storage } = context;
  const reply = replyOf(context, record.id);
  return {
    identitySettled: identitySettled(storage.identity.ofCase(record.id).map(({ result }) => result)),
    openTasks: storage.tasks.ofCase(record.id).filter(({ outcome }) => outcome === null).length,
    replyIssued: reply !== null,
    replyDispatched: reply !== null && reply.dispatch !== null,
    closed: record.closed !== null,
  };
}

/** Stores the stage that the facts now give; the last thing of every command on an open case. */
export function storeStage(context: DeskContext, record: CaseRecord): void {
  context.storage.cases.setStage(record.id, caseStage(factsOf(context, record)));
}

export function diaryNumberOf(record: CaseRecord): string {
  return formatDiaryNumber(record.diaryNumber);
}
