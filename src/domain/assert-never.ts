/** Closes an exhaustive switch: a union member that is not handled stops compiling here. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${typeof value}`);
}
