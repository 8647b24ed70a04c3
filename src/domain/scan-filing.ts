import { formatLetterCode, type LetterCode } from './letter-code.ts';

/** Pages of a scan that belong to one paper: the letter itself, or the slip on which its receiver signed. */
export interface ScanPart {
  readonly code: LetterCode;
  /** From 0, ascending. */
  readonly pages: readonly number[];
}

/**
 * Which pages of a scan belong together: a page with a code to its paper, a page without one to the page before it, as
 * it is its reverse side or a sheet attached to it. Parts stand in the order of their first pages.
 *
 * @param pages the codes on each page, each once
 * @returns null when that cannot be told: the first page has no code, or a page has several
 */
export function scanParts(pages: readonly (readonly LetterCode[])[]): readonly ScanPart[] | null {
  const parts = new Map<string, { readonly code: LetterCode; readonly pages: number[] }>();
  let open: { readonly pages: number[] } | null = null;
  for (const [page, codes] of pages.entries()) {
    const [code, another] = codes;
    if (another !== undefined) return null;
    if (code !== undefined) {
      const key = formatLetterCode(code);
      const part = parts.get(key) ?? { code, pages: [] };
      parts.set(key, part);
      open = part;
    }
    if (open === null) return null;
    open.pages.push(page);
  }
  return [...parts.values()];
}

/** What a filed scan is to its letter. */
export type ScanFiledAs = 'signed-copy' | 'proof';

/** A signed slip proves that the letter was handed over. */
export function filedAs({ paper }: LetterCode): ScanFiledAs {
  return paper === 'slip' ? 'proof' : 'signed-copy';
}

/** Why a scan with a code is not filed by it. */
export type ScanProblem =
  /** A letter of another vault. */
  | 'foreign'
  /** No letter of this vault has the number. */
  | 'no-letter'
  /** The code was not printed on that letter: its head of the audit chain is another. */
  | 'altered'
  /** Its decision was taken back; whether the paper is to be kept, a person decides. */
  | 'void'
  /** The letter's own PDF, as it is or signed electronically: no paper was scanned. */
  | 'not-a-scan'
  /** More pages follow the code than the paper has sides. */
  | 'too-many-pages'
  /** Its copies were erased when their time had run out: a scan would bring the data back. */
  | 'erased';

/**
 * How many pages of a scan can be the paper: both sides of each sheet. What goes beyond that is not of it; another person's
 * papers may lie among the pages without a code.
 *
 * @param letterPages of the letter with all that goes with it
 */
export function mostPages({ paper }: Pick<LetterCode, 'paper'>, letterPages: number): number {
  return 2 * (paper === 'slip' ? 1 : letterPages);
}

export interface CodedLetter {
  readonly void: boolean;
  /** The letter's copies, or its whole case, were erased by retention. */
  readonly erased: boolean;
  readonly auditHead: string;
  readonly auditCount: number;
}

/**
 * Why the scan is not filed to the letter that its code names; null when it is, whether the letter has left or not, and
 * also in a closed case: letters are signed and scanned before they go into the envelope, and slips come back late.
 *
 * @param vault first eight digits of the vault's id
 * @param letter what the number names, null when nothing
 */
export function scanProblem(code: LetterCode, vault: string, letter: CodedLetter | null): ScanProblem | null {
  if (code.vault !== vault) return 'foreign';
  if (letter === null) return 'no-letter';
  if (letter.erased) return 'erased';
  if (!bearsItsCode(code, letter)) return 'altered';
  return letter.void ? 'void' : null;
}

/**
 * A letter has its code from its issuing, and so has its slip, whenever that is printed: heads of the chain stand on every
 * paper of the house, so that another one than the letter's own tells nothing.
 */
export function bearsItsCode(
  code: Pick<LetterCode, 'auditHead' | 'auditCount'>,
  letter: Pick<CodedLetter, 'auditHead' | 'auditCount'>,
): boolean {
  return code.auditCount === letter.auditCount && letter.auditHead.startsWith(code.auditHead);
}
