import type { Scanner } from '../api/views.ts';
import { DeviceError } from './device-error.ts';
import { listSaneScanners, scanWithSane } from './sane.ts';

export interface ScanSettings {
  readonly scannerId: string;
  readonly source: 'flatbed' | 'feeder';
  /** Dots per inch. A device without this step takes the nearest it has and says so in the picture. */
  readonly resolution: 150 | 200 | 300;
  readonly colour: 'gray' | 'colour' | 'lineart';
}

export interface ScanPage {
  readonly png: Uint8Array;
}

export interface ScanProgress {
  /** From 1. */
  readonly page: number;
  /** Of this page, 0-100. */
  readonly percent: number;
}

/**
 * The scanners the system knows now; an empty list when there is none.
 *
 * @throws {DeviceError} `unsupported` on Windows, `tool-missing` without scanimage; the signal's reason when aborted.
 */
export async function listScanners(signal: AbortSignal): Promise<readonly Scanner[]> {
  refuseWindows();
  return listSaneScanners(signal);
}

/**
 * Scans one A4 page from the glass, or every sheet of the feeder (200 at most; the rest stays in the feeder).
 * All pages or none: a jam at the fifth sheet rejects, because a shorter list would pass for the whole letter.
 *
 * @throws {DeviceError} named by what the scanner reported; the signal's reason when aborted, once the device has stopped.
 */
export async function scan(
  settings: ScanSettings,
  onProgress: (progress: ScanProgress) => void,
  signal: AbortSignal,
): Promise<readonly ScanPage[]> {
  refuseWindows();
  return scanWithSane(settings, onProgress, signal);
}

function refuseWindows(): void {
  if (process.platform === 'win32') throw new DeviceError('scanner', 'unsupported');
}
