import type { LetterKind } from './letter.ts';

/**
 * A rectangle to be hidden. `page` from 1; the others as shares 0-1 of the page as it is shown, from its upper left
 * corner: whatever the page's rotation and cropping are, what was marked on the picture is what is painted.
 */
export interface HiddenArea {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the clerk says of a document that goes with the reply. */
export interface EnclosureEntry {
  readonly title: string;
  readonly areas: readonly HiddenArea[];
  /** What is not given of the document and why (GDPR 15(4), HetiL 27 §). Empty = the whole document is given. */
  readonly withheld: string;
}

/** What goes with a letter beside its own pages, as the letter tells of it. */
export interface AttachedDocument {
  readonly title: string;
  readonly pages: number;
  /** What is not given of it and why; may be empty. */
  readonly withheld: string;
}

export interface AreaProblem {
  readonly field: 'areas';
  readonly code: 'no-such-page' | 'outside-page';
}

/** The letters that give or change something; a refusal alone (K5, K6b, K7b) gives nothing along. */
const CARRYING: ReadonlySet<LetterKind> = new Set([
  'K4a',
  'K4b',
  'K6a',
  'K7a',
  'K8',
  'K12',
  'K14',
  'K15',
  'K16',
]);

/** Whether the attached documents of the request go with this letter of its decision. */
export function carriesEnclosures(kind: LetterKind): boolean {
  return CARRYING.has(kind);
}

/** Sums of shares may be off by the last binary digits. */
const TOLERANCE = 1e-9;

/** What is wrong with areas on a document of so many pages. */
export function areaProblems(areas: readonly HiddenArea[], pages: number): readonly AreaProblem[] {
  const problems: AreaProblem[] = [];
  if (areas.some(({ page }) => page < 1 || page > pages)) {
    problems.push({ field: 'areas', code: 'no-such-page' });
  }
  if (!areas.every(isOnPage)) problems.push({ field: 'areas', code: 'outside-page' });
  return problems;
}

/**
 * Something is hidden, and nothing says what and why, which no letter may do. Something may be said without hiding, as
 * when pages were left out before.
 */
export function hidesUntold({
  areas,
  withheld,
}: {
  readonly areas: readonly unknown[];
  readonly withheld: string;
}): boolean {
  return areas.length > 0 && withheld.trim() === '';
}

function isOnPage({ x, y, width, height }: HiddenArea): boolean {
  return (
    x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 1 + TOLERANCE && y + height <= 1 + TOLERANCE
  );
}
