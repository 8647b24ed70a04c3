import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { expect, test } from '@playwright/test';
import { ORIGIN } from '../../main/window-files.ts';
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
