import type * as view from '../api/views.ts';
import { proofOf, type Delivery } from '../domain/delivery.ts';
import type { LetterRecord } from '../storage/letter-table.ts';
import type { DeskContext } from './context.ts';
import { awaitsResending } from './letter-record.ts';

/** What became of an issued letter on its way: for the page of its case. */
export function lettersWay(
  context: DeskContext,
  letter: LetterRecord,
): Pick<view.IssuedLetter, 'printJobs' | 'returns' | 'back' | 'proofs' | 'proof'> {
  const { storage } = context;
  const { letterId } = letter;
  return {
    printJobs: storage.printJobs.ofLetter(letterId),
    returns: storage.returns.ofLetter(letterId),
    back: awaitsResending(context, letter),
    proofs: storage.files.proofsOf(letterId),
    proof: proofOf(deliveryOf(context, letter)),
  };
}

export function deliveryOf(
  { storage }: DeskContext,
  letter: Pick<Delivery, 'kind' | 'origin' | 'dispatch'> & { readonly letterId: number },
): Omit<Delivery, 'returns'> & { readonly returns: readonly view.LetterReturn[] } {
  const { letterId, kind, origin, dispatch } = letter;
  const returns = storage.returns.ofLetter(letterId);
  const proofs = storage.files.proofsOf(letterId).length - (returns.at(-1)?.proofsBefore ?? 0);
  return { kind, origin, dispatch, returns, proofs };
}
