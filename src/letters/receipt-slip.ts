import type { CalendarDate } from '../domain/calendar-date.ts';
import type { LetterCode } from '../domain/letter-code.ts';
import type { LetterLanguage } from '../domain/letter-language.ts';
import { dateText } from './language-forms.ts';
import { slipWords } from './texts/receipt-slip.ts';

export interface SlipFacts {
  /** The language of the letter. */
  readonly language: LetterLanguage;
  /** Name of the controller, as it stands on the letter. */
  readonly sender: string;
  /** Who signs. */
  readonly handedTo: string;
  readonly documentName: string;
  /** Pages of the letter with everything joined to it. */
  readonly pages: number;
  readonly enclosures: readonly string[];
  readonly handedOverOn: CalendarDate;
  /** By which the signed slip, scanned, finds its letter; its paper is `slip`. */
  readonly code: LetterCode;
}

/** One page that shows, once signed, that a letter was handed over. Plain texts, in the order of the page. */
export interface ReceiptSlip {
  readonly language: LetterLanguage;
  readonly printedOn: CalendarDate;
  readonly title: string;
  readonly number: string;
  readonly sender: string;
  readonly declaration: string;
  readonly facts: readonly { readonly label: string; readonly lines: readonly string[] }[];
  readonly signature: string;
  readonly nameInFull: string;
  readonly identity: string;
  readonly identityWays: readonly string[];
  readonly checkedBy: string;
  readonly code: LetterCode;
}

export function receiptSlip(facts: SlipFacts): ReceiptSlip {
  const { language, sender, handedTo, documentName, pages, enclosures, handedOverOn, code } = facts;
  const { documentNumber } = code;
  const words = slipWords[language];
  const numbered = enclosures.map((title, index) => `${index + 1}. ${title}`);
  return {
    language,
    printedOn: handedOverOn,
    title: words.title,
    number: documentNumber,
    sender,
    declaration: words.declaration,
    facts: [
      { label: words.document, lines: [documentName] },
      { label: words.number, lines: [documentNumber] },
      { label: words.pages, lines: [String(pages)] },
      { label: words.enclosures, lines: numbered.length === 0 ? [words.noEnclosures] : numbered },
      { label: words.handedOverBy, lines: [sender] },
      { label: words.receivedBy, lines: [handedTo] },
      { label: words.date, lines: [dateText(language, handedOverOn)] },
    ],
    signature: words.signature,
    nameInFull: words.nameInFull,
    identity: words.identity,
    identityWays: words.identityWays,
    checkedBy: words.checkedBy,
    code,
  };
}
