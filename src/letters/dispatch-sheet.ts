import { formatFinnish, type CalendarDate } from '../domain/calendar-date.ts';
import type { ProofState } from '../domain/delivery.ts';
import { DISPATCH_WAYS, type DispatchWay } from '../domain/letter.ts';
import { dispatchSheetWords as words } from './texts/fi-dispatch-sheet.ts';

export interface DispatchSheetFacts {
  /** Name of the controller. */
  readonly sender: string;
  readonly on: CalendarDate;
  readonly rows: readonly {
    readonly documentNumber: string;
    /** As it stands on the letter; null for one that left on paper or was erased. */
    readonly documentName: string | null;
    readonly recipient: string;
    readonly locality: string;
    readonly way: DispatchWay;
    readonly again: boolean;
    readonly trackingNumber: string | null;
    readonly proof: ProofState;
  }[];
}

/** What left the house on a day, to be signed by who takes it to the post. Plain texts. */
export interface DispatchSheet {
  readonly sender: string;
  readonly printedOn: CalendarDate;
  readonly heading: string;
  readonly rows: readonly (readonly string[])[];
  /** `kirje 3`, for each way that occurs. */
  readonly totals: readonly { readonly way: string; readonly count: number }[];
}

export function dispatchSheet({ sender, on, rows }: DispatchSheetFacts): DispatchSheet {
  return {
    sender,
    printedOn: on,
    heading: words.heading(formatFinnish(on)),
    rows: rows.map((row) => [
      row.documentNumber,
      row.documentName ?? words.paper,
      row.recipient,
      row.locality,
      row.again ? words.again(words.ways[row.way]) : words.ways[row.way],
      row.trackingNumber ?? '',
      words.proofs[row.proof],
    ]),
    totals: DISPATCH_WAYS.flatMap((way) => {
      const count = rows.filter((row) => row.way === way).length;
      return count === 0 ? [] : [{ way: words.ways[way], count }];
    }),
  };
}
