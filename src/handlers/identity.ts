import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import { identityCheckProblems } from '../domain/verification.ts';
import { openCaseOf, storeStage } from './case-record.ts';
import type { DeskContext } from './context.ts';
import { Failure, fieldProblems } from './failure.ts';

/** Keeps a note of how the identity was checked and what came of it. */
export function record(context: DeskContext, input: z.output<typeof inputs.recordIdentity>): null {
  const caseRecord = openCaseOf(context, input.caseId);
  const problems = fieldProblems(identityCheckProblems(input, caseRecord.receivedOn, context.today));
  if (problems.length > 0) throw new Failure({ kind: 'invalid', problems });

  const { caseId, method, result, evidence, checkedOn } = input;
  context.storage.identity.insert(caseId, { method, result, evidence, checkedOn, checkedBy: context.actor });
  storeStage(context, caseRecord);
  context.record({ action: 'identity-checked', caseId, detail: { method, result, checkedOn } });
  return null;
}
