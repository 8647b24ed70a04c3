import type { CalendarDate } from '../domain/calendar-date.ts';
import type { RequestDecision } from '../domain/decision.ts';
import type { AttachedDocument } from '../domain/enclosure.ts';
import type { ExtensionFactor } from '../domain/extension.ts';
import type { FeeGround, FeeLine } from '../domain/fee.ts';
import type { InquiryKind } from '../domain/inquiry.ts';
import type { LetterKind, ReplyDraft } from '../domain/letter.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Regime } from '../domain/regime.ts';
import type { Attestation, ExemptionGround, TaskOutcome, TaskResult } from '../domain/register-task.ts';
import type { BanScope, Channel, RequestKind } from '../domain/request.ts';
import type { RequesterRole } from '../domain/requester.ts';
import type { RegisterId } from '../domain/organisation.ts';
import type { Words } from './words.ts';

/** To whom a letter goes, as the envelope shows them. */
export interface Addressee {
  readonly name: string;
  readonly streetAddress: string;
  readonly postalCode: string;
  readonly locality: string;
}

/** What every letter of a case is composed from. */
export interface LetterFacts {
  /** The texts in the language of the letter. */
  readonly words: Words;
  readonly organisation: Organisation;
  /** The requester; for K11 the recipient of the data. */
  readonly addressee: Addressee;
  /** Who asks: a letter to an agent or a guardian speaks of the data subject by name, not of "you". */
  readonly role: RequesterRole;
  /** The data subject's name. */
  readonly dataSubject: string;
  /** `2026/17` */
  readonly diaryNumber: string;
  readonly regime: Regime;
  readonly channel: Channel;
  readonly datedOn: CalendarDate | null;
  readonly receivedOn: CalendarDate;
  readonly dueOn: CalendarDate;
  /** What is asked in the whole letter, in the person's words. */
  readonly description: string;
  /** Everything asked, in the order of the letter. */
  readonly requests: readonly { readonly kind: RequestKind; readonly scopes: readonly BanScope[] }[];
}

/** What was done in one register for the request. */
export interface RegisterResult {
  readonly registerId: RegisterId;
  readonly name: string;
  readonly manual: boolean;
  readonly outcome: TaskOutcome;
  /** Set when the outcome is `exempt`. */
  readonly ground: ExemptionGround | null;
  /** Printed as the reasons when the register is exempt; otherwise the clerk's own and never printed. */
  readonly note: string;
  readonly result: TaskResult;
  /** null only in a draft. */
  readonly attestation: Attestation | null;
}

/** What the letters of a decision are composed from. */
export interface DecisionFacts extends LetterFacts {
  readonly request: {
    readonly kind: RequestKind;
    readonly description: string;
    readonly scopes: readonly BanScope[];
  };
  readonly decision: RequestDecision;
  readonly draft: ReplyDraft;
  /** Finished documents that go with the letter, in their order. */
  readonly attachments: readonly AttachedDocument[];
  readonly registers: readonly RegisterResult[];
}

/** A letter to be composed: its kind, and the facts that this kind needs. */
export type LetterOrder =
  | { readonly kind: 'K1'; readonly facts: LetterFacts }
  | {
      readonly kind: 'K2' | 'K3';
      readonly facts: LetterFacts;
      readonly inquiry: {
        readonly kind: InquiryKind;
        readonly reason: string;
        readonly questions: readonly string[];
        readonly methods: readonly string[];
        /** Whether the time limit stands still from the day the letter leaves. */
        readonly suspends: boolean;
      };
    }
  | {
      readonly kind: Exclude<LetterKind, 'K1' | 'K2' | 'K3' | 'K9' | 'K10' | 'K11' | 'K13'>;
      readonly facts: DecisionFacts;
    }
  | {
      readonly kind: 'K9';
      readonly facts: LetterFacts;
      readonly extension: {
        readonly factors: readonly ExtensionFactor[];
        readonly explanation: string;
        readonly partialAnswer: string;
        /** The three-month due date. */
        readonly newDueOn: CalendarDate;
      };
    }
  | {
      readonly kind: 'K10';
      readonly facts: LetterFacts;
      readonly fee: {
        readonly requestKind: RequestKind;
        readonly ground: FeeGround;
        readonly reasons: string;
        readonly lines: readonly FeeLine[];
        readonly totalCents: number;
        readonly answerBy: CalendarDate;
        readonly lastAccessGivenOn: CalendarDate | null;
      };
    }
  | {
      readonly kind: 'K11';
      /** Its addressee is the recipient; neither address nor identity code of the data subject is told. */
      readonly facts: LetterFacts;
      readonly notice: {
        readonly requestKind: RequestKind;
        readonly disclosedOn: CalendarDate | null;
        readonly identifier: string;
        readonly change: string;
        readonly confirmBy: CalendarDate | null;
      };
    }
  | {
      readonly kind: 'K13';
      readonly facts: LetterFacts;
      readonly lifting: {
        readonly liftOn: CalendarDate;
        readonly reasons: string;
        readonly restrictedFrom: CalendarDate;
      };
    };
