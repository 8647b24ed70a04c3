import { openVault } from '../../src/vault/vault.ts';
import { PASSWORD, type TestDesk } from './desk.ts';

/** Erases what is due, cases and copies unless told otherwise. */
export function runRetention(
  desk: TestDesk,
  what: { readonly cases?: boolean; readonly copies?: boolean } = {},
) {
  return desk.call('retention.run', {
    cases: true,
    copies: true,
    password: PASSWORD,
    operationId: 'hävitys',
    ...what,
  });
}

export async function closeWithdrawn(desk: TestDesk, caseId: number, note = 'Perui itse.'): Promise<void> {
  await desk.call('case.close', { caseId, outcome: 'withdrawn', note });
}

/** What stands in the vault after it was locked, asked with SQL. */
export async function rowsOf(desk: TestDesk, sql: string): Promise<readonly unknown[]> {
  await desk.call('vault.lock', { reason: 'user' });
  const vault = openVault(desk.folder, { userId: 1, password: PASSWORD });
  const rows = vault.database.prepare(sql).all();
  vault.close();
  await desk.call('vault.unlock', { userId: 1, password: PASSWORD });
  return rows;
}

export async function checkVault(desk: TestDesk) {
  const { database, audit, files } = await desk.call('vault.check', { operationId: 'tarkistus' });
  return { database, audit: audit.intact, damaged: files.damaged, missing: files.missing };
}

/** What {@link checkVault} finds of a vault that is whole. */
export const INTACT = { database: 'intact', audit: true, damaged: [], missing: [] };
