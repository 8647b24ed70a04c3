import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import type { StoredFile } from '../api/views.ts';
import { joinedPdf } from '../letters/joined-pdf.ts';
import type { DeskContext, OperationContext } from './context.ts';
import { notFound } from './failure.ts';
import { attachedPdfs } from './letter-attachments.ts';
import { issuedPdf, letterOf } from './letter-record.ts';

/** What the printer gets, to be looked at. */
export async function printable(
  context: OperationContext,
  { letterId, duplex }: z.output<typeof inputs.printableLetter>,
): Promise<{ readonly pdf: Uint8Array }> {
  return { pdf: await printablePdf(context, letterId, duplex) };
}

/**
 * An issued letter as it is printed: the very bytes that were issued, or those that were signed electronically, when
 * nothing goes with it. Otherwise its pages and those of its enclosures in one document, each enclosure stamped with its
 * number, the letter's number and the page. The archive keeps them apart, and nothing of this is stored.
 *
 * @param duplex begins each enclosure on a new sheet
 */
export async function printablePdf(
  context: DeskContext,
  letterId: number,
  duplex: boolean,
): Promise<Uint8Array> {
  const { storage } = context;
  const { documentNumber } = letterOf(context, letterId);
  const signed = storage.files.eSignedOf(letterId);
  const letter = signed === null ? issuedPdf(context, letterId) : bytesOf(context, signed);
  const attached = attachedPdfs(context, letterId);
  if (attached.length === 0) return letter;

  const words = storage.enclosures.stampWords(letterId);
  const enclosures = attached.map(({ number, pages, pdf }) => ({
    pdf,
    stamps: Array.from(
      { length: pages },
      (_, index) => `${words.enclosure} ${number} (${documentNumber}), ${words.page} ${index + 1} (${pages})`,
    ),
  }));
  const sheet = context.press.stampSheet(enclosures.flatMap(({ stamps }) => stamps));
  return joinedPdf(letter, enclosures, sheet, duplex);
}

function bytesOf({ storage, vault }: DeskContext, { id, sha256 }: StoredFile): Uint8Array {
  const record = storage.files.get(id);
  if (record === null) throw notFound('file');
  return vault.files.read({ id, sha256, key: record.key });
}
