import type { AccessReplyBlock, BlockStatus } from '../../domain/access-reply-checklist.ts';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { RequestDecision } from '../../domain/decision.ts';
import type { FeeAnswer, FeeGround, FeeLine } from '../../domain/fee.ts';
import type { LetterLanguage } from '../../domain/letter-language.ts';
import type { ReplyDraft } from '../../domain/letter.ts';
import type { NotToldReason } from '../../domain/recipient-notice.ts';

/** A decision that stands, or one that was taken back. */
export interface RecordedDecision extends RequestDecision {
  readonly id: number;
  readonly decidedOn: CalendarDate;
  readonly decidedBy: string;
  readonly revoked: { readonly at: string; readonly by: string; readonly reason: string } | null;
}

export interface ReplyState {
  readonly kind: 'K4a' | 'K4b';
  readonly draft: ReplyDraft;
  readonly blocks: readonly BlockStatus[];
  readonly missing: readonly AccessReplyBlock[];
  /** The issued reply, when there is one. */
  readonly letterId: number | null;
}

export interface Fee {
  readonly id: number;
  readonly ground: FeeGround;
  readonly reasons: string;
  readonly lines: readonly FeeLine[];
  readonly totalCents: number;
  readonly answerBy: CalendarDate;
  readonly answer: FeeAnswer | null;
  readonly answeredOn: CalendarDate | null;
  readonly letterId: number | null;
}

/** Somebody who had received the data, and what became of telling them. */
export interface RecipientNotice {
  readonly id: number;
  readonly recipient: {
    readonly name: string;
    readonly streetAddress: string;
    readonly postalCode: string;
    readonly locality: string;
  };
  /** Of the notice K11. */
  readonly language: LetterLanguage;
  readonly disclosedOn: CalendarDate | null;
  readonly identifier: string;
  readonly change: string;
  readonly confirmBy: CalendarDate | null;
  readonly status:
    | { readonly kind: 'open' }
    /** `how` is empty when the letter K11 told it. */
    | { readonly kind: 'told'; readonly on: CalendarDate; readonly how: string }
    | { readonly kind: 'not-told'; readonly why: NotToldReason; readonly reasons: string };
  readonly letterId: number | null;
  /** The decision of which it tells was taken back: it settles nothing any more. */
  readonly void: boolean;
}

/** The end of a restriction as it was prepared. */
export interface Lifting {
  readonly id: number;
  readonly liftOn: CalendarDate;
  readonly reasons: string;
  readonly letterId: number | null;
  /** When the notice K13 left; the restriction may be lifted only afterwards (GDPR 18(3)). */
  readonly noticeSentOn: CalendarDate | null;
}
