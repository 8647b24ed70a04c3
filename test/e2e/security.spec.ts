import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { expect, test } from '@playwright/test';
import { CONTENT_SECURITY_POLICY, ORIGIN } from '../../main/window-files.ts';
import { ask } from './new-vault.ts';
import { launchProgram, type Program } from './program.ts';

/** Ports on this machine that count whoever knocks: a connection, or a datagram. */
interface Doorbell {
  readonly port: number;
  rings: number;
  close(): Promise<void>;
}

async function doorbell(): Promise<Doorbell> {
  const server = createServer((socket) => {
    bell.rings += 1;
    socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const datagrams = createSocket('udp4', () => (bell.rings += 1));
  datagrams.bind(port, '127.0.0.1');
  await once(datagrams, 'listening');
  const bell: Doorbell = {
    port,
    rings: 0,
    async close() {
      datagrams.close();
      server.close();
      await once(server, 'close');
    },
  };
  return bell;
}

let program: Program;
let bell: Doorbell;

test.beforeAll(async () => {
  bell = await doorbell();
  program = await launchProgram({ provokesErrors: true });
});

test.afterAll(async () => {
  await program.close();
  await bell.close();
});

test('the doorbell rings when somebody knocks', async () => {
  await fetch(`http://127.0.0.1:${bell.port}/`).catch(() => undefined);
  expect(bell.rings).toBe(1);
  bell.rings = 0;
});

test('the page reaches no network, whichever way it tries', async () => {
  const outcomes = await program.window.evaluate(async (port) => {
    const at = `127.0.0.1:${port}`;
    const settled = (work: (done: (outcome: string) => void) => void): Promise<string> =>
      new Promise((resolve) => {
        work(resolve);
        setTimeout(() => resolve('nothing happened'), 3_000);
      });
    const element = (tag: string, attributes: Record<string, string>): Promise<string> =>
      settled((done) => {
        const made = document.createElement(tag);
        made.addEventListener('load', () => done('loaded'));
        made.addEventListener('error', () => done('refused'));
        for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
        document.body.append(made);
      });
    const refused = (): string => 'refused';
    return Promise.all([
      fetch(`http://${at}/`).then(() => 'loaded', refused),
      fetch(`https://${at}/`).then(() => 'loaded', refused),
      fetch(`http://${at}/`, { method: 'POST', mode: 'no-cors', keepalive: true }).then(
        () => 'loaded',
        refused,
      ),
      settled((done) => {
        const request = new XMLHttpRequest();
        request.addEventListener('load', () => done('loaded'));
        request.addEventListener('error', () => done('refused'));
        request.open('GET', `http://${at}/`);
        request.send();
      }),
      settled((done) => {
        try {
          const socket = new WebSocket(`ws://${at}/`);
          socket.addEventListener('open', () => done('loaded'));
          socket.addEventListener('error', () => done('refused'));
        } catch {
          done('refused');
        }
      }),
      settled((done) => {
        try {
          const source = new EventSource(`http://${at}/`);
          source.addEventListener('open', () => done('loaded'));
          source.addEventListener('error', () => done('refused'));
        } catch {
          done('refused');
        }
      }),
      element('img', { src: `http://${at}/x.png` }),
      element('script', { src: `http://${at}/x.js` }),
      element('link', { rel: 'stylesheet', href: `http://${at}/x.css` }),
    ]);
  }, bell.port);
  expect(outcomes).toEqual(outcomes.map(() => 'refused'));
  expect(bell.rings).toBe(0);
});

test('hints, beacons, frames and forms send nothing', async () => {
  await program.window.evaluate(async (port) => {
    const address = `http://127.0.0.1:${port}/`;
    navigator.sendBeacon(address, 'x');
    for (const rel of ['preconnect', 'dns-prefetch', 'prefetch', 'preload', 'modulepreload', 'icon']) {
      const link = document.createElement('link');
      Object.assign(link, { rel, href: address });
      document.head.append(link);
    }
    for (const tag of ['iframe', 'embed', 'video', 'audio']) {
      const made = document.createElement(tag);
      made.setAttribute('src', address);
      document.body.append(made);
    }
    const form = document.createElement('form');
    Object.assign(form, { action: address, method: 'post' });
    document.body.append(form);
    form.submit();
    const peer = new RTCPeerConnection({
      iceServers: [
        { urls: `stun:127.0.0.1:${port}` },
        { urls: `turn:127.0.0.1:${port}?transport=tcp`, username: 'x', credential: 'x' },
      ],
    });
    peer.createDataChannel('x');
    await peer.setLocalDescription(await peer.createOffer());
    await new Promise((resolve) => {
      peer.addEventListener('icegatheringstatechange', () => {
        if (peer.iceGatheringState === 'complete') resolve(null);
      });
      setTimeout(resolve, 3_000);
    });
    peer.close();
  }, bell.port);
  expect(bell.rings).toBe(0);
});

test('the page cannot leave, and no window opens', async () => {
  const { window, app } = program;
  const opened = await window.evaluate((port) => {
    const handle = globalThis.open(`http://127.0.0.1:${port}/`);
    location.assign(`http://127.0.0.1:${port}/`);
    location.assign('file:///etc/hostname');
    location.assign('kirjaamo://other/');
    const link = document.createElement('a');
    Object.assign(link, { href: `http://127.0.0.1:${port}/`, target: '_blank' });
    document.body.append(link);
    link.click();
    return handle === null;
  }, bell.port);
  expect(opened).toBe(true);
  await window.waitForLoadState('load');
  expect(new URL(window.url()).href.startsWith(`${ORIGIN}/`)).toBe(true);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(bell.rings).toBe(0);
});

test('a download is refused', async () => {
  const { window, app } = program;
  const refused = app.evaluate(
    ({ BrowserWindow }) =>
      new Promise((resolve) => {
        const { session } = (BrowserWindow.getAllWindows()[0] as Electron.BrowserWindow).webContents;
        session.once('will-download', (event) => resolve(event.defaultPrevented));
      }),
  );
  await window.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['x']));
    link.download = 'x.txt';
    document.body.append(link);
    link.click();
  });
  expect(await refused).toBe(true);
});

test('main reaches no network in any session', async () => {
  const outcomes = await program.app.evaluate(async ({ net, session }, port) => {
    const addresses = [`http://127.0.0.1:${port}/`, `https://127.0.0.1:${port}/`, 'http://localhost:1/'];
    const sessions = [
      session.defaultSession,
      session.fromPartition('desk'),
      session.fromPartition('another'),
    ];
    const load = (url: string, from: Electron.Session): Promise<string> =>
      new Promise((resolve) => {
        const request = net.request({ url, session: from });
        request.on('response', () => resolve('answered'));
        request.on('error', (error) => resolve(error.message));
        request.end();
      });
    return Promise.all(addresses.flatMap((url) => sessions.map((from) => load(url, from))));
  }, bell.port);
  expect(outcomes).toHaveLength(9);
  expect(outcomes.filter((outcome) => !outcome.startsWith('net::ERR_'))).toEqual([]);
  expect(bell.rings).toBe(0);
});

test('even past the session’s refusal no name and no address resolves', async () => {
  const outcome = await program.app.evaluate(async ({ net, session }, port) => {
    const open = session.fromPartition('opened-for-a-test');
    open.webRequest.onBeforeRequest(null);
    return new Promise<string>((resolve) => {
      const request = net.request({ url: `http://127.0.0.1:${port}/`, session: open });
      request.on('response', () => resolve('answered'));
      request.on('error', (error) => resolve(error.message));
      request.end();
    });
  }, bell.port);
  expect(outcome).toBe('net::ERR_NAME_NOT_RESOLVED');
  expect(bell.rings).toBe(0);
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
  const heard = program.window.evaluate(
    () =>
      new Promise((resolve) => {
        const stop = window.kirjaamo.onEvent((...all: unknown[]) => {
          stop();
          resolve(all);
        });
      }),
  );
  await program.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('event', {
      name: 'menu',
      payload: { command: 'print' },
    });
  });
  expect(await heard).toEqual([{ name: 'menu', payload: { command: 'print' } }]);
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
