import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import { printSheet } from '../devices/printer.ts';
import { deadlineSheet } from '../letters/deadline-sheet.ts';
import { caseOf, deadlineOf, diaryNumberOf } from './case-record.ts';
import type { DeskContext, OperationContext } from './context.ts';
import * as organisation from './organisation.ts';

export function sheet(
  context: DeskContext,
  { caseId }: z.output<typeof inputs.caseRef>,
): { readonly pdf: Uint8Array } {
  return { pdf: sheetOf(context, caseId) };
}

/** Not logged: the sheet holds nothing but days of the case. */
export async function print(
  context: OperationContext,
  { caseId, printerId }: z.output<typeof inputs.printDeadline>,
): Promise<null> {
  const jobName = diaryNumberOf(caseOf(context, caseId));
  await printSheet(sheetOf(context, caseId), { printerId, jobName }, context.signal);
  return null;
}

function sheetOf(context: DeskContext, caseId: number): Uint8Array {
  const record = caseOf(context, caseId);
  const { storage } = context;
  return context.press.deadlineSheet(
    deadlineSheet({
      sender: organisation.get(context).controller.name,
      diaryNumber: diaryNumberOf(record),
      deadline: deadlineOf(context, record),
      inquiries: storage.inquiries.ofCase(caseId),
      extensionNoticeSentOn: storage.extensions.ofCase(caseId)?.noticeSentOn ?? null,
      printedOn: context.today,
    }),
  );
}
