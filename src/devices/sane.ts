import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DeviceReason } from '../api/errors.ts';
import type { Scanner } from '../api/views.ts';
import { DeviceError } from './device-error.ts';
import { PagePipes } from './page-pipes.ts';
import { feederOf, parseSaneOptions, saneArguments, type SaneOptions } from './sane-options.ts';
import { saneProgress } from './sane-progress.ts';
import type { ScanPage, ScanProgress, ScanSettings } from './scanner.ts';
import { runTool, type ToolEnd } from './system-tool.ts';

/** Every page is held in memory until the last is in; no office feeder holds more sheets than this. */
const MOST_PAGES = 200;

/** scanimage ends with the SANE_Status it met (sane.h). Its own failures, an unknown device among them, are 1. */
const NO_DOCUMENTS = 7;
const PROBLEMS: ReadonlyMap<number, DeviceReason> = new Map([
  [3, 'busy'],
  [6, 'paper-jam'],
  [NO_DOCUMENTS, 'feeder-empty'],
  [8, 'cover-open'],
  [9, 'io'],
]);

// Device names and models may hold any printable character, so control characters part them.
const FIELD = '\u001F';
const RECORD = '\u001E';

interface SaneDevice {
  readonly id: string;
  readonly vendor: string;
  readonly model: string;
  readonly kind: string;
}

export async function listSaneScanners(signal: AbortSignal): Promise<readonly Scanner[]> {
  const scanners: Scanner[] = [];
  // One after the other: drivers that share a bus fail when they are opened side by side.
  for (const device of await listDevices(signal)) {
    const options = await readOptions(device.id, signal);
    scanners.push({ ...device, hasFeeder: options !== undefined && feederOf(options) !== undefined });
  }
  return scanners;
}

export async function scanWithSane(
  settings: ScanSettings,
  onProgress: (progress: ScanProgress) => void,
  signal: AbortSignal,
): Promise<readonly ScanPage[]> {
  const options = await readOptions(settings.scannerId, signal);
  if (options === undefined) throw await whyNotOpened(settings.scannerId, signal);
  const args = ['-d', settings.scannerId, ...saneArguments(options, settings), '--format=png', '--progress'];
  const onStderr = saneProgress(onProgress);
  return settings.source === 'feeder'
    ? scanFeeder(args, onStderr, signal)
    : scanFlatbed(args, onStderr, signal);
}

async function listDevices(signal: AbortSignal): Promise<readonly SaneDevice[]> {
  const format = ['%d', '%v', '%m', '%t'].join(FIELD) + RECORD;
  const { exitCode, stdout } = await runTool('scanimage', ['-f', format], { device: 'scanner', signal });
  if (exitCode !== 0) throw failure(exitCode);
  return stdout
    .toString('utf8')
    .split(RECORD)
    .map((record) => record.split(FIELD))
    .flatMap(([id, vendor, model, kind]) =>
      id && vendor !== undefined && model !== undefined && kind !== undefined
        ? [{ id, vendor, model, kind }]
        : [],
    );
}

/** What the device can be asked for, or undefined when it could not be opened. */
async function readOptions(scannerId: string, signal: AbortSignal): Promise<SaneOptions | undefined> {
  const listing = await runTool('scanimage', ['-d', scannerId, '-A'], { device: 'scanner', signal });
  return listing.exitCode === 0 ? parseSaneOptions(listing.stdout.toString('utf8')) : undefined;
}

/**
 * scanimage has one exit status for all reasons why a device does not open; the list of devices tells them
 * apart. One that is there and does not open is nearly always held by another program.
 */
async function whyNotOpened(scannerId: string, signal: AbortSignal): Promise<DeviceError> {
  const devices = await listDevices(signal);
  if (devices.length === 0) return new DeviceError('scanner', 'none-found');
  return new DeviceError('scanner', devices.some((device) => device.id === scannerId) ? 'busy' : 'gone');
}

function failure(exitCode: number | null): DeviceError {
  return new DeviceError('scanner', PROBLEMS.get(exitCode ?? -1) ?? 'io');
}

async function scanFlatbed(
  args: readonly string[],
  onStderr: (text: string) => void,
  signal: AbortSignal,
): Promise<readonly ScanPage[]> {
  const end = await runTool('scanimage', args, { device: 'scanner', signal, onStderr });
  if (end.exitCode !== 0) throw failure(end.exitCode);
  return [{ png: end.stdout }];
}

/**
 * A feeder must be emptied by one process: each new one starts over (the test backend would feed ten sheets
 * for ever, and real devices eject or recalibrate). In batch mode scanimage writes page after page to
 * `<name>.part` and renames it when complete. Those names are made as FIFOs beforehand, so that a page goes
 * from process to process and no file system, not even one in memory, ever holds it - not after kill -9 either.
 */
async function scanFeeder(
  args: readonly string[],
  onStderr: (text: string) => void,
  signal: AbortSignal,
): Promise<readonly ScanPage[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kirjaamo-scan-'));
  try {
    const names = Array.from({ length: MOST_PAGES }, (_, index) =>
      path.join(folder, `${index + 1}.png.part`),
    );
    const made = await runTool('mkfifo', ['-m', '600', ...names], { device: 'scanner', signal });
    if (made.exitCode !== 0) throw new DeviceError('scanner', 'io');

    const batch = [`--batch=${path.join(folder, '%d.png')}`, `--batch-count=${MOST_PAGES}`, '--batch-print'];
    return await scanIntoPipes([...args, ...batch], new PagePipes(names), onStderr, signal);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function scanIntoPipes(
  args: readonly string[],
  pipes: PagePipes,
  onStderr: (text: string) => void,
  signal: AbortSignal,
): Promise<readonly ScanPage[]> {
  // Without a reader scanimage would wait for one for ever.
  const unread = new AbortController();
  const reading = pipes.read().catch((error: unknown) => {
    unread.abort(error);
    return [];
  });
  let complete = 0;
  let end: ToolEnd;
  try {
    const untilStopped = AbortSignal.any([signal, unread.signal]);
    end = await runTool('scanimage', args, { device: 'scanner', signal: untilStopped, onStderr });
    // --batch-print names each page once it is written and closed.
    complete = end.stdout.toString('utf8').split('\n').filter(Boolean).length;
  } finally {
    pipes.finish(complete);
    await reading;
  }
  unread.signal.throwIfAborted();
  const emptied = end.exitCode === NO_DOCUMENTS && complete > 0;
  if (end.exitCode !== 0 && !emptied) throw failure(end.exitCode);
  const pages = await reading;
  return pages.map((png) => ({ png }));
}
