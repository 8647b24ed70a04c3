import { app, powerMonitor } from 'electron';
import type { AppEvent } from '../src/api/contract.ts';
import { closeInOrder } from './closing.ts';
import { CoreProcess } from './core-process.ts';
import { HalfTypedForms } from './half-typed-forms.ts';
import { answerWindow } from './ipc.ts';
import { setMenu } from './menu.ts';
import { registerScheme } from './scheme.ts';
import { VaultFolder } from './vault-folder.ts';
import { closeOffEverything, createWindow, loadWindow } from './window.ts';

registerScheme();
closeOffEverything();

if (app.requestSingleInstanceLock()) void run();
else app.quit();

async function run(): Promise<void> {
  await app.whenReady();
  const window = createWindow();
  const tell = (event: AppEvent): void => {
    if (!window.isDestroyed()) window.webContents.send('event', event);
  };
  const core = new CoreProcess(tell);
  const folder = new VaultFolder(core);
  const forms = new HalfTypedForms(tell);
  answerWindow(window, core, folder, forms);
  setMenu(tell);
  core.start();
  folder.useAgain();
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  lockWithTheSystem(core, forms);
  closeInOrder(window, core, forms, tell);
  await loadWindow(window);
}

function lockWithTheSystem(core: CoreProcess, forms: HalfTypedForms): void {
  const lock = (): void => void forms.putAway().then(() => core.call('vault.lock', { reason: 'system' }));
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('user-did-resign-active', lock);
}
