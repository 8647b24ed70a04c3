import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import type * as view from '../api/views.ts';
import { proofOf } from '../domain/delivery.ts';
import { isESigned } from '../domain/letter-step.ts';
import type { ListedLetter } from '../storage/letter-lists.ts';
import type { DeskContext } from './context.ts';
import { deliveryOf } from './delivery.ts';
import { conflict } from './failure.ts';
import { issuedPdf, letterOf, storeLetterStep } from './letter-record.ts';

export function bytes(
  context: DeskContext,
  { letterId }: z.output<typeof inputs.letterRef>,
): { readonly pdf: Uint8Array } {
  return { pdf: issuedPdf(context, letterOf(context, letterId).letterId) };
}

export function list(
  context: DeskContext,
  { view: listView, offset, limit }: z.output<typeof inputs.listLetters>,
): view.LetterList {
  const { rows, total } = context.storage.letterLists.list(listView, offset, limit);
  return { rows: rows.map((row) => letterRow(context, row)), total };
}

function letterRow(context: DeskContext, { origin, dispatch, ...row }: ListedLetter): view.LetterRow {
  const { letterId, kind } = row;
  const delivery = deliveryOf(context, { letterId, kind, origin, dispatch });
  const last = delivery.returns.at(-1);
  return {
    ...row,
    returnedOn: last?.resent === null && last.keptBack === null ? last.returnedOn : null,
    proof: proofOf(delivery),
    signedCopies: context.storage.files.signedCopiesOf(letterId).length,
    eSigned: isESigned(context.storage.signatures.ofLetter(letterId)),
  };
}

/** Also for a closed case: the signed paper may come back late, but not after the copies of its data were erased. */
export function attachSigned(
  context: DeskContext,
  { letterId, fileIds }: z.output<typeof inputs.attachSigned>,
): null {
  const { caseId, documentNumber, copyErasedOn } = letterOf(context, letterId);
  if (copyErasedOn !== null) throw conflict('copy-erased');
  context.storage.files.assign(fileIds, { kind: 'signed-copy', id: letterId });
  storeLetterStep(context, letterId);
  context.record({
    action: 'signed-copy-attached',
    caseId,
    detail: { documentNumber, files: fileIds.length, byCode: false },
  });
  return null;
}
