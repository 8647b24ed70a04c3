import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import type * as view from '../api/views.ts';
import { printPdf } from '../devices/printer.ts';
import { dispatchGuard } from '../domain/case-stage.ts';
import { dispatchDateProblem } from '../domain/letter.ts';
import { caseOf, factsOf, requestFactsOf, requestOf, storeStage } from './case-record.ts';
import type { DeskContext, OperationContext } from './context.ts';
import { conflict, invalid } from './failure.ts';
import { refuseAfterLifting, refuseUnfounded } from './letter-guards.ts';
import { dispatchOf, issuedPdf, letterOf, storeLetterStep } from './letter-record.ts';

export function bytes(
  context: DeskContext,
  { letterId }: z.output<typeof inputs.letterRef>,
): { readonly pdf: Uint8Array } {
  return { pdf: issuedPdf(context, letterOf(context, letterId).letterId) };
}

export function list(
  { storage }: DeskContext,
  { view: listView, offset, limit }: z.output<typeof inputs.listLetters>,
): view.LetterList {
  const { rows, total } = storage.letters.list(listView, offset, limit);
  return {
    rows: rows.map((row) => ({ ...row, signedCopies: storage.files.signedCopiesOf(row.letterId).length })),
    total,
  };
}

/** Also from a closed case: paper is read out, the case is not changed. Logged only once it has come out. */
export async function print(
  context: OperationContext,
  { letterId, printerId, copies, duplex }: z.output<typeof inputs.printLetter>,
): Promise<null> {
  const { documentNumber, caseId, void: isVoid } = letterOf(context, letterId);
  if (isVoid) throw conflict('letter-void');
  const pdf = issuedPdf(context, letterId);
  await printPdf(pdf, { printerId, copies, duplex, jobName: documentNumber }, context.signal);
  context.transaction(() => {
    const { now: at, actor: by } = context;
    context.storage.letters.logPrint(letterId, { at, by, printer: printerId, copies });
    storeLetterStep(context, letterId);
    context.record({
      action: 'letter-printed',
      caseId,
      detail: { documentNumber, printer: printerId, copies },
    });
  });
  return null;
}

export function dispatch(context: DeskContext, input: z.output<typeof inputs.dispatchLetter>): null {
  const letter = letterOf(context, input.letterId);
  const record = caseOf(context, letter.caseId);
  const told = letter.requestId === null ? null : requestOf(context, letter.requestId).request;
  const guard = dispatchGuard(
    factsOf(context, record),
    { kind: letter.kind, dispatched: letter.dispatch !== null, void: letter.void },
    told === null ? null : requestFactsOf(context, record, told),
  );
  if (guard !== null) throw conflict(guard);
  refuseUnfounded(context, record, letter.letterId);
  const problem = dispatchDateProblem(input.dispatchedOn, letter.issuedOn, context.today);
  if (problem !== null) throw invalid('dispatchedOn', problem);
  refuseAfterLifting(context, record, letter.letterId, input.dispatchedOn);

  const { letterId, caseId, documentNumber } = letter;
  const sent = dispatchOf(input);
  context.storage.letters.logDispatch(letterId, sent, context.actor);
  storeLetterStep(context, letterId);
  storeStage(context, record);
  context.record({ action: 'letter-dispatched', caseId, detail: { documentNumber, ...sent } });
  return null;
}

/** Also for a closed case: the signed paper may come back late. */
export function attachSigned(
  context: DeskContext,
  { letterId, fileIds }: z.output<typeof inputs.attachSigned>,
): null {
  const { caseId, documentNumber } = letterOf(context, letterId);
  context.storage.files.assign(fileIds, { kind: 'signed-copy', id: letterId });
  storeLetterStep(context, letterId);
  context.record({
    action: 'signed-copy-attached',
    caseId,
    detail: { documentNumber, files: fileIds.length },
  });
  return null;
}
