import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import type * as view from '../api/views.ts';
import { compareDates } from '../domain/calendar-date.ts';
import { publicHolidays } from '../domain/public-holidays.ts';
import { caseOf, storeStage } from './case-record.ts';
import type { DeskContext } from './context.ts';

export function get({ storage }: DeskContext, { year }: z.output<typeof inputs.holidayYear>): view.Holidays {
  return {
    changes: storage.holidays.changes(),
    year: publicHolidays(year).map(({ date, name }) => ({ date, name: name.fi })),
  };
}

/** A day off entered later moves the due dates of the open cases that it meets; closed ones stay as they were. */
export function save(
  context: DeskContext,
  input: z.output<typeof inputs.saveHolidays>,
): { readonly casesMoved: number } {
  const { holidays } = context.storage;
  const changes = input.changes.toSorted((a, b) => compareDates(a.date, b.date));
  if (isDeepStrictEqual(changes, holidays.changes())) return { casesMoved: 0 };
  holidays.save(changes);
  const casesMoved = reckonOpenCases(context);
  context.record({ action: 'holidays-saved', caseId: null, detail: { changes: changes.length, casesMoved } });
  return { casesMoved };
}

/** Reckons the time limit of every open case anew. @returns how many due dates moved. */
export function reckonOpenCases(context: DeskContext): number {
  let moved = 0;
  for (const id of context.storage.holidays.openCases()) {
    const before = caseOf(context, id);
    storeStage(context, before);
    if (caseOf(context, id).dueOn !== before.dueOn) moved += 1;
  }
  return moved;
}
