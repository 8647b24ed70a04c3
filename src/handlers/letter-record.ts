import type { Dispatch } from '../domain/letter.ts';
import { letterStep } from '../domain/letter-step.ts';
import type { LetterRecord } from '../storage/letter-table.ts';
import { caseOf } from './case-record.ts';
import type { DeskContext } from './context.ts';
import { notFound } from './failure.ts';

export function letterOf({ storage }: DeskContext, letterId: number): LetterRecord {
  const letter = storage.letters.get(letterId);
  if (letter === null) throw notFound('letter');
  return letter;
}

/** Stores what the letter now waits for; the last thing of every command that moves a letter on. */
export function storeLetterStep(context: DeskContext, letterId: number): void {
  const { kind, caseId, prints, dispatch, void: isVoid } = letterOf(context, letterId);
  const step = letterStep({
    kind,
    printed: prints.length > 0,
    dispatched: dispatch !== null,
    signedCopies: context.storage.files.signedCopiesOf(letterId).length,
    caseClosed: caseOf(context, caseId).closed !== null,
    void: isVoid,
  });
  context.storage.letters.setStep(letterId, step);
}

/** Only a registered letter has a tracking number; one left over from another choice in the form is not kept. */
export function dispatchOf({ way, dispatchedOn, trackingNumber }: Dispatch): Dispatch {
  return { way, dispatchedOn, trackingNumber: way === 'registered-post' ? trackingNumber : null };
}

/** The bytes that were issued, never rendered anew; of a letter that left on paper there are only the scanned copies. */
export function issuedPdf({ storage, vault }: DeskContext, letterId: number): Uint8Array {
  const file = storage.files.ofLetter(letterId);
  const record = file === null ? null : storage.files.get(file.id);
  if (record === null) throw notFound('letter');
  return vault.files.read({ id: record.file.id, key: record.key, sha256: record.file.sha256 });
}
