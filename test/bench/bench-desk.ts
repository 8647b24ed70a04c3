import path from 'node:path';
import Database from 'better-sqlite3';
import type { CoreCalls, MethodInput, MethodValue } from '../../src/api/contract.ts';
import { createCore } from '../../src/core.ts';
import { openFileStore } from '../../src/files/file-store.ts';
import type { CallContext } from '../../src/handlers/context.ts';
import { closeDesk, deskContext, openDesk } from '../../src/handlers/desk.ts';
import type { House } from '../../src/handlers/house.ts';
import { methods } from '../../src/handlers/index.ts';
import type { MethodEntry } from '../../src/handlers/method.ts';
import { readOnly } from '../../src/handlers/read-only.ts';
import { RunningOperations } from '../../src/handlers/running-operations.ts';
import { authenticateHeader, healHeader, readHeader } from '../../src/vault/header.ts';
import { subKey } from '../../src/vault/sub-key.ts';
import { openDatabase } from '../../src/vault/vault-database.ts';
import { FILES_FOLDER } from '../../src/vault/vault-layout.ts';
import { keepSecrets } from '../../src/vault/vault-secrets.ts';
import type { OpenVault } from '../../src/vault/vault.ts';
import { PASSWORD, type BenchVault } from './bench-vault.ts';
import { CLERK, MOMENT } from './invented-desk.ts';

/** The desk on one database: what a window may ask, without the way between the processes. */
export interface BenchDesk {
  call<Method extends keyof CoreCalls>(
    method: Method,
    input: MethodInput<CoreCalls, Method>,
  ): Promise<MethodValue<CoreCalls, Method>>;
  unlock(): Promise<void>;
  lock(): Promise<void>;
}

/** The vault through the core's dispatch, as in the program. Locked at first. */
export async function vaultDesk({ folder }: Pick<BenchVault, 'folder'>): Promise<BenchDesk> {
  const core = createCore({ emit: () => undefined, clock: () => MOMENT });
  const desk: BenchDesk = {
    async call(method, input) {
      const reply = await core.dispatch({ id: 1, method, input });
      if (!reply.ok) throw new Error(`${method}: ${JSON.stringify(reply.error)}`);
      return reply.value as MethodValue<CoreCalls, typeof method>;
    },
    async unlock() {
      await desk.call('vault.unlock', { userId: 1, password: PASSWORD });
    },
    async lock() {
      await desk.call('vault.lock', { reason: 'user' });
    },
  };
  await desk.call('vault.use', { folder });
  return desk;
}

/** The same handlers on a vault that `open` opens, without the core around them. Locked at first. */
export function handlerDesk(open: () => OpenVault): BenchDesk {
  const house: House = {
    folder: null,
    desk: null,
    press: null,
    closed: false,
    operations: new RunningOperations(),
    emit: () => undefined,
    reportIncident(error) {
      throw error;
    },
  };
  const call: CallContext = { ...MOMENT, signal: new AbortController().signal, progress: () => undefined };

  return {
    async call(method, input) {
      const entry = methods[method] as unknown as MethodEntry<unknown, unknown>;
      if (house.desk === null || entry.kind === 'house' || entry.kind === 'house-operation')
        throw new Error(`${method}: not for this desk`);
      const context = deskContext(house.desk, call);
      const parsed = entry.schema.parse(input);
      if (entry.kind === 'operation') {
        return (await entry.run(context, parsed)) as MethodValue<CoreCalls, typeof method>;
      }
      const run = (): unknown => entry.run(context, parsed);
      const value =
        entry.kind === 'command' ? context.transaction(run) : readOnly(context.vault.database, run);
      return value as MethodValue<CoreCalls, typeof method>;
    },
    async unlock() {
      openDesk(house, open(), { action: 'unlocked', caseId: null, detail: { method: 'password' } }, call);
    },
    lock: () => closeDesk(house, 'user', call),
  };
}

/** Opens the vault as `openVault` does once the slot has given the master key. */
export function openWithoutGuess(vault: BenchVault): OpenVault {
  const { folder, masterKey } = vault;
  const header = readHeader(folder);
  authenticateHeader(header, masterKey);
  const database = openDatabase(folder, masterKey);
  healHeader(folder, header);
  return vaultOn(vault, database);
}

/** Opens the copy without encryption, its connection set up alike. */
export function openPlain(vault: BenchVault): OpenVault {
  const { plainDatabase, settings } = vault;
  const database = new Database(plainDatabase, { fileMustExist: true });
  for (const [name, value] of settings) database.pragma(`${name} = ${String(value)}`);
  return vaultOn(vault, database);
}

/** The keys are kept as an opened vault keeps them: erasing asks for the password once more. */
function vaultOn({ folder, masterKey }: BenchVault, database: Database.Database): OpenVault {
  const vault: OpenVault = {
    folder,
    vaultId: '',
    user: { id: 1, name: CLERK },
    database,
    files: openFileStore(path.join(folder, FILES_FOLDER)),
    recoveryKeyConfirmed: true,
    close: () => void database.close(),
  };
  const key = Buffer.from(masterKey);
  keepSecrets(vault, {
    masterKey: key,
    suppressionKey: subKey(key, 'suppression'),
    header: readHeader(folder),
  });
  return vault;
}
