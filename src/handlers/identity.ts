import type { z } from 'zod';
import type { FieldProblem } from '../api/errors.ts';
import type * as inputs from '../api/inputs.ts';
import { compareDates } from '../domain/calendar-date.ts';
import { containsIdentityCode } from '../domain/identity-code.ts';
import type { CaseRecord } from '../storage/case-table.ts';
import { openCaseOf, storeStage } from './case-record.ts';
import type { DeskContext } from './context.ts';
import { Failure } from './failure.ts';

type IdentityInput = z.output<typeof inputs.recordIdentity>;

/** Keeps a note of how the identity was checked and what came of it. */
export function record(context: DeskContext, input: IdentityInput): null {
  const caseRecord = openCaseOf(context, input.caseId);
  const problems = identityProblems(context, input, caseRecord);
  if (problems.length > 0) throw new Failure({ kind: 'invalid', problems });

  const { caseId, method, result, evidence, checkedOn } = input;
  context.storage.identity.insert(caseId, { method, result, evidence, checkedOn, checkedBy: context.actor });
  storeStage(context, caseRecord);
  context.record({ action: 'identity-checked', caseId, detail: { method, result, checkedOn } });
  return null;
}

function identityProblems(
  { today }: DeskContext,
  { evidence, checkedOn }: IdentityInput,
  { receivedOn }: CaseRecord,
): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  // A note of what was seen is enough; the number itself would be kept for nothing (GDPR 5(1)(c)).
  if (containsIdentityCode(evidence)) problems.push({ path: 'evidence', code: 'holds-identity-code' });
  if (compareDates(checkedOn, today) > 0) problems.push({ path: 'checkedOn', code: 'in-future' });
  if (compareDates(checkedOn, receivedOn) < 0) problems.push({ path: 'checkedOn', code: 'before-receipt' });
  return problems;
}
