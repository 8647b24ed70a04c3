import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import type * as view from '../api/views.ts';
import { accessReplyBlocks } from '../domain/access-reply-checklist.ts';
import { replyKind, type ReplyDraft } from '../domain/letter.ts';
import type { Person } from '../domain/person.ts';
import { searchTermsOf } from '../letters/search-terms.ts';
import type { CaseRecord } from '../storage/case-table.ts';
import { caseOf, openCaseOf, personOf, replyOf, storeStage } from './case-record.ts';
import type { DeskContext } from './context.ts';
import { conflict } from './failure.ts';
import * as organisation from './organisation.ts';

export function get(context: DeskContext, { caseId }: z.output<typeof inputs.caseRef>): view.ReplyState {
  return replyState(context, caseOf(context, caseId));
}

export function save(
  context: DeskContext,
  { caseId, draft }: z.output<typeof inputs.saveReply>,
): view.ReplyState {
  const record = openCaseOf(context, caseId);
  if (replyOf(context, caseId) !== null) throw conflict('reply-issued');
  context.storage.replies.put(caseId, draft);
  storeStage(context, record);
  context.record({ action: 'reply-drafted', caseId, detail: {} });
  return replyState(context, record);
}

/** The reply as far as it has come: its form, what the clerk wrote and which blocks are still empty. */
export function replyState(context: DeskContext, record: CaseRecord): view.ReplyState {
  const tasks = context.storage.tasks.ofCase(record.id);
  const kind = replyKind(tasks.some(({ outcome }) => outcome === 'found'));
  const draft = context.storage.replies.get(record.id) ?? emptyDraft(personOf(context, record.personId));
  const blocks = accessReplyBlocks(kind, tasks, organisation.get(context), draft);
  return {
    kind,
    draft,
    blocks,
    missing: blocks.filter(({ missing }) => missing).map(({ block }) => block),
    letterId: replyOf(context, record.id)?.letterId ?? null,
  };
}

function emptyDraft(person: Person): ReplyDraft {
  return {
    searchTerms: searchTermsOf(person),
    withheld: '',
    legend: '',
    delivery: 'written',
    additionalText: '',
  };
}
