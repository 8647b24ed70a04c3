import { formatFinnish, type CalendarDate } from '../domain/calendar-date.ts';
import { formatLetterCode, letterCode } from '../domain/letter-code.ts';
import type { LetterLanguage } from '../domain/letter-language.ts';
import type { Letterhead, Logo } from '../domain/letterhead.ts';
import type { SignaturePlace } from '../domain/signature-place.ts';
import { codeImage } from './code-image.ts';
import type { DeadlineSheet } from './deadline-sheet.ts';
import type { DispatchSheet } from './dispatch-sheet.ts';
import { dateText } from './language-forms.ts';
import type { LetterContent } from './letter-content.ts';
import { ENVELOPE_WINDOWS, letterMeasures } from './letter-measures.ts';
import { PageSetter, type Standard } from './page-setter.ts';
import { chainLine } from './page-words.ts';
import { printableLetter, printablePageWords } from './printable-letter.ts';
import { printableStatement, type PrintableStatement } from './printable-statement.ts';
import { printableText, withBreakPlaces, withNumbersKept } from './printable-text.ts';
import type { SignatureBlock } from './signing/signature-block.ts';
import type { ReceiptSlip } from './receipt-slip.ts';
import { calibrationSheetWords } from './texts/fi-calibration.ts';
import { deadlineSheetWords } from './texts/fi-deadline.ts';
import { dispatchSheetWords } from './texts/fi-dispatch-sheet.ts';
import { recoveryKeyWords } from './texts/fi-recovery-key.ts';

/** What is known of a letter only when it is issued or previewed. */
export interface LetterStamp {
  /** `2026/17-3`; null in a draft, which has no number yet. */
  readonly documentNumber: string | null;
  readonly issuedOn: CalendarDate;
  /** 64 hexadecimal digits: the last hash of the audit chain. */
  readonly auditHead: string;
  readonly auditCount: number;
  /** The first eight hexadecimal digits of the vault's id. */
  readonly vault: string;
  readonly draft: boolean;
}

export interface PrintedLetter {
  readonly pdf: Uint8Array;
  /** With its own enclosures, which are pages of it. */
  readonly pages: number | null;
  /** null for a letter that nobody signs. */
  readonly signaturePlace: SignaturePlace | null;
}

export interface RecoveryKeySheet {
  /** Groups of characters separated by `-`, as the vault hands it out. */
  readonly recoveryKey: string;
  readonly printedOn: CalendarDate;
}

const REGIONS: Readonly<Record<LetterLanguage, string>> = { fi: 'FI', sv: 'FI', en: 'GB' };

/**
 * Sets letters as tagged PDF/A-2a and PDF/UA-1 with embedded fonts. The compiler is kept, the first letter warms it. Content
 * travels as data and is never read as markup; the same content, stamp, letterhead and logo give the same bytes.
 */
export class LetterPress {
  readonly #setter: PageSetter;

  /**
   * @param assets folder of templates and fonts, beside this file in the source and beside the built core.
   * @param standard whose rules the compiler enforces. It knows one at a time: what it sets as PDF/A-2a is marked as PDF/UA-1
   *   because every template passes the rules of `ua-1` as well, which is tested.
   */
  constructor(assets?: URL, standard?: Standard) {
    this.#setter = new PageSetter(assets, standard);
  }

  /**
   * The finished PDF of a letter and where it is signed. Every page of an issued letter bears its code; a draft bears none.
   * @throws Error without any of its text when it cannot be set.
   */
  print(
    content: LetterContent,
    stamp: LetterStamp,
    letterhead: Letterhead,
    logo: Logo | null,
  ): PrintedLetter {
    const { content: printable, replaced } = printableLetter(content, this.#setter.covered);
    const { page, language } = printable;
    const number = stamp.documentNumber ?? content.diaryNumber;
    return this.#setter.set('letter', stamp.issuedOn, {
      ...printable,
      region: REGIONS[language],
      measures: letterMeasures(letterhead),
      logo: logo === null ? null : this.#setter.show(logo),
      code: stamp.draft ? null : codeImage(codeText(number, stamp)),
      documentName: stamp.draft ? `${printable.documentName} – ${page.draft}` : printable.documentName,
      pdfTitle: `${printable.documentName} ${number}`,
      dateText: dateText(language, stamp.issuedOn),
      number,
      signature: `${printable.signature.name}, ${printable.signature.title}`,
      chain: chainLine(page, language, { count: stamp.auditCount, head: stamp.auditHead }),
      draft: stamp.draft ? page.draft : null,
      replacedNote: replaced ? page.replaced : null,
      words: page.words,
    });
  }

  /** Whether a logo can be set at all: a picture may be broken behind a sound beginning. */
  canSet(logo: Logo): boolean {
    try {
      return this.#setter.set('logo', FIRST_DAY, { logo: this.#setter.show(logo) }).pdf.length > 0;
    } catch {
      return false;
    }
  }

  /** A page with the recovery key and how to keep it; it names no person and no company. */
  recoveryKeySheet(sheet: RecoveryKeySheet): Uint8Array {
    const words = recoveryKeyWords;
    const { pdf } = this.#setter.set('recovery-key', sheet.printedOn, {
      ...words,
      printed: words.printed(formatFinnish(sheet.printedOn)),
      groups: sheet.recoveryKey.split('-'),
    });
    return pdf;
  }

  /** A version of the privacy statement. */
  privacyStatement(statement: PrintableStatement): { readonly pdf: Uint8Array; readonly pages: number } {
    const { language, draft, sender, datedOn } = statement;
    const version = this.#line(statement.version);
    const page = printablePageWords(statement.page, (raw) => this.#line(raw));
    const { text, replaced } = printableStatement(statement.text, this.#setter.covered);
    const { pdf, pages } = this.#setter.set('statement', datedOn, {
      ...text,
      language,
      region: REGIONS[language],
      pdfTitle: `${text.title}, ${version}`,
      documentName: draft ? `${text.title} – ${page.draft}` : text.title,
      sender: this.#line(sender),
      version,
      dateText: dateText(language, datedOn),
      draft: draft ? page.draft : null,
      replacedNote: replaced ? page.replaced : null,
    });
    if (pages === null) throw new Error('The template of the statement counts no pages');
    return { pdf, pages };
  }

  /** The visible block of an electronic signature, a small page of its own. */
  signatureBlock(block: SignatureBlock, signedOn: CalendarDate): Uint8Array {
    const plain = (raw: string): string =>
      printableText(raw.replaceAll('\n', ' '), this.#setter.covered).text;
    const { pdf } = this.#setter.set('signature', signedOn, {
      ...block,
      region: REGIONS[block.language],
      lines: block.lines.map(plain),
    });
    return pdf;
  }

  /** How a due date came about; it names no person. */
  deadlineSheet(sheet: DeadlineSheet): Uint8Array {
    const plain = (raw: string): string =>
      withNumbersKept(withBreakPlaces(printableText(raw.replaceAll('\n', ' '), this.#setter.covered).text));
    const { pdf } = this.#setter.set('deadline', sheet.printedOn, {
      ...sheet,
      sender: plain(sheet.sender),
      steps: sheet.steps.map(({ what, day, law }) => ({ what: plain(what), day, law: plain(law) })),
      dateText: formatFinnish(sheet.printedOn),
      words: deadlineSheetWords,
    });
    return pdf;
  }

  /** Shows where the windows of the envelopes stand on the sheet, to read from it how far the printer is off. */
  calibrationSheet(printedOn: CalendarDate): Uint8Array {
    const words = calibrationSheetWords;
    const { pdf } = this.#setter.set('calibration', printedOn, {
      words,
      printed: words.printed(formatFinnish(printedOn)),
      downC5: words.down('C5'),
      downE65: words.down('E65'),
      windows: ENVELOPE_WINDOWS,
    });
    return pdf;
  }

  /** What a person signs when a letter is handed over; one page with its code. */
  receiptSlip(slip: ReceiptSlip): Uint8Array {
    const { title, number, language, printedOn, code, facts, sender } = slip;
    const { pdf } = this.#setter.set('slip', printedOn, {
      ...slip,
      region: REGIONS[language],
      pdfTitle: `${title} ${number}`,
      dateText: dateText(language, printedOn),
      codeImage: codeImage(formatLetterCode(code)),
      sender: this.#line(sender),
      facts: facts.map(({ label, lines }) => ({ label, lines: lines.map((line) => this.#line(line)) })),
    });
    return pdf;
  }

  /** What left the house on a day. */
  dispatchSheet(sheet: DispatchSheet): Uint8Array {
    const words = dispatchSheetWords;
    const { pdf } = this.#setter.set('dispatch', sheet.printedOn, {
      ...sheet,
      sender: this.#line(sheet.sender),
      // A tracking number fits its column and is copied whole.
      rows: sheet.rows.map((row) =>
        row.map((cell) => (cell.length <= 16 ? this.#line(cell) : withBreakPlaces(this.#line(cell)))),
      ),
      headings: Object.values(words.columns),
      dateText: formatFinnish(sheet.printedOn),
      words,
    });
    return pdf;
  }

  /** Lines of text, each on a page of its own and no larger than it, to be laid over finished pages. */
  stampSheet(stamps: readonly string[]): Uint8Array {
    return this.#setter.set('stamps', FIRST_DAY, { stamps: stamps.map((stamp) => this.#line(stamp)) }).pdf;
  }

  /** A text of the house on one line. */
  #line(raw: string): string {
    return printableText(raw.replaceAll('\n', ' '), this.#setter.covered).text;
  }
}

/** Any day: the page it is for is thrown away. */
const FIRST_DAY = '2000-01-01' as CalendarDate;

function codeText(documentNumber: string, { vault, auditCount, auditHead }: LetterStamp): string {
  return formatLetterCode(letterCode('letter', { documentNumber, auditCount, auditHead }, vault));
}
