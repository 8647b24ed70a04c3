import { afterEach, beforeEach, expect, test } from 'vitest';
import { useScanner } from '../devices/virtual-scanner.ts';
import { openTestDesk, type TestDesk } from '../helpers/desk.ts';

/** A page takes minutes, so that a test can act in the middle of it. */
const SLOW = { 'read-delay': 'true', 'read-delay-duration': '200000' };
const GLASS = { scannerId: 'test:0', source: 'flatbed', resolution: 150, colour: 'gray' } as const;

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.end());

test('scanners are listed for the window', async () => {
  useScanner();
  expect(await desk.call('scanner.list', {})).toMatchObject([{ id: 'test:0' }, { id: 'test:1' }]);
});

test('a scan waits among the incoming files as one PDF, named by its moment', async () => {
  useScanner();
  const { waiting: staged } = await desk.call('scanner.scan', {
    ...GLASS,
    source: 'feeder',
    operationId: 'scan',
  });
  expect(staged).toMatchObject({
    name: 'Skannaus 22.11.2026 9.00.pdf',
    mediaType: 'application/pdf',
    pages: 10,
    condition: 'ok',
    namedOtherwise: false,
  });
  expect(await desk.call('file.staged', {})).toEqual([staged]);
});

test.each(['operation.cancel', 'vault.lock'] as const)(
  '%s ends a scan, and nothing of it stays',
  async (end) => {
    useScanner(SLOW);
    const scan = desk.ask('scanner.scan', { ...GLASS, operationId: 'scan' });
    await desk.ask(end, end === 'vault.lock' ? { reason: 'idle' } : { operationId: 'scan' });
    expect(await scan).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
  },
);

test('a scanner that is not there is named', async () => {
  useScanner();
  const scan = { ...GLASS, scannerId: 'test:7', operationId: 'scan' };
  expect(await desk.ask('scanner.scan', scan)).toMatchObject({
    error: { kind: 'device', device: 'scanner', reason: 'gone' },
  });
  expect(await desk.call('file.staged', {})).toEqual([]);
});
