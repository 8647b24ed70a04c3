import { expect, test } from '@playwright/test';
import { CONTENT_SECURITY_POLICY, ORIGIN } from '../../main/window-files.ts';
import { ask } from './new-vault.ts';
import { launchProgram, type Program } from './program.ts';

let program: Program;

test.beforeAll(async () => {
  program = await launchProgram({ provokesErrors: true });
});

test.afterAll(async () => {
  await program.close();
});

test('the page has the bridge of three functions and nothing of Node', async () => {
  const found = await program.window.evaluate(() => ({
    bridge: Object.keys(window.kirjaamo).toSorted(),
    node: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
      (name) => name in globalThis,
    ),
    frozen: Reflect.set(window.kirjaamo, 'core', null),
  }));
  expect(found).toEqual({ bridge: ['core', 'host', 'onEvent'], node: [], frozen: false });
});

test('what an event carries is no door to the sender', async () => {
  // Listening begins before anything is sent: the two ways into the program do not wait for each other.
  const heard = await program.window.evaluateHandle(() => ({
    event: new Promise((resolve) => {
      const stop = window.kirjaamo.onEvent((...all) => {
        // The program's own events, of the core's start for one, may come in between.
        if (all[0].name !== 'menu') return;
        stop();
        resolve(all);
      });
    }),
  }));
  await program.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('event', {
      name: 'menu',
      payload: { command: 'print' },
    });
  });
  expect(await heard.evaluate(({ event }) => event)).toEqual([
    { name: 'menu', payload: { command: 'print' } },
  ]);
});

for (const method of ['vault.use', 'backup.useFolder', 'backup.restore', 'core.close']) {
  test(`the page may not call ${method}, which takes a path or ends the core`, async () => {
    expect(
      await ask(program.window, 'core', method, { folder: '/', from: '/', to: '/', backup: false }),
    ).toEqual({
      ok: false,
      error: { kind: 'forbidden' },
    });
  });
}

test('methods that do not exist are refused and nothing stops', async () => {
  const names = [
    '',
    'x',
    '__proto__',
    'constructor',
    'toString',
    'vault.use\0',
    ' vault.use',
    'x'.repeat(100_000),
  ];
  const noNames: unknown[] = [null, 7, true, {}, ['vault.use'], { name: 'vault.use' }];
  for (const name of [...names, ...noNames]) {
    expect(await ask(program.window, 'core', name, {})).toMatchObject({ ok: false });
    expect(await ask(program.window, 'host', name, {})).toEqual({ ok: false, error: { kind: 'forbidden' } });
  }
  expect(
    await ask(program.window, 'host', 'vault.chooseFolder', { purpose: 'create', folder: '/' }),
  ).toMatchObject({
    ok: false,
    error: { kind: 'invalid' },
  });
  expect(await ask(program.window, 'core', 'vault.status', {})).toEqual({
    ok: true,
    value: { state: 'absent', folderName: null },
  });
});

test('permissions are denied', async () => {
  const outcomes = await program.window.evaluate(async () => {
    const denied = async (work: () => Promise<unknown>): Promise<string> => {
      try {
        return String(await work());
      } catch (error) {
        return error instanceof DOMException ? error.name : String(error);
      }
    };
    const state = (name: string): Promise<string> =>
      denied(async () => (await navigator.permissions.query({ name: name as PermissionName })).state);
    return {
      geolocation: await new Promise((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          (error) => resolve(error.code === error.PERMISSION_DENIED ? 'denied' : error.code),
        );
      }),
      notifications: await Notification.requestPermission(),
      camera: await denied(() => navigator.mediaDevices.getUserMedia({ video: true })),
      microphone: await denied(() => navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await denied(() => navigator.mediaDevices.getDisplayMedia()),
      readClipboard: await denied(() => navigator.clipboard.readText()),
      states: await Promise.all(
        ['geolocation', 'notifications', 'camera', 'midi', 'clipboard-read'].map(state),
      ),
    };
  });
  expect(outcomes).toMatchObject({
    geolocation: 'denied',
    notifications: 'denied',
    readClipboard: 'NotAllowedError',
  });
  // A machine without a camera says that first.
  for (const device of [outcomes.camera, outcomes.microphone, outcomes.screen]) {
    expect(device).toMatch(/^(Not(Allowed|Found|Supported)|InvalidState|Abort)Error$/u);
  }
  expect(outcomes.states).not.toContain('granted');
});

test('the policy comes with every answer, and inline script and eval are refused', async () => {
  const { window } = program;
  const headers = await window.evaluate(async () => {
    const found = await fetch('/index.html');
    return {
      policy: found.headers.get('content-security-policy'),
      sniff: found.headers.get('x-content-type-options'),
    };
  });
  expect(headers).toEqual({ policy: CONTENT_SECURITY_POLICY, sniff: 'nosniff' });

  const ran = await window.evaluate(async () => {
    const tried: string[] = [];
    Object.assign(globalThis, { tried });
    const script = document.createElement('script');
    script.textContent = 'tried.push("inline script")';
    document.body.append(script);
    const button = document.createElement('button');
    button.setAttribute('onclick', 'tried.push("inline handler")');
    document.body.append(button);
    button.click();
    const style = document.createElement('style');
    style.textContent = 'body { --inline-style: yes }';
    document.body.append(style);
    if (getComputedStyle(document.body).getPropertyValue('--inline-style') !== '') tried.push('inline style');
    // Later, as the debugger that runs this test is allowed to evaluate.
    await new Promise((resolve) => {
      setTimeout(() => {
        try {
          // oxlint-disable-next-line no-eval -- that it is refused is the test
          tried.push(String((0, eval)('"eval"')));
        } catch {
          // Refused.
        }
        resolve(null);
      }, 50);
    });
    return tried;
  });
  expect(ran).toEqual([]);
});

test('addresses of the scheme that are no file of the window are not found', async () => {
  const statuses = await program.window.evaluate(
    (origin) =>
      Promise.all(
        ['/package.json', '/../main/index.cjs', '/%2e%2e/main/preload.js', '/%E0%A4%A.js', '/assets/'].map(
          async (address) => (await fetch(`${origin}${address}`)).status,
        ),
      ),
    ORIGIN,
  );
  expect(statuses).toEqual([404, 404, 404, 404, 404]);
});

test('the window was made with the sandbox and without Node', async () => {
  const preferences = await program.app.evaluate(({ BrowserWindow }) => {
    const contents = (BrowserWindow.getAllWindows()[0] as Electron.BrowserWindow).webContents;
    const { session } = contents;
    // Electron's types leave this one out.
    const readable = contents as unknown as { getLastWebPreferences(): Electron.WebPreferences | null };
    return {
      ...readable.getLastWebPreferences(),
      inMemory: session.storagePath ?? null,
      spellChecker: session.isSpellCheckerEnabled(),
    };
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    inMemory: null,
    spellChecker: false,
  });
  expect(preferences.nodeIntegrationInWorker ?? false).toBe(false);
  expect(preferences.enableBlinkFeatures ?? '').toBe('');
});

test('a page cannot change the title of the window', async () => {
  await program.window.evaluate(() => {
    document.title = 'Meikäläinen, Matti';
  });
  await expect
    .poll(() => program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle()))
    .toBe('Kirjaamo');
});
