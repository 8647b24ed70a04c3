import type { CalendarDate } from '../../../src/domain/calendar-date.ts';
import { identityCodeProblem } from '../../../src/domain/identity-code.ts';
import type { FieldProblem } from '../../../src/api/errors.ts';

/** The problem of a typed identity code under `path`, by the same codes as the core's; none for an empty field. */
export function identityCodeProblems(
  path: string,
  typed: string | null,
  today: CalendarDate,
): readonly FieldProblem[] {
  if (typed === null || typed.trim() === '') return [];
  const code = identityCodeProblem(typed, today);
  return code === null ? [] : [{ path, code }];
}
