import { compareDates, type CalendarDate } from './calendar-date.ts';
import type { RequestOutcome } from './decision.ts';
import { isGdpr, type Regime } from './regime.ts';
import type { RequestKind } from './request.ts';

/** What a letter is for: it decides who gets it and what it waits for. */
type LetterPurpose = 'receipt' | 'reply' | 'question' | 'notice' | 'recipient';

/**
 * Every letter with its purpose and whether the Act of 1999 knows it. K1-K15 as in the letter texts; K8b confirms the
 * withdrawal of a ban and K16 answers an inquiry or tells of a transfer, which are the house's own.
 */
export const LETTERS = {
  K1: { purpose: 'receipt', hetil: true },
  K2: { purpose: 'question', hetil: true },
  K3: { purpose: 'question', hetil: true },
  K4a: { purpose: 'reply', hetil: true },
  K4b: { purpose: 'reply', hetil: true },
  K5: { purpose: 'reply', hetil: true },
  K6a: { purpose: 'reply', hetil: true },
  K6b: { purpose: 'reply', hetil: true },
  K7a: { purpose: 'reply', hetil: true },
  K7b: { purpose: 'reply', hetil: true },
  K8: { purpose: 'reply', hetil: true },
  K8b: { purpose: 'reply', hetil: true },
  K9: { purpose: 'notice', hetil: false },
  K10: { purpose: 'notice', hetil: true },
  K11: { purpose: 'recipient', hetil: true },
  K12: { purpose: 'reply', hetil: false },
  K13: { purpose: 'notice', hetil: false },
  K14: { purpose: 'reply', hetil: false },
  K15: { purpose: 'reply', hetil: false },
  K16: { purpose: 'reply', hetil: true },
} as const satisfies Record<string, { purpose: LetterPurpose; hetil: boolean }>;
export type LetterKind = keyof typeof LETTERS;
export const LETTER_KINDS = Object.keys(LETTERS) as [LetterKind, ...LetterKind[]];

/** Whether a letter answers a request; the others only tell of its handling. */
export function isReply(kind: LetterKind): boolean {
  return LETTERS[kind].purpose === 'reply';
}

/** The letters that the law of the day knows. */
export function letterExists(kind: LetterKind, regime: Regime): boolean {
  return isGdpr(regime) || LETTERS[kind].hetil;
}

/** The access reply takes its form from the search: any data found makes it K4a. */
export function replyKind(anyFound: boolean): 'K4a' | 'K4b' {
  return anyFound ? 'K4a' : 'K4b';
}

/**
 * The letters that have to leave for a decided request. Under the Act of 1999 a part that is refused has its own
 * certificate (kieltäytymistodistus, § 28.2, § 29.2); under the GDPR an access reply tells itself what was left out.
 */
export function decisionLetters(
  kind: RequestKind,
  outcome: RequestOutcome,
  regime: Regime,
  anyFound: boolean,
): readonly LetterKind[] {
  if (outcome === 'withdrawn') return [];
  if (outcome === 'transferred' || outcome === 'answered') return ['K16'];
  const refused = outcome === 'refused';
  const partly = outcome === 'partly-granted';
  switch (kind) {
    case 'access':
      if (refused) return ['K5'];
      return partly && !isGdpr(regime) ? [replyKind(anyFound), 'K5'] : [replyKind(anyFound)];
    case 'rectification':
    case 'completion':
      if (refused) return ['K6b'];
      return partly ? ['K6a', 'K6b'] : ['K6a'];
    case 'erasure':
      return refused || partly ? ['K7b'] : ['K7a'];
    case 'restriction':
      return refusable('K12', refused, partly);
    case 'portability':
      return refusable('K14', refused, partly);
    case 'objection':
      return refusable('K15', refused, partly);
    case 'marketing-ban':
      return ['K8'];
    case 'marketing-ban-withdrawal':
      return ['K8b'];
    case 'other':
      return ['K16'];
  }
}

function refusable(letter: LetterKind, refused: boolean, partly: boolean): readonly LetterKind[] {
  if (refused) return ['K5'];
  return partly ? [letter, 'K5'] : [letter];
}

/** What the clerk adds to an access reply that no other record holds. */
export interface ReplyDraft {
  /** What the registers were searched by, in words for the citizen: nimi, osoite, ... */
  readonly searchTerms: string;
  /** What was left out to protect others, and why (GDPR 15(4)). Empty = everything was given. */
  readonly withheld: string;
  /** Abbreviations and codes explained (GDPR 12(1)). Empty = the data needs no explaining. */
  readonly legend: string;
  /** The form the person asked for or accepted (GDPR 15(3)). */
  readonly delivery: 'written' | 'electronic';
  /** Jakelu: who gets the letter itself, a name an entry. */
  readonly distribution: readonly string[];
  /** Tiedoksi: who gets a copy of it, a name an entry. */
  readonly forInformation: readonly string[];
  /** The privacy statement in force goes with the letter. */
  readonly encloseStatement: boolean;
  /** Free paragraph of the clerk; may be empty. Goes into every letter of the decision. */
  readonly additionalText: string;
}

/** How a letter on paper left the house. */
export const PAPER_WAYS = ['handed-over', 'post', 'registered-post'] as const;
export const DISPATCH_WAYS = [...PAPER_WAYS, 'electronic'] as const;
export type DispatchWay = (typeof DISPATCH_WAYS)[number];

export interface Dispatch {
  readonly way: DispatchWay;
  readonly dispatchedOn: CalendarDate;
  /** Only a registered letter has one. */
  readonly trackingNumber: string | null;
  /** To whom it was handed, as the receipt slip names them; empty for what left otherwise. */
  readonly handedTo: string;
  /** How it was given electronically: by secure mail, on the person's own stick; empty for paper. */
  readonly how: string;
}

/** Why a letter came back. */
export const RETURN_REASONS = ['unknown-address', 'not-collected', 'refused', 'other'] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** Why a letter cannot have left on that day; null when it can. */
export function dispatchDateProblem(
  dispatchedOn: CalendarDate,
  issuedOn: CalendarDate,
  today: CalendarDate,
): 'in-future' | 'before-issue' | null {
  if (compareDates(dispatchedOn, today) > 0) return 'in-future';
  return compareDates(dispatchedOn, issuedOn) < 0 ? 'before-issue' : null;
}
