import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { formatFinnish, type CalendarDate } from '../domain/calendar-date.ts';
import type { DeadlineSheet } from './deadline-sheet.ts';
import { fontCoverage } from './font-coverage.ts';
import type { LetterContent } from './letter-content.ts';
import { printableLetter } from './printable-letter.ts';
import { printableText, withBreakPlaces, withNumbersKept } from './printable-text.ts';
import { deadlineSheetWords } from './texts/fi-deadline.ts';
import { fi } from './texts/fi.ts';

/** What is known of a letter only when it is issued or previewed. */
export interface LetterStamp {
  /** `2026/17-3`; null in a draft, which has no number yet. */
  readonly documentNumber: string | null;
  readonly issuedOn: CalendarDate;
  /** 64 hexadecimal digits: the last hash of the audit chain. */
  readonly auditHead: string;
  readonly auditCount: number;
  readonly draft: boolean;
}

export interface RecoveryKeySheet {
  /** Groups of characters separated by `-`, as the vault hands it out. */
  readonly recoveryKey: string;
  readonly printedOn: CalendarDate;
}

const FONTS = [
  'SourceSans3_400Regular.ttf',
  'SourceSans3_400Regular_Italic.ttf',
  'SourceSans3_600SemiBold.ttf',
  'SourceSans3_700Bold.ttf',
] as const;

const SUSPECTS = '/Suspects false';

/** Results of the compiler older than this many letters are dropped, so that a day's work does not fill the memory. */
const LETTERS_REMEMBERED = 3;

/**
 * Sets letters as tagged PDF/A-2a with embedded fonts. The compiler is kept, the first letter warms it. Content travels as
 * data and is never read as markup; the same content and stamp give the same bytes.
 */
export class LetterPress {
  readonly #compiler: NodeCompiler;
  readonly #letterTemplate: string;
  readonly #recoveryKeyTemplate: string;
  readonly #deadlineTemplate: string;
  readonly #covered: ReadonlySet<number>;

  /** @param assets folder of templates and fonts, beside this file in the source and beside the built core. */
  constructor(assets: URL = new URL('./assets/', import.meta.url)) {
    const fonts = FONTS.map((name) => readFileSync(new URL(`fonts/${name}`, assets)));
    this.#letterTemplate = readFileSync(new URL('letter.typ', assets), 'utf8');
    this.#recoveryKeyTemplate = readFileSync(new URL('recovery-key.typ', assets), 'utf8');
    this.#deadlineTemplate = readFileSync(new URL('deadline.typ', assets), 'utf8');
    this.#covered = coveredByAll(fonts);
    // Fonts given here win over system fonts of the same name, and the templates allow no fallback: same bytes on every machine.
    this.#compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }] });
  }

  /** The finished PDF of a letter. @throws Error without any of its text when it cannot be set. */
  print(content: LetterContent, stamp: LetterStamp): Uint8Array {
    const { content: printable, replaced } = printableLetter(content, this.#covered);
    const number = stamp.documentNumber ?? content.diaryNumber;
    return this.#set(this.#letterTemplate, stamp.issuedOn, {
      ...printable,
      documentName: stamp.draft ? `${printable.documentName} – ${fi.page.draft}` : printable.documentName,
      pdfTitle: `${content.documentName} ${number}`,
      dateText: formatFinnish(stamp.issuedOn),
      number,
      signature: `${printable.signature.name}, ${printable.signature.title}`,
      chain: fi.page.chain(stamp.auditCount, stamp.auditHead),
      draft: stamp.draft ? fi.page.draft : null,
      replacedNote: replaced ? fi.page.replaced : null,
      words: fi.page.words,
    });
  }

  /** A page with the recovery key and how to keep it; it names no person and no company. */
  recoveryKeySheet(sheet: RecoveryKeySheet): Uint8Array {
    const words = fi.recoveryKey;
    return this.#set(this.#recoveryKeyTemplate, sheet.printedOn, {
      ...words,
      printed: words.printed(formatFinnish(sheet.printedOn)),
      groups: sheet.recoveryKey.split('-'),
    });
  }

  /** How a due date came about; it names no person. */
  deadlineSheet(sheet: DeadlineSheet): Uint8Array {
    const plain = (raw: string): string =>
      withNumbersKept(withBreakPlaces(printableText(raw.replaceAll('\n', ' '), this.#covered).text));
    return this.#set(this.#deadlineTemplate, sheet.printedOn, {
      ...sheet,
      sender: plain(sheet.sender),
      steps: sheet.steps.map(({ what, day, law }) => ({ what: plain(what), day, law: plain(law) })),
      dateText: formatFinnish(sheet.printedOn),
      words: deadlineSheetWords,
    });
  }

  #set(template: string, date: CalendarDate, data: Readonly<Record<string, unknown>>): Uint8Array {
    const [year, month, day] = date.split('-').map(Number);
    const letter = JSON.stringify({ ...data, date: { year, month, day } });
    try {
      const pdf = this.#compiler.pdf(
        { mainFileContent: template, inputs: { letter } },
        { pdfStandard: 'a-2a' },
      );
      return withoutSuspects(pdf);
    } catch {
      // The compiler's diagnostics can quote the letter.
      throw new Error('The letter could not be set');
    } finally {
      this.#compiler.evictCache(LETTERS_REMEMBERED);
    }
  }
}

/** The code points that no style of the letter lacks. */
function coveredByAll(fonts: readonly Uint8Array[]): ReadonlySet<number> {
  const [first, ...others] = fonts.map(fontCoverage);
  return new Set([...(first ?? [])].filter((code) => others.every((coverage) => coverage.has(code))));
}

/**
 * Blanks the catalog's `/Suspects false`, which is the default value, byte for byte: Poppler before 23 reads it wrongly and
 * calls every tagged PDF that states it a syntax error.
 */
function withoutSuspects(pdf: Buffer): Uint8Array {
  const at = pdf.lastIndexOf(SUSPECTS);
  return at === -1 ? pdf : pdf.fill(' ', at, at + SUSPECTS.length);
}
