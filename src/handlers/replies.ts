import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import type * as view from '../api/views.ts';
import { accessReplyBlocks } from '../domain/access-reply-checklist.ts';
import { replyKind, type ReplyDraft } from '../domain/letter.ts';
import { searchTermsOf } from '../letters/search-terms.ts';
import { wordsFor } from '../letters/words.ts';
import type { CaseRecord } from '../storage/case-table.ts';
import type { LetterRecord } from '../storage/letter-table.ts';
import type { RequestRecord } from '../storage/request-table.ts';
import { languageOf, openRequestOf, personOf, requestOf, storeStage } from './case-record.ts';
import type { DeskContext } from './context.ts';
import { conflict } from './failure.ts';
import * as organisation from './organisation.ts';

export function get(
  context: DeskContext,
  { requestId }: z.output<typeof inputs.requestRef>,
): view.ReplyState {
  const { record, request } = requestOf(context, requestId);
  return replyState(context, record, request);
}

export function save(
  context: DeskContext,
  { requestId, draft }: z.output<typeof inputs.saveReply>,
): view.ReplyState {
  const { record, request } = openRequestOf(context, requestId);
  if (issuedReplies(context, requestId).length > 0) throw conflict('reply-issued');
  // What was granted whole cannot leave something out: that would refuse it without ground, reasons and remedies.
  const decided = context.storage.decisions.standing(requestId)?.outcome ?? null;
  if (request.kind === 'access' && decided === 'granted' && draft.withheld !== '') {
    throw conflict('tasks-say-otherwise');
  }
  context.storage.replies.put(requestId, draft);
  storeStage(context, record);
  context.record({ action: 'reply-drafted', caseId: record.id, detail: {} });
  return replyState(context, record, request);
}

/**
 * The reply as far as it has come: its form, what the clerk wrote and which blocks are still empty. Only an access reply has
 * blocks to fill.
 */
export function replyState(
  context: DeskContext,
  record: CaseRecord,
  request: RequestRecord,
): view.ReplyState {
  const registers = context.storage.tasks.ofRequest(request.id).map(({ registerId, outcome, result }) => ({
    registerId,
    outcome,
    findings: result.kind === 'search' ? result.findings : [],
  }));
  const kind = replyKind(registers.some(({ outcome }) => outcome === 'found'));
  const draft = context.storage.replies.get(request.id) ?? emptyDraft(context, record);
  const blocks =
    request.kind === 'access'
      ? accessReplyBlocks(
          kind,
          record.regime,
          registers,
          organisation.get(context),
          draft,
          context.storage.enclosures.listed(request.id),
        )
      : [];
  return {
    kind,
    draft,
    blocks,
    missing: blocks.filter(({ missing }) => missing).map(({ block }) => block),
    letterId: issuedReplies(context, request.id)[0]?.letterId ?? null,
  };
}

/** The letters issued of the decision that stands. */
export function issuedReplies({ storage }: DeskContext, requestId: number): readonly LetterRecord[] {
  const decision = storage.decisions.standing(requestId);
  return decision === null ? [] : storage.letters.ofDecision(decision.id);
}

function emptyDraft(context: DeskContext, record: CaseRecord): ReplyDraft {
  return {
    searchTerms:
      record.personId === null
        ? ''
        : searchTermsOf(
            personOf(context, record.personId),
            wordsFor(languageOf(context, record), new Map(), {}),
          ),
    withheld: '',
    legend: '',
    delivery: 'written',
    distribution: [],
    forInformation: [],
    encloseStatement: false,
    additionalText: '',
  };
}
