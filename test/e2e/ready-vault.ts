import { cp } from 'node:fs/promises';
import path from 'node:path';

export const USER_NAME = 'Aino Esimerkki';
export const PASSWORD = 'kolme kaunista kuusta';

/** Vaults past the forms of the first start; one holds a request, Aino Testi Koeasiakas's. */
export type ReadyVault = 'without-request' | 'with-request';

/** Names the folder of the ready vaults to the test processes. */
export const READY_VAULTS = 'KIRJAAMO_TEST_READY_VAULTS';

/** Puts a ready vault, closed, into an absent folder. All copies have the same id and keys. */
export async function copyReadyVault(name: ReadyVault, folder: string): Promise<void> {
  const ready = process.env[READY_VAULTS];
  if (ready === undefined) throw new Error('The tests are run by Playwright, which makes their vaults first');
  await cp(path.join(ready, name), folder, { recursive: true });
}
