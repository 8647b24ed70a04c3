/**
 * One schema an input, shared by the core, which trusts nothing else, and by the forms, which show the same problem
 * beside the field. The message of an issue is a code; the window words it.
 */
export * from './inputs/vault.ts';
export * from './inputs/house.ts';
export * from './inputs/people.ts';
export * from './inputs/files.ts';
export * from './inputs/devices.ts';
export * from './inputs/cases.ts';
export * from './inputs/inquiries.ts';
export * from './inputs/tasks.ts';
export * from './inputs/decisions.ts';
export * from './inputs/letters.ts';
export * from './inputs/suppressions.ts';
export * from './inputs/rules.ts';
