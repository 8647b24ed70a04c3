import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import { identityCheckProblems } from '../domain/verification.ts';
import { factsOf, isSigned, openCaseOf, storeStage } from './case-record.ts';
import type { DeskContext } from './context.ts';
import { Failure, fieldProblems } from './failure.ts';
import { answeredByProof } from './inquiries.ts';

/** Keeps a note of how the identity was checked and what came of it. */
export function record(
  context: DeskContext,
  { caseId, ...note }: z.output<typeof inputs.recordIdentity>,
): null {
  const { storage, today, actor } = context;
  const caseRecord = openCaseOf(context, caseId);
  const checked = {
    kinds: storage.requests.ofCase(caseId).map(({ kind }) => kind),
    role: caseRecord.requester.role,
    receivedOn: caseRecord.receivedOn,
    signedByHand: isSigned(context, caseRecord),
  };
  const problems = fieldProblems(identityCheckProblems(note, checked, today));
  if (problems.length > 0) throw new Failure({ kind: 'invalid', problems });

  const { method, result, checkedOn } = note;
  const destroyedOn = method === 'CERTIFIED_COPY' ? note.destroyedOn : null;
  storage.identity.insert(caseId, { ...note, destroyedOn, checkedBy: actor });
  const settled = factsOf(context, caseRecord).requests.every(({ identitySettled }) => identitySettled);
  if (result === 'confirmed' && settled) answeredByProof(context, caseRecord, checkedOn);
  storeStage(context, caseRecord);
  context.record({ action: 'identity-checked', caseId, detail: { method, result, checkedOn } });
  return null;
}
