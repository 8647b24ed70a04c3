import type { Attestation } from '../domain/register-task.ts';

type Columns = { readonly [Field in keyof Attestation]: Attestation[Field] | null };

/** The columns of an attestation, which its table lets be told together or not at all. */
export function toAttestation(columns: Columns): Attestation | null {
  const { doneBy, doneOn, system, checkedHow, binder, secondPerson } = columns;
  if (doneBy === null || doneOn === null || system === null) return null;
  if (checkedHow === null || binder === null || secondPerson === null) return null;
  return { doneBy, doneOn, system, checkedHow, binder, secondPerson };
}
