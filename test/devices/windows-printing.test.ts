import { describe, expect, test } from 'vitest';
import { failureOf, parsePrinterList, parsePrintEnd, STOPPED } from '../../src/devices/windows-answers.ts';
import { LIST_SCRIPT, PRINT_SCRIPT, TAKE_BACK_SCRIPT } from '../../src/devices/windows-scripts.ts';

/**
 * The scripts themselves run on Windows only. What they answer is written here by the documented formats: the names of
 * MSFT_Printer's PrinterStatus and MSFT_PrintJob's JobStatus, and what ConvertTo-Json of PowerShell 5.1 makes of them.
 */

const PRINTERS = JSON.stringify([
  {
    name: 'Käytävän tulostin',
    status: 'Normal',
    isDefault: true,
    canDuplex: true,
    sources: [
      { id: 15, name: 'Valitse automaattisesti' },
      { id: 257, name: 'Lokero 1' },
    ],
  },
  { name: 'Varasto', status: 'Error, PaperJam', isDefault: false, canDuplex: false, sources: [] },
  { name: 'Aula', status: 'Printing', isDefault: false, canDuplex: false, sources: [] },
]);

describe('the list of printers', () => {
  test('tells trays by the names of the driver, duplex and state', () => {
    const [office, ...others] = parsePrinterList(`${PRINTERS}\r\n`);
    expect(office).toEqual({
      id: 'Käytävän tulostin',
      name: 'Käytävän tulostin',
      isDefault: true,
      state: 'ready',
      canDuplex: true,
      trays: [
        { id: '15', name: 'Valitse automaattisesti' },
        { id: '257', name: 'Lokero 1' },
      ],
    });
    expect(others.map(({ state }) => state)).toEqual(['stopped', 'busy']);
  });

  test('of a machine without printers is empty', () => {
    expect(parsePrinterList('[]\r\n')).toEqual([]);
  });

  test.each(['', 'Get-Printer : The term is not recognized', '{}', '[{"name":"A"}]'])(
    'refuses %j as an answer',
    (answer) => {
      expect(() => parsePrinterList(answer)).toThrow(
        expect.objectContaining({ device: 'printer', problem: 'io' }) as Error,
      );
    },
  );
});

describe('the end of a job', () => {
  const end = (fields: object) =>
    parsePrintEnd(JSON.stringify({ end: 'gone', printerStatus: '', jobStatus: '', jobId: 7, ...fields }));

  test('is whole when the spooler let go of it', () => {
    expect(failureOf(end({}))).toBeNull();
    expect(failureOf(end({ jobStatus: 'Printed' }))).toBeNull();
  });

  test.each([
    [{ end: 'no-printer', jobId: 0 }, 'gone'],
    [{ end: 'unsupported', printerStatus: 'Normal' }, 'unsupported'],
    [{ end: 'stopped', printerStatus: 'Offline' }, 'gone'],
    [{ end: 'stopped', printerStatus: 'Paused' }, 'job-failed'],
    [{ end: 'failed', printerStatus: 'Error, PaperJam', jobStatus: 'Error' }, 'paper-jam'],
    [{ end: 'failed', printerStatus: 'Normal', jobStatus: 'Error, Printing' }, 'job-failed'],
    [{ end: 'late', printerStatus: 'PaperOut', jobStatus: 'PaperOut, Printing' }, 'paper-out'],
    [{ end: 'late', printerStatus: 'NoToner', jobStatus: 'Printing' }, 'toner-out'],
    [{ end: 'late', printerStatus: 'DoorOpen', jobStatus: 'Printing' }, 'cover-open'],
    [{ end: 'late', printerStatus: 'Normal', jobStatus: 'Spooling' }, 'busy'],
  ])('%j is named', (fields, reason) => {
    expect(failureOf(end(fields))).toBe(reason);
  });

  test('that says something else is no answer', () => {
    expect(() => end({ end: 'maybe' })).toThrow(expect.objectContaining({ problem: 'io' }) as Error);
  });
});

test('a state is met as a whole word: TonerLow stops nothing', () => {
  expect(STOPPED.test('TonerLow')).toBe(false);
  expect(STOPPED.test('TonerLow, NoToner')).toBe(true);
});

test.each([LIST_SCRIPT, PRINT_SCRIPT, TAKE_BACK_SCRIPT])(
  'a script survives a command line and has its brackets closed',
  (script) => {
    expect(script).not.toContain('"');
    // Windows allows 32 767 characters for the whole line.
    expect(script.length).toBeLessThan(20_000);
    const bare = script.replaceAll(/'[^'\n]*'/gu, '');
    for (const [open, close] of ['()', '{}', '[]']) {
      expect(bare.split(open ?? '')).toHaveLength(bare.split(close ?? '').length);
    }
  },
);
