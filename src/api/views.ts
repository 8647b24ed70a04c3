/** What the methods of the contract answer. Dates are calendar dates, moments ISO texts with offset, sizes bytes. */
export type * from './views/vault.ts';
export type * from './views/house.ts';
export type * from './views/people.ts';
export type * from './views/files.ts';
export type * from './views/devices.ts';
export type * from './views/cases.ts';
export type * from './views/inquiries.ts';
export type * from './views/requests.ts';
export type * from './views/tasks.ts';
export type * from './views/decisions.ts';
export type * from './views/letters.ts';
export type * from './views/suppressions.ts';
