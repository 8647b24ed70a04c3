import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { ExtensionFactor } from '../../domain/extension.ts';
import type { InquiryTimes } from '../../domain/inquiry.ts';

/** A question to the requester. */
export interface Inquiry extends InquiryTimes {
  readonly id: number;
  readonly reason: string;
  readonly questions: readonly string[];
  readonly methods: readonly string[];
  readonly answers: readonly {
    readonly answeredOn: CalendarDate;
    readonly sufficient: boolean;
    readonly note: string;
  }[];
  /** The time limit stands or stood still for it. */
  readonly suspends: boolean;
  readonly letterId: number | null;
}

export interface Extension {
  readonly id: number;
  readonly factors: readonly ExtensionFactor[];
  readonly explanation: string;
  readonly partialAnswer: string;
  readonly letterId: number | null;
  readonly noticeSentOn: CalendarDate | null;
}
