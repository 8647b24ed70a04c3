import type { ConflictReason, CoreError, FieldProblem } from '../api/errors.ts';

/**
 * The only way in which a handler refuses: an expected failure, as data. Everything else that is thrown is either an
 * error of a lower layer, which the core translates, or a bug.
 */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly error: CoreError;

  constructor(error: CoreError) {
    super(error.kind);
    this.error = error;
  }
}

export function notFound(what: Extract<CoreError, { kind: 'not-found' }>['what']): Failure {
  return new Failure({ kind: 'not-found', what });
}

export function conflict(reason: ConflictReason): Failure {
  return new Failure({ kind: 'conflict', reason });
}

/** One field that was not accepted: `path` as in the input (`person.identityCode`), `code` a key of the wording. */
export function invalid(path: string, code: string): Failure {
  return new Failure({ kind: 'invalid', problems: [{ path, code }] });
}

/** Problems that a rule found, by the names of its fields, as the contract tells them. */
export function fieldProblems(
  found: readonly { readonly field: string; readonly code: string }[],
): FieldProblem[] {
  return found.map(({ field, code }) => ({ path: field, code }));
}
