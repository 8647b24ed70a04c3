import { app, dialog, powerMonitor, type BrowserWindow } from 'electron';
import type { AppEvent, CoreCalls, MethodValue } from '../src/api/contract.ts';
import type { Reply } from '../src/api/errors.ts';
import type { CoreProcess } from './core-process.ts';
import type { HalfTypedForms } from './half-typed-forms.ts';

/** How long closing, a backup included, may take before the clerk is asked whether to wait. */
const PATIENCE_MS = 60_000;

/** The system gives a program only seconds at its own end. */
const PATIENCE_AT_SHUTDOWN_MS = 3_000;

type Closed = MethodValue<CoreCalls, 'core.close'>;

/**
 * The program ends only after the core has closed, whichever way the end was asked for: the window's cross, the menu,
 * a signal, the system's shutdown. What goes wrong meanwhile is a choice of the clerk, never a window that hangs.
 */
export function closeInOrder(
  window: BrowserWindow,
  core: CoreProcess,
  forms: HalfTypedForms,
  tell: (event: AppEvent) => void,
): void {
  let stage: 'open' | 'closing' | 'closed' = 'open';

  const end = async (close: () => Promise<void>): Promise<void> => {
    if (stage !== 'open') return;
    stage = 'closing';
    await close();
    stage = 'closed';
    app.quit();
  };

  window.on('close', (event) => {
    if (stage === 'closed') return;
    event.preventDefault();
    tell({ name: 'closing', payload: { step: 'backup' } });
    void end(async () => {
      await forms.putAway();
      await closeWithClerk(window, core);
    });
  });
  // Nobody can be asked any more, and the backup of a whole vault takes too long.
  const endWithoutClerk = (): void => {
    void end(async () => {
      await forms.putAway();
      await within(PATIENCE_AT_SHUTDOWN_MS, core.close(false));
    });
  };
  // Electron's documentation describes the event, its types leave it out.
  powerMonitor.on('shutdown', (event?: { preventDefault(): void }) => {
    event?.preventDefault();
    endWithoutClerk();
  });
  window.on('session-end', endWithoutClerk);
  app.on('window-all-closed', () => app.quit());
}

/** Resolves when the core has closed, has stopped by itself, or the clerk does not want to wait for it. */
async function closeWithClerk(window: BrowserWindow, core: CoreProcess): Promise<void> {
  for (;;) {
    const reply = await answeredOrGivenUp(window, core.close(true));
    if (reply === 'given-up') {
      core.abandon();
      return;
    }
    if (!reply.ok && reply.error.kind === 'core-stopped') return;
    if (reply.ok) {
      if (reply.value.backup === 'failed') await tellBackupFailed(window);
      return;
    }
    if ((await askAfterFailure(window)) === 'close') return;
  }
}

async function answeredOrGivenUp(
  window: BrowserWindow,
  reply: Promise<Reply<Closed>>,
): Promise<Reply<Closed> | 'given-up'> {
  for (;;) {
    const inTime = await within(PATIENCE_MS, reply);
    if (inTime !== 'late') return inTime;
    const answered = new AbortController();
    void reply.then(() => answered.abort());
    const choice = await askWhetherToWait(window, answered.signal);
    if (choice === 'close' && !answered.signal.aborted) return 'given-up';
  }
}

async function within<Value>(milliseconds: number, value: Promise<Value>): Promise<Value | 'late'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), milliseconds);
  });
  try {
    return await Promise.race([value, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function tellBackupFailed(window: BrowserWindow): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Varmuuskopiota ei voitu tehdä',
    detail:
      'Holvi on tallessa ja suljettu, mutta varmuuskopio jäi tekemättä. Tarkista, että varmuuskopioiden kansio on ' +
      'käytettävissä, ja tee varmuuskopio asetuksista, kun avaat ohjelman seuraavan kerran.',
    buttons: ['Sulje ohjelma'],
  });
}

async function askAfterFailure(window: BrowserWindow): Promise<'again' | 'close'> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Holvia ei voitu sulkea tavalliseen tapaan',
    detail:
      'Tallennetut tiedot ovat tallessa. Yritä sulkemista uudelleen. Jos se ei onnistu, sulje ohjelma heti: ' +
      'varmuuskopio jää silloin tekemättä.',
    buttons: ['Yritä uudelleen', 'Sulje heti'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1 ? 'close' : 'again';
}

/** `answered` takes the question away when the answer comes after all. */
async function askWhetherToWait(window: BrowserWindow, answered: AbortSignal): Promise<'wait' | 'close'> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'Sulkeminen kestää tavallista pidempään',
    detail:
      'Varmuuskopion tekeminen voi kestää. Tallennetut tiedot ovat tallessa, vaikka sulkisit ohjelman heti, mutta ' +
      'varmuuskopio jää silloin tekemättä.',
    buttons: ['Odota', 'Sulje heti'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    signal: answered,
  });
  return response === 1 ? 'close' : 'wait';
}
