import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { isCoreHostMethod, isHostMethod } from '../src/api/methods.ts';
import type { Reply } from '../src/api/errors.ts';
import type { CoreProcess } from './core-process.ts';
import { answerHostCall, hostHandlers } from './host.ts';
import { ORIGIN } from './scheme.ts';

const FORBIDDEN: Reply<never> = { ok: false, error: { kind: 'forbidden' } };

/** The only file that listens to a window: checks who speaks, then passes on. */
export function answerWindow(window: BrowserWindow, core: CoreProcess): void {
  const handlers = hostHandlers(window, core);
  const trusted = (event: IpcMainInvokeEvent): boolean =>
    event.sender === window.webContents &&
    event.senderFrame === window.webContents.mainFrame &&
    new URL(event.senderFrame.url).origin === ORIGIN;

  ipcMain.handle(
    'core',
    (event, method: unknown, input: unknown): Promise<Reply<unknown>> | Reply<unknown> => {
      if (!trusted(event) || typeof method !== 'string' || isCoreHostMethod(method)) return FORBIDDEN;
      return core.forward(method, input);
    },
  );
  ipcMain.handle(
    'host',
    (event, method: unknown, input: unknown): Promise<Reply<unknown>> | Reply<unknown> => {
      if (!trusted(event) || typeof method !== 'string' || !isHostMethod(method)) return FORBIDDEN;
      return answerHostCall(handlers, method, input);
    },
  );
}
