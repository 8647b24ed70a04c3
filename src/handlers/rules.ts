import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import { explainDeadline as explain, type DeadlineExplanation } from '../domain/deadline-explanation.ts';
import { checkIdentityCode as check, type IdentityCodeCheck } from '../domain/identity-code.ts';
import type { House } from './house.ts';
import { invalid } from './failure.ts';

export function explainDeadline(
  _house: House,
  input: z.output<typeof inputs.explainDeadline>,
): DeadlineExplanation {
  const backwards = input.pauses.findIndex(({ from, to }) => to !== null && to < from);
  if (backwards !== -1) throw invalid(`pauses.${backwards}.to`, 'before-start');
  try {
    return explain(input);
  } catch (error) {
    // The calendar ends with the year 2199.
    if (error instanceof RangeError) throw invalid('receivedOn', 'out-of-range');
    throw error;
  }
}

export function checkIdentityCode(
  _house: House,
  input: z.output<typeof inputs.checkIdentityCode>,
): IdentityCodeCheck {
  return check(input.code, input.on);
}
