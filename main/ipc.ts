import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { isCoreHostMethod, isHostMethod } from '../src/api/methods.ts';
import type { Reply } from '../src/api/errors.ts';
import type { CoreProcess } from './core-process.ts';
import type { HalfTypedForms } from './half-typed-forms.ts';
import { answerHostCall, hostHandlers } from './host.ts';
import type { VaultFolder } from './vault-folder.ts';
import { ORIGIN } from './window-files.ts';

const FORBIDDEN: Reply<never> = { ok: false, error: { kind: 'forbidden' } };

/** The only file that listens to a window: checks who speaks, then passes on. */
export function answerWindow(
  window: BrowserWindow,
  core: CoreProcess,
  folder: VaultFolder,
  forms: HalfTypedForms,
): void {
  const handlers = hostHandlers(window, core, folder, forms);
  // The frame's own word for its origin: Node's URL has none for a scheme it does not know.
  const trusted = (event: IpcMainInvokeEvent): boolean =>
    event.sender === window.webContents &&
    event.senderFrame === window.webContents.mainFrame &&
    event.senderFrame.origin === ORIGIN;

  ipcMain.handle('core', async (event, method: unknown, input: unknown): Promise<Reply<unknown>> => {
    if (!trusted(event) || typeof method !== 'string' || isCoreHostMethod(method)) return FORBIDDEN;
    const reply = await core.forward(method, input);
    if (method === 'vault.create' && reply.ok) folder.remember();
    return reply;
  });
  ipcMain.handle('host', async (event, method: unknown, input: unknown): Promise<Reply<unknown>> => {
    if (!trusted(event) || typeof method !== 'string' || !isHostMethod(method)) return FORBIDDEN;
    return answerHostCall(handlers, method, input);
  });
}
