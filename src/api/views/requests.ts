import type { RequestOutcome } from '../../domain/decision.ts';
import type { FeeGround, FeeHistory } from '../../domain/fee.ts';
import type { LetterKind } from '../../domain/letter.ts';
import type { RefusalGround } from '../../domain/refusal-ground.ts';
import type { BanScope, RequestKind } from '../../domain/request.ts';
import type { Fee, Lifting, RecipientNotice, RecordedDecision } from './decisions.ts';
import type { RegisterTask } from './tasks.ts';

/** One of the things asked for in a letter, with everything that was done for it. */
export interface CaseRequest {
  readonly id: number;
  readonly kind: RequestKind;
  readonly description: string;
  readonly scopes: readonly BanScope[];
  readonly identitySettled: boolean;
  readonly tasks: readonly RegisterTask[];
  /** What the tasks came to; null while they do not tell. */
  readonly fromTasks: RequestOutcome | null;
  /** What law, regime and kind leave to choose from. */
  readonly outcomes: readonly RequestOutcome[];
  readonly refusalGrounds: readonly RefusalGround[];
  readonly decision: RecordedDecision | null;
  /** Decisions taken back, oldest first. */
  readonly revokedDecisions: readonly RecordedDecision[];
  /** The letters that the decision needs, in the order in which they are issued. */
  readonly letters: readonly { readonly kind: LetterKind; readonly letterId: number | null }[];
  readonly fee: {
    readonly history: FeeHistory;
    /** Empty = the request is free. */
    readonly grounds: readonly FeeGround[];
    readonly assessed: Fee | null;
  };
  readonly recipients: {
    /** Somebody may have to be told of this decision. */
    readonly required: boolean;
    readonly settled: boolean;
    readonly declaredNone: { readonly at: string; readonly by: string } | null;
    readonly notices: readonly RecipientNotice[];
  };
  readonly lifting: Lifting | null;
}
