import { app, dialog, powerMonitor, session, type BrowserWindow } from 'electron';
import type { AppEvent } from '../src/api/contract.ts';
import { CoreProcess } from './core-process.ts';
import { answerWindow } from './ipc.ts';
import { setMenu } from './menu.ts';
import { registerScheme } from './scheme.ts';
import { rememberedFolder } from './vault-folder.ts';
import { closeOff, createWindow, loadWindow } from './window.ts';

registerScheme();
// Nothing here may reach a network, whatever a dependency tries; the sessions refuse requests as well.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
app.commandLine.appendSwitch('disable-background-networking');
app.commandLine.appendSwitch('disable-component-update');

if (app.requestSingleInstanceLock()) void run();
else app.quit();

async function run(): Promise<void> {
  await app.whenReady();
  closeOff(session.defaultSession);
  const window = createWindow();
  const core = new CoreProcess((event) => {
    tell(window, event);
    if (event.name === 'core-started') openRememberedFolder(core);
  });
  answerWindow(window, core);
  setMenu(window);
  core.start();
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  lockWithTheSystem(core);
  closeInOrder(window, core);
  await loadWindow(window);
}

function tell(window: BrowserWindow, event: AppEvent): void {
  if (!window.isDestroyed()) window.webContents.send('event', event);
}

/** Before the window's first question is answered: the core takes its calls in order. */
function openRememberedFolder(core: CoreProcess): void {
  const folder = rememberedFolder();
  if (folder !== null) queueMicrotask(() => void core.call('vault.use', { folder }));
}

function lockWithTheSystem(core: CoreProcess): void {
  const lock = (): void => void core.call('vault.lock', { reason: 'system' });
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('user-did-resign-active', lock);
}

/** The program ends only after the core has closed; a failed backup is a choice of the clerk. */
function closeInOrder(window: BrowserWindow, core: CoreProcess): void {
  let closing = false;
  let closed = false;
  const close = async (): Promise<void> => {
    tell(window, { name: 'closing', payload: { step: 'backup' } });
    const reply = core.running ? await core.close(true) : null;
    if (reply?.ok === true && reply.value.backup === 'failed') {
      await dialog.showMessageBox(window, {
        type: 'warning',
        message: 'Varmuuskopiota ei voitu tehdä',
        detail:
          'Holvi on tallessa ja suljettu, mutta varmuuskopio jäi tekemättä. Tarkista, että varmuuskopioiden kansio on ' +
          'käytettävissä, ja tee varmuuskopio asetuksista, kun avaat ohjelman seuraavan kerran.',
        buttons: ['Sulje ohjelma'],
      });
    }
    closed = true;
    app.quit();
  };
  window.on('close', (event) => {
    if (closed) return;
    event.preventDefault();
    if (closing) return;
    closing = true;
    void close();
  });
  app.on('window-all-closed', () => app.quit());
}
