import { z } from 'zod';
import type { DeviceReason } from '../api/errors.ts';
import type { Printer } from '../api/views.ts';
import { DeviceError } from './device-error.ts';

/**
 * What the scripts for Windows answer. States are the names of the PrintManagement module's enumerations, several of them
 * separated by `, `: `Error, PaperJam`.
 */

/** Printer states in which a job would lie in the queue until somebody comes. PowerShell reads this pattern as well. */
export const STOPPED =
  /\b(Paused|Error|PendingDeletion|PaperJam|PaperOut|PaperProblem|Offline|OutputBinFull|NotAvailable|NoToner|UserIntervention|OutOfMemory|DoorOpen|ServerUnknown)\b/u;
const BUSY = /\b(IOActive|Busy|Printing|Waiting|Processing|Initialization|WarmingUp)\b/u;

const printerList = z.array(
  z.object({
    name: z.string(),
    status: z.string(),
    isDefault: z.boolean(),
    canDuplex: z.boolean(),
    sources: z.array(z.object({ id: z.number().int(), name: z.string() })),
  }),
);
const printEnd = z.object({
  end: z.enum(['gone', 'failed', 'late', 'stopped', 'no-printer', 'unsupported']),
  printerStatus: z.string(),
  jobStatus: z.string(),
  jobId: z.number().int(),
});
export type PrintEnd = z.output<typeof printEnd>;

/** @throws {DeviceError} `io` for anything that no such script says. */
export function parsePrinterList(answer: string): readonly Printer[] {
  return read(printerList, answer).map(({ name, status, isDefault, canDuplex, sources }) => ({
    id: name,
    name,
    isDefault,
    state: STOPPED.test(status) ? 'stopped' : BUSY.test(status) ? 'busy' : 'ready',
    canDuplex,
    trays: sources.map((source) => ({ id: String(source.id), name: source.name })),
  }));
}

/** @throws {DeviceError} `io` for anything that no such script says. */
export function parsePrintEnd(answer: string): PrintEnd {
  return read(printEnd, answer);
}

/** Why nothing came out; null when the job left the queue whole. */
export function failureOf({ end, printerStatus, jobStatus }: PrintEnd): DeviceReason | null {
  switch (end) {
    case 'gone':
      return null;
    case 'no-printer':
      return 'gone';
    case 'unsupported':
      return 'unsupported';
    case 'failed':
    case 'stopped':
      return problemOf(`${printerStatus}, ${jobStatus}`) ?? 'job-failed';
    case 'late':
      return problemOf(`${printerStatus}, ${jobStatus}`) ?? 'busy';
  }
}

function problemOf(states: string): DeviceReason | undefined {
  const known: readonly (readonly [RegExp, DeviceReason])[] = [
    [/\bPaperJam\b/u, 'paper-jam'],
    [/\bPaperOut\b/u, 'paper-out'],
    [/\bNoToner\b/u, 'toner-out'],
    [/\bDoorOpen\b/u, 'cover-open'],
    [/\b(Offline|NotAvailable|ServerUnknown)\b/u, 'gone'],
  ];
  return known.find(([pattern]) => pattern.test(states))?.[1];
}

function read<Value>(schema: z.ZodType<Value>, answer: string): Value {
  let value: unknown;
  try {
    value = JSON.parse(answer);
  } catch {
    throw new DeviceError('printer', 'io');
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new DeviceError('printer', 'io');
  return parsed.data;
}
