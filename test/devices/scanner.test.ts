import { spawnSync } from 'node:child_process';
import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readPng } from '../../src/files/png-image.ts';
import { listScanners, scan, type ScanProgress, type ScanSettings } from '../../src/devices/scanner.ts';
import { useScanner } from './virtual-scanner.ts';

const flatbed: ScanSettings = { scannerId: 'test:0', source: 'flatbed', resolution: 150, colour: 'gray' };
const feeder: ScanSettings = { ...flatbed, source: 'feeder' };
const running = () => new AbortController().signal;
const ignore = () => undefined;

/** The test backend hands out a buffer every 0.2 s: a page takes minutes, and a test can act in the middle of it. */
const SLOW = { 'read-delay': 'true', 'read-delay-duration': '200000' };

/**
 * How a scan fails. Told to fail, the test backend of SANE now and then (one scan in twenty) stops its own thread in the
 * middle of malloc and waits for ever in sane_cancel: such a scan tells nothing and is made again. Every other end is
 * taken as it is.
 */
async function failureOf(settings: ScanSettings): Promise<unknown> {
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const deadlock = AbortSignal.timeout(1500);
    const end = await scan(settings, ignore, deadlock).catch((error: unknown) => error);
    if (end !== deadlock.reason) return end;
  }
  throw new Error('the test backend of SANE hung eight times in a row');
}

function ownChildren(): readonly string[] {
  return spawnSync('ps', ['--ppid', String(process.pid), '-o', 'comm='], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter((name) => ['scanimage', 'cat', 'mkfifo'].includes(name));
}

describe('listing', () => {
  test('names the devices and which of them have a feeder', async () => {
    useScanner();
    expect(await listScanners(running())).toEqual(
      ['test:0', 'test:1'].map((id) => ({
        id,
        vendor: 'Noname',
        model: 'frontend-tester',
        kind: 'virtual device',
        hasFeeder: true,
      })),
    );
  });

  test('without the tool says so', async () => {
    const searchPath = process.env['PATH'];
    onTestFinished(() => {
      Object.assign(process.env, { PATH: searchPath });
    });
    process.env['PATH'] = useScanner().temporary;
    await expect(listScanners(running())).rejects.toMatchObject({
      device: 'scanner',
      problem: 'tool-missing',
    });
  });
});

describe('the glass', () => {
  test.each([
    { colour: 'gray', channels: 1, bitDepth: 8 },
    { colour: 'colour', channels: 3, bitDepth: 8 },
    { colour: 'lineart', channels: 1, bitDepth: 1 },
  ] as const)('gives one page in $colour', async ({ colour, channels, bitDepth }) => {
    useScanner();
    const pages = await scan({ ...flatbed, colour }, ignore, running());
    expect(pages).toHaveLength(1);
    // The virtual glass is 200 mm by 200 mm, smaller than A4.
    expect(pages.map(({ png }) => readPng(png))).toMatchObject([
      { width: 1181, height: 1181, dotsPerInch: 150, channels, bitDepth },
    ]);
  });

  test('scans at the resolution asked for', async () => {
    useScanner();
    const [page] = await scan({ ...flatbed, resolution: 300 }, ignore, running());
    expect(page && readPng(page.png)).toMatchObject({ width: 2362, dotsPerInch: 300 });
  });
});

describe('the feeder', () => {
  test('is emptied: all ten sheets, whole and in order', async () => {
    useScanner();
    const pages = await scan(feeder, ignore, running());
    expect(pages).toHaveLength(10);
    for (const { png } of pages) expect(readPng(png)).toMatchObject({ width: 1181, height: 1181 });
  });

  test('tells its progress, which only rises', async () => {
    useScanner({ 'read-limit': 'true', 'read-limit-size': '65536' });
    const steps: ScanProgress[] = [];
    await scan({ ...feeder, resolution: 200 }, (step) => steps.push(step), running());
    expect(new Set(steps.map(({ page }) => page)).size).toBe(10);
    expect(steps.length).toBeGreaterThan(20);
    expect(steps.at(-1)).toEqual({ page: 10, percent: 100 });
    const line = steps.map(({ page, percent }) => page * 101 + percent);
    expect(line).toEqual([...new Set(line)].toSorted((a, b) => a - b));
  });

  test('never leaves page contents in a file, during the scan or after it', async () => {
    const { temporary } = useScanner();
    const kinds = new Set<string>();
    await scan(
      feeder,
      () => {
        const [folder] = readdirSync(temporary);
        if (folder === undefined) return;
        for (const name of readdirSync(path.join(temporary, folder))) {
          const entry = lstatSync(path.join(temporary, folder, name), { throwIfNoEntry: false });
          if (entry !== undefined) kinds.add(entry.isFIFO() ? 'pipe' : 'file');
        }
      },
      running(),
    );
    expect([...kinds]).toEqual(['pipe']);
    expect(readdirSync(temporary)).toEqual([]);
  });
});

describe('failures are named', () => {
  test.each([
    { status: 'SANE_STATUS_NO_DOCS', problem: 'feeder-empty' },
    { status: 'SANE_STATUS_JAMMED', problem: 'paper-jam' },
    { status: 'SANE_STATUS_COVER_OPEN', problem: 'cover-open' },
    { status: 'SANE_STATUS_DEVICE_BUSY', problem: 'busy' },
    { status: 'SANE_STATUS_IO_ERROR', problem: 'io' },
  ])('$status is $problem, from the feeder and the glass', async ({ status, problem }) => {
    const { temporary } = useScanner({ 'read-status-code': `"${status}"` });
    for (const settings of [feeder, flatbed]) {
      expect(await failureOf(settings)).toMatchObject({ name: 'DeviceError', device: 'scanner', problem });
    }
    expect(readdirSync(temporary)).toEqual([]);
    expect(ownChildren()).toEqual([]);
  });

  test('a scanner that is not there is gone', async () => {
    useScanner();
    const gone = scan({ ...flatbed, scannerId: 'test:9' }, ignore, running());
    await expect(gone).rejects.toMatchObject({ device: 'scanner', problem: 'gone' });
  });

  test('a scanner id is never taken for an option of the tool', async () => {
    useScanner();
    const gone = scan({ ...flatbed, scannerId: '--help' }, ignore, running());
    await expect(gone).rejects.toMatchObject({ device: 'scanner', problem: 'gone' });
  });

  test('no scanner at all is said so', async () => {
    useScanner({}, 'v4l');
    expect(await listScanners(running())).toEqual([]);
    const none = scan({ ...flatbed, scannerId: 'v4l:/dev/none' }, ignore, running());
    await expect(none).rejects.toMatchObject({ device: 'scanner', problem: 'none-found' });
  });
});

describe('cancelling', () => {
  test.each([flatbed, feeder])(
    'in the middle of a page stops the $source and leaves nothing',
    async (settings) => {
      const { temporary } = useScanner(SLOW);
      const cancel = new AbortController();
      const reason = new DOMException('cancelled', 'AbortError');
      const scanning = scan({ ...settings, colour: 'colour' }, () => cancel.abort(reason), cancel.signal);
      await expect(scanning).rejects.toBe(reason);
      expect(ownChildren()).toEqual([]);
      expect(readdirSync(temporary)).toEqual([]);
    },
  );

  test('before the start scans nothing', async () => {
    useScanner();
    await expect(scan(flatbed, ignore, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
  });
});
