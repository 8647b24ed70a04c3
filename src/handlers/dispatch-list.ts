import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import type * as view from '../api/views.ts';
import { OUTSIDE_DIARY, printSheet } from '../devices/printer.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { proofOf } from '../domain/delivery.ts';
import { LETTERS } from '../domain/letter.ts';
import { dispatchSheet } from '../letters/dispatch-sheet.ts';
import type { LetterRecord } from '../storage/letter-table.ts';
import { addresseeOf, caseOf, personOf } from './case-record.ts';
import type { DeskContext, OperationContext } from './context.ts';
import { deliveryOf } from './delivery.ts';
import { letterOf } from './letter-record.ts';
import * as organisation from './organisation.ts';

type Day = z.output<typeof inputs.dispatchDay>;

/** What left the house on a day, first sendings and those of letters that had come back. */
export function list(context: DeskContext, { on }: Day): view.DispatchList {
  return { on, rows: leftOn(context, on).map(({ row }) => row) };
}

export function sheet(context: DeskContext, { on }: Day): { readonly pdf: Uint8Array } {
  return { pdf: sheetOf(context, on) };
}

/** Not logged: what it lists is logged letter by letter. */
export async function print(
  context: OperationContext,
  { on, printerId }: z.output<typeof inputs.printDispatchSheet>,
): Promise<null> {
  await printSheet(sheetOf(context, on), { printerId, jobName: OUTSIDE_DIARY }, context.signal);
  return null;
}

function sheetOf(context: DeskContext, on: CalendarDate): Uint8Array {
  const rows = leftOn(context, on).map(({ row, documentName }) => ({ ...row, documentName }));
  const sender = organisation.get(context).controller.name;
  return context.press.dispatchSheet(dispatchSheet({ sender, on, rows }));
}

interface Left {
  readonly row: view.DispatchRow;
  /** As it stands on the letter; null for one that left on paper. */
  readonly documentName: string | null;
}

function leftOn(context: DeskContext, on: CalendarDate): readonly Left[] {
  const { storage } = context;
  return storage.returns.leftOn(on).map(({ letterId, again, dispatch }) => {
    const letter = letterOf(context, letterId);
    const { caseId, documentNumber, kind } = letter;
    const { way, trackingNumber } = dispatch;
    return {
      row: {
        letterId,
        caseId,
        documentNumber,
        kind,
        again,
        way,
        trackingNumber,
        ...recipientOf(context, letter),
        proof: proofOf(deliveryOf(context, letter)),
      },
      documentName: storage.letters.frozen(letterId)?.documentName ?? null,
    };
  });
}

/**
 * Whom the letter names, and where they live. The list lies open at the post office: of somebody with a non-disclosure
 * order it tells no place, nor of who asks for them, who may well live with them.
 */
function recipientOf(
  context: DeskContext,
  { letterId, caseId, kind }: LetterRecord,
): Pick<view.DispatchRow, 'recipient' | 'locality'> {
  const record = caseOf(context, caseId);
  const [recipient, ...address] = context.storage.letters.frozen(letterId)?.recipient ?? [];
  const onPaper = recipient === undefined ? addresseeOf(context, record) : null;
  const isProtected =
    LETTERS[kind].purpose !== 'recipient' && personOf(context, record.personId).nonDisclosure;
  const locality = onPaper?.locality ?? address.map((line) => /^\d{5} (.+)$/u.exec(line)?.[1] ?? '').join('');
  return { recipient: recipient ?? onPaper?.name ?? '', locality: isProtected ? '' : locality };
}
