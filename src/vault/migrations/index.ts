/* oxlint-disable eslint/no-restricted-imports -- the list of the migrations is none of them. */
import { migration as auditLog } from './010-audit-log.ts';
import { migration as desk } from './020-desk.ts';
import { migration as house } from './030-house.ts';
import { migration as requests } from './040-requests.ts';
import { migration as letters } from './050-letters.ts';

/** In the order in which they run. */
export const MIGRATIONS = [auditLog, desk, house, requests, letters] as const;
