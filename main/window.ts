import path from 'node:path';
import { app, BrowserWindow, session, type Session } from 'electron';
import { ORIGIN, serveWindow } from './scheme.ts';

const LOCAL_PROTOCOLS = new Set(['kirjaamo:', 'blob:', 'data:', 'devtools:']);

/** The one window of the desk, closed off from the network and from every permission. */
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
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  window.webContents.on('will-navigate', (event) => event.preventDefault());
  window.webContents.on('will-attach-webview', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  return window;
}

/** Loads the page; apart from creation so that a failed load can be tried again. */
export async function loadWindow(window: BrowserWindow): Promise<void> {
  await window.loadURL(`${ORIGIN}/`);
}

/** In memory only: Chromium keeps no cache, storage or history of what the desk showed. */
function deskSession(): Session {
  const desk = session.fromPartition('desk', { cache: false });
  serveWindow(desk, path.join(__dirname, '..', 'renderer'));
  closeOff(desk);
  return desk;
}

/** Refuses network, permissions and downloads of a session. */
export function closeOff(closed: Session): void {
  closed.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !LOCAL_PROTOCOLS.has(new URL(details.url).protocol) });
  });
  closed.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  closed.setPermissionCheckHandler(() => false);
  closed.on('will-download', (event) => event.preventDefault());
}
