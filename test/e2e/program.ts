import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, expect, type ElectronApplication, type Page } from '@playwright/test';

const tree = fileURLToPath(new URL('../..', import.meta.url));

export interface Program {
  readonly app: ElectronApplication;
  readonly window: Page;
  /** Absolute path of the program's own folder (Chromium's profile, the note of the vault's folder). */
  readonly userData: string;
  /** Ends the program as its menu does. Fails when the page or the core complained meanwhile. */
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** A folder of the caller's, for starting again; else a temporary one that goes at the end. */
  readonly userData?: string;
  /** The test provokes errors in the page: they are no failure. */
  readonly provokesErrors?: boolean;
  /** Variables beside those of the test run. */
  readonly env?: Readonly<Record<string, string>>;
}

/** How the built program is started, as `npm test` has set it up. */
export function programCommand(userData: string): {
  readonly executablePath: string;
  readonly args: string[];
} {
  const executablePath = process.env['KIRJAAMO_ELECTRON'];
  if (executablePath === undefined)
    throw new Error('KIRJAAMO_ELECTRON is not set: start with npm test -- e2e');
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  // A virtual screen has no GPU: looking for one fails, at times only while the window is made, which then hangs.
  return { executablePath, args: [...sandbox, '--disable-gpu', `--user-data-dir=${userData}`, tree] };
}

/**
 * Starts the built program and waits for its window. Without a path Playwright takes the Electron that
 * `ELECTRON_OVERRIDE_DIST_PATH` names, and only then holds the program back until it watches every page.
 */
export async function launchProgram(options: LaunchOptions = {}): Promise<Program> {
  const userData = options.userData ?? (await mkdtemp(path.join(tmpdir(), 'kirjaamo-e2e-')));
  const app = await _electron.launch({
    args: programCommand(userData).args,
    cwd: tree,
    env: { ...(process.env as Record<string, string>), ...options.env },
  });

  const complaints: string[] = [];
  app.process().stderr?.on('data', (data: Buffer) => {
    // The core logs a bug as one such line; the rest is Chromium's talk.
    complaints.push(
      ...data
        .toString()
        .split('\n')
        .filter((line) => line.startsWith('incident ')),
    );
  });
  const window = await app.firstWindow();
  // Violations of the content security policy are console errors as well.
  window.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  window.on('pageerror', (error) => complaints.push(error.message));
  await window.waitForLoadState('load');

  return {
    app,
    window,
    userData,
    async close() {
      await app.close();
      if (options.userData === undefined) await rm(userData, { recursive: true, force: true, maxRetries: 3 });
      if (options.provokesErrors !== true) expect(complaints).toEqual([]);
    },
  };
}

/** Every folder that the program asks for from now on is `folder`; null is the dialog cancelled. */
export async function chooseFolder(app: ElectronApplication, folder: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] });
  }, folder);
}
