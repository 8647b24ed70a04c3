import { DeviceError } from './device-error.ts';
import type { ScanSettings } from './scanner.ts';

/** An option the device can be given now: its choices (a range counts as one) and its present value. */
interface SaneOption {
  readonly choices: readonly string[];
  readonly current: string;
}

export type SaneOptions = ReadonlyMap<string, SaneOption>;

const A4_MM = { width: '210', height: '297' };

/** Reads the listing of `scanimage -A`; options that cannot be set are left out. */
export function parseSaneOptions(listing: string): SaneOptions {
  const options = new Map<string, SaneOption>();
  for (const line of listing.split('\n')) {
    // `    --mode Gray|24bit Color[Fast] [Gray]`, with ` [advanced]` after it or `[inactive]` in place of the value.
    const match = /^ +(--?[a-z][\w-]*) (.+) \[(.+)\]$/u.exec(line.replace(/ \[advanced\]$/u, ''));
    const [, name, choices, current] = match ?? [];
    if (name === undefined || choices === undefined || current === undefined) continue;
    if (['inactive', 'read-only', 'hardware'].includes(current)) continue;
    options.set(name, { choices: choices.split('|'), current });
  }
  return options;
}

export function feederOf(options: SaneOptions): string | undefined {
  const feeders = options.get('--source')?.choices.filter((source) => /adf|feeder/iu.test(source)) ?? [];
  // Both sides only when the device has nothing else: an empty back is one more page to read and file.
  return feeders.find((source) => !/duplex|back|both/iu.test(source)) ?? feeders[0];
}

/**
 * The settings in the device's own words. Every driver names its sources and modes differently, so they are
 * looked up among what this one offers.
 *
 * @throws {DeviceError} `unsupported` when the device lacks the source or the colour mode.
 */
export function saneArguments(options: SaneOptions, settings: ScanSettings): readonly string[] {
  return [
    ...sourceArguments(options, settings.source),
    ...modeArguments(options, settings.colour),
    ...(options.has('--resolution') ? ['--resolution', String(settings.resolution)] : []),
    // The driver trims these to its own glass.
    ...(options.has('-x') ? ['-x', A4_MM.width] : []),
    ...(options.has('-y') ? ['-y', A4_MM.height] : []),
  ];
}

function sourceArguments(options: SaneOptions, source: ScanSettings['source']): readonly string[] {
  const sources = options.get('--source')?.choices;
  if (source === 'flatbed' && sources === undefined) return [];
  const name =
    source === 'feeder' ? feederOf(options) : sources?.find((choice) => /flatbed|platen|^fb$/iu.test(choice));
  if (name === undefined) throw new DeviceError('scanner', 'unsupported');
  return ['--source', name];
}

const MODES: Readonly<Record<ScanSettings['colour'], RegExp>> = {
  gray: /gr[ae]y(scale)?$/iu,
  colour: /colou?r$/iu,
  lineart: /line ?art|black|binary|monochrome/iu,
};

function modeArguments(options: SaneOptions, colour: ScanSettings['colour']): readonly string[] {
  const modes = options.get('--mode')?.choices;
  if (modes === undefined) return [];
  const mode = modes.find((choice) => MODES[colour].test(choice));
  if (mode !== undefined)
    return ['--mode', mode, ...(colour === 'lineart' ? [] : depthArguments(options, '8'))];

  // Some devices know line art only as grey of one bit.
  const gray = modes.find((choice) => MODES.gray.test(choice));
  const depth = depthArguments(options, '1');
  if (colour !== 'lineart' || gray === undefined || depth.length === 0) {
    throw new DeviceError('scanner', 'unsupported');
  }
  return ['--mode', gray, ...depth];
}

/** Given only where it changes something: in some modes the option is inactive and refuses even its own value. */
function depthArguments(options: SaneOptions, bits: string): readonly string[] {
  const depth = options.get('--depth');
  return depth !== undefined && depth.current !== bits && depth.choices.includes(bits)
    ? ['--depth', bits]
    : [];
}
