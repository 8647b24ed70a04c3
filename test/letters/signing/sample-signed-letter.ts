import { calendarDate } from '../../../src/domain/calendar-date.ts';
import type { LetterLanguage } from '../../../src/domain/letter-language.ts';
import { LetterPress, type PrintedLetter } from '../../../src/letters/letter-press.ts';
import { receiptContent } from '../../../src/letters/receipt.ts';
import { signPdf } from '../../../src/letters/signing/sign-pdf.ts';
import { signatureBlock, signatureBlockText } from '../../../src/letters/signing/signature-block.ts';
import type { Signer } from '../../../src/letters/signing/signed-data.ts';
import { letterFacts, letterStamp } from '../sample-letters.ts';
import { NOW } from './test-certificates.ts';
import { FIRST_LETTERHEAD } from '../first-letterhead.ts';

export const press = new LetterPress();

/** A letter as it is issued. */
export function issuedLetter(): PrintedLetter {
  return press.print(receiptContent(letterFacts()), letterStamp(), FIRST_LETTERHEAD, null);
}

/** The letter signed with its visible block, or without one. */
export function signedLetter(
  letter: PrintedLetter,
  signer: Signer,
  options: { readonly language?: LetterLanguage; readonly visible?: boolean; readonly now?: string } = {},
): Promise<Uint8Array> {
  const { language = 'fi', visible = true, now = NOW } = options;
  const { signerName, trial } = signer.certificate;
  const block = signatureBlock({
    language,
    signerName,
    role: 'rekisteriasioista vastaava yhteyshenkilö',
    email: 'yhteys@example.invalid',
    signedAt: now,
    trial,
  });
  const place = letter.signaturePlace;
  if (place === null) throw new Error('The letter has no place for a signature');
  const drawn = { block: press.signatureBlock(block, calendarDate(now.slice(0, 10))), place };
  const words = { alternateName: block.title, text: signatureBlockText(block) };
  return signPdf(letter.pdf, signer, now, words, visible ? drawn : null);
}
