import path from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import { z } from 'zod';
import type { HostApi, HostMethod, MethodInput, MethodValue } from '../src/api/contract.ts';
import type { Reply } from '../src/api/errors.ts';
import { operation } from '../src/api/inputs.ts';
import type { CoreProcess } from './core-process.ts';
import type { HalfTypedForms } from './half-typed-forms.ts';
import { writeSavedFile, writeSavedFolder } from './saved-file.ts';
import type { VaultFolder } from './vault-folder.ts';

type Handlers = {
  readonly [Method in HostMethod]: (
    input: MethodInput<HostApi, Method>,
  ) => Promise<Reply<MethodValue<HostApi, Method>>> | Reply<MethodValue<HostApi, Method>>;
};

const none = z.strictObject({});
const savedName = z.string().min(1).max(200);
const schemas = {
  'vault.chooseFolder': z.strictObject({ purpose: z.enum(['create', 'open']) }),
  'backup.chooseFolder': none,
  'backup.restore': operation,
  'signing.chooseModule': none,
  'core.restart': none,
  'file.save': z.strictObject({ suggestedName: savedName, bytes: z.instanceof(Uint8Array) }),
  'files.save': z.strictObject({
    name: savedName,
    files: z.array(z.strictObject({ name: savedName, bytes: z.instanceof(Uint8Array) })),
  }),
  'forms.arePutAway': none,
  'app.info': none,
} as const satisfies { readonly [Method in HostMethod]: z.ZodType<MethodInput<HostApi, Method>> };

/** How the modules of cards end on each system. */
const MODULE_ENDINGS = ['dll', 'so', 'dylib'];

/** What the system's shell does for the window: dialogs, the core's restart, what runs here. */
export function hostHandlers(
  window: BrowserWindow,
  core: CoreProcess,
  vaultFolder: VaultFolder,
  forms: HalfTypedForms,
): Handlers {
  async function chooseFolder(title: string, buttonLabel: string, create: boolean): Promise<string | null> {
    const chosen = await dialog.showOpenDialog(window, {
      title,
      buttonLabel,
      // No folder of the vault goes into the system's list of recent places.
      properties: ['openDirectory', 'dontAddToRecent', ...(create ? (['createDirectory'] as const) : [])],
    });
    return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
  }

  return {
    'vault.chooseFolder': async ({ purpose }) => {
      const folder =
        purpose === 'create'
          ? await chooseFolder('Valitse tyhjä kansio holville', 'Valitse kansio', true)
          : await chooseFolder('Valitse holvin kansio', 'Avaa holvi', false);
      return folder === null ? { ok: true, value: null } : vaultFolder.use(folder);
    },
    'backup.chooseFolder': async () => {
      const folder = await chooseFolder('Valitse kansio varmuuskopioille', 'Valitse kansio', true);
      return folder === null ? { ok: true, value: null } : core.call('backup.useFolder', { folder });
    },
    'backup.restore': async ({ operationId }) => {
      const from = await chooseFolder('Valitse varmuuskopion kansio', 'Valitse varmuuskopio', false);
      if (from === null) return { ok: true, value: null };
      const to = await chooseFolder('Valitse tyhjä kansio palautettavalle holville', 'Palauta tähän', true);
      if (to === null) return { ok: true, value: null };
      const reply = await core.call('backup.restore', { from, to, operationId });
      if (reply.ok) vaultFolder.lookedAt(to, reply.value);
      return reply;
    },
    'signing.chooseModule': async () => {
      const chosen = await dialog.showOpenDialog(window, {
        title: 'Valitse kortinlukijan PKCS #11 -tiedosto',
        buttonLabel: 'Valitse ohjelmisto',
        filters: [{ name: 'PKCS #11', extensions: MODULE_ENDINGS }],
        properties: ['openFile', 'dontAddToRecent'],
      });
      const file = chosen.canceled ? undefined : chosen.filePaths[0];
      return file === undefined ? { ok: true, value: null } : core.call('signing.useModule', { path: file });
    },
    'core.restart': () => {
      if (!core.running) {
        core.start();
        vaultFolder.useAgain();
      }
      return { ok: true, value: null };
    },
    'file.save': async ({ suggestedName, bytes }) => {
      const chosen = await dialog.showSaveDialog(window, {
        title: 'Tallenna tiedosto',
        buttonLabel: 'Tallenna',
        // A name, never a place.
        defaultPath: path.basename(suggestedName),
        properties: ['dontAddToRecent', 'showOverwriteConfirmation', 'createDirectory'],
      });
      if (chosen.canceled || chosen.filePath === undefined || chosen.filePath === '') {
        return { ok: true, value: false };
      }
      const error = await writeSavedFile(chosen.filePath, bytes);
      return error === null ? { ok: true, value: true } : { ok: false, error };
    },
    'files.save': async ({ name, files }) => {
      const folder = await chooseFolder(
        'Valitse kansio, johon kirje liitteineen tallennetaan',
        'Tallenna tähän',
        true,
      );
      if (folder === null) return { ok: true, value: false };
      const error = await writeSavedFolder(path.join(folder, path.basename(name)), files);
      return error === null ? { ok: true, value: true } : { ok: false, error };
    },
    'forms.arePutAway': () => {
      forms.arePutAway();
      return { ok: true, value: null };
    },
    'app.info': () => ({
      ok: true,
      value: {
        version: app.getVersion(),
        electron: process.versions['electron'] ?? '',
        platform: process.platform,
      },
    }),
  };
}

/** Parses what the window sent, then runs the handler of the method. */
export async function answerHostCall(
  handlers: Handlers,
  method: HostMethod,
  input: unknown,
): Promise<Reply<unknown>> {
  const parsed = schemas[method].safeParse(input);
  if (!parsed.success) return { ok: false, error: { kind: 'invalid', problems: [] } };
  // The table pairs each method with its own input; one call cannot express that pairing.
  const run = handlers[method] as (input: unknown) => Promise<Reply<unknown>> | Reply<unknown>;
  return run(parsed.data);
}
