/**
 * One schema an input, shared by the core, which trusts nothing else, and by the forms, which show the same problem
 * beside the field. The message of an issue is a code; the window words it.
 */
export * from './inputs/vault.ts';
export * from './inputs/house.ts';
export * from './inputs/translation.ts';
export * from './inputs/statement.ts';
export * from './inputs/people.ts';
export * from './inputs/files.ts';
export * from './inputs/devices.ts';
export * from './inputs/cases.ts';
export * from './inputs/inquiries.ts';
export * from './inputs/tasks.ts';
export * from './inputs/decisions.ts';
export * from './inputs/letters.ts';
export * from './inputs/letterhead.ts';
export * from './inputs/documents.ts';
export * from './inputs/texts.ts';
export * from './inputs/printing.ts';
export * from './inputs/dispatch.ts';
export * from './inputs/enclosures.ts';
export * from './inputs/signing.ts';
export * from './inputs/suppressions.ts';
export * from './inputs/rules.ts';
