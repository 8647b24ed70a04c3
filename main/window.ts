import path from 'node:path';
import { app, BrowserWindow, dialog, session, type Session, type WebContents } from 'electron';
import { serveWindow } from './scheme.ts';
import { ORIGIN } from './window-files.ts';

const LOCAL_PROTOCOLS = new Set(['kirjaamo:', 'blob:', 'data:', 'devtools:']);

/** The one window of the desk. What it shows is loaded apart, by {@link loadWindow}. */
export function createWindow(): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Kirjaamo',
    width: 1280,
    height: 860,
    minWidth: 1024,
    minHeight: 700,
    show: false,
    backgroundColor: '#f6f7f6',
    webPreferences: {
      session: deskSession(),
      preload: path.join(__dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  // The system shows titles in lists and records them: a page never sets one.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') void reloadAfterCrash(window);
  });
  window.once('ready-to-show', () => window.show());
  return window;
}

export async function loadWindow(window: BrowserWindow): Promise<void> {
  await window.loadURL(`${ORIGIN}/`);
}

/** The vault is in the core, which runs on; asked first, so that a page that cannot live is not reloaded for ever. */
async function reloadAfterCrash(window: BrowserWindow): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Näkymä pysähtyi',
    detail:
      'Tallennetut tiedot ovat tallessa. Kesken jäänyt lomake tarjotaan jatkettavaksi, kun avaat sen sivun.',
    buttons: ['Avaa näkymä uudelleen'],
  });
  if (!window.isDestroyed()) await loadWindow(window);
}

/** In memory only: Chromium keeps no cache, storage or history of what the desk showed. */
function deskSession(): Session {
  const desk = session.fromPartition('desk', { cache: false });
  serveWindow(desk, path.join(__dirname, '..', 'renderer'));
  return desk;
}

/** Closes off every session and every page there will be, whoever makes them. Must run before the app is ready. */
export function closeOffEverything(): void {
  // Nothing here may reach a network, whatever a dependency tries; the sessions refuse requests as well.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.on('session-created', closeOffSession);
  app.on('web-contents-created', (_event, contents) => closeOffPage(contents));
}

/** Refuses network, permissions, downloads, and dictionaries, which would be fetched. */
function closeOffSession(closed: Session): void {
  closed.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !LOCAL_PROTOCOLS.has(new URL(details.url).protocol) });
  });
  closed.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  closed.setPermissionCheckHandler(() => false);
  closed.on('will-download', (event) => event.preventDefault());
  closed.setSpellCheckerEnabled(false);
}

/** Refuses new windows, leaving the page, and the one network that no session's requests show: WebRTC's. */
function closeOffPage(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
