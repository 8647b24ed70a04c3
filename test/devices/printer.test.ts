import { execFileSync } from 'node:child_process';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { listPrinters, printPdf, type PrintSettings } from '../../src/devices/printer.ts';
import { addQueue, cups, printedBy, QUEUE, queuedJobs } from './test-queues.ts';
import { pdfRawText as words } from '../letters/pdf-reading.ts';

const settings: PrintSettings = {
  printerId: QUEUE,
  copies: 1,
  duplex: false,
  tray: '',
  jobName: '2026/17-3',
};
/** A driver with two trays and two sides; its device writes what it was told into the file that comes out. */
const TRAYS = `
*OpenUI *InputSlot/Media Source: PickOne
*OrderDependency: 20 AnySetup *InputSlot
*DefaultInputSlot: Auto
*InputSlot Auto/Automatic: "[/Author (Auto) /DOCINFO pdfmark"
*InputSlot Tray2/Tray 2: "[/Author (Tray2) /DOCINFO pdfmark"
*CloseUI: *InputSlot
*OpenUI *Duplex/2-Sided Printing: PickOne
*OrderDependency: 20 AnySetup *Duplex
*DefaultDuplex: None
*Duplex None/Off: "[/Keywords (Simplex) /DOCINFO pdfmark"
*Duplex DuplexNoTumble/Long Edge: "[/Keywords (Duplex) /DOCINFO pdfmark"
*CloseUI: *Duplex
`;
const running = () => new AbortController().signal;
let letter: Uint8Array;

beforeAll(async () => {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const text of ['Vastaus tietopyyntöön', 'Liite: käsittelytoimet']) {
    pdf.addPage([595.28, 841.89]).drawText(text, { x: 60, y: 700, size: 14, font });
  }
  letter = await pdf.save();
});

function firstWordPosition(pdf: Uint8Array): readonly number[] {
  const [, x, y] = /xMin="([\d.]+)" yMin="([\d.]+)"/u.exec(words(pdf, '-bbox')) ?? [];
  return [Number(x), Number(y)];
}

describe('listing', () => {
  test('names the printers and the default one', async () => {
    cups('lpadmin', '-d', QUEUE);
    expect(await listPrinters(running())).toContainEqual({
      id: QUEUE,
      name: QUEUE,
      isDefault: true,
      state: 'ready',
      canDuplex: false,
      trays: [],
    });
  });

  test('gives the name of the office and whether a printer is stopped', async () => {
    addQueue('Kaytava', ['-D', 'Käytävän tulostin, 2. krs']);
    cups('cupsdisable', 'Kaytava');
    expect(await listPrinters(running())).toContainEqual({
      id: 'Kaytava',
      name: 'Käytävän tulostin, 2. krs',
      isDefault: false,
      state: 'stopped',
      canDuplex: false,
      trays: [],
    });
  });

  test('tells the trays and whether both sides can be printed', async () => {
    addQueue('Lokerot', [], TRAYS);
    const printers = await listPrinters(running());
    expect(printers.find(({ id }) => id === 'Lokerot')).toMatchObject({
      canDuplex: true,
      trays: [
        { id: 'Auto', name: 'Auto' },
        { id: 'Tray2', name: 'Tray2' },
      ],
    });
  });

  test('without a print system is an error, not an empty list', async () => {
    const server = process.env['CUPS_SERVER'];
    onTestFinished(() => {
      Object.assign(process.env, { CUPS_SERVER: server });
    });
    process.env['CUPS_SERVER'] = '/nonexistent/cups.sock';
    await expect(listPrinters(running())).rejects.toMatchObject({ device: 'printer', problem: 'io' });
  });

  test('without the tool says so', async () => {
    const searchPath = process.env['PATH'];
    onTestFinished(() => {
      Object.assign(process.env, { PATH: searchPath });
    });
    process.env['PATH'] = '/nonexistent';
    await expect(listPrinters(running())).rejects.toMatchObject({
      device: 'printer',
      problem: 'tool-missing',
    });
  });
});

describe('printing', () => {
  test('puts every word on paper, in its place', async () => {
    const [printed, ...more] = await printedBy(() => printPdf(letter, settings, running()));
    if (printed === undefined) throw new Error('nothing printed');
    expect(more).toEqual([]);
    expect(words(printed).match(/\S+/gu)).toEqual(words(letter).match(/\S+/gu));
    const [x = 0, y = 0] = firstWordPosition(letter);
    const [printedX = 0, printedY = 0] = firstWordPosition(printed);
    expect(Math.abs(printedX - x)).toBeLessThan(0.5);
    expect(Math.abs(printedY - y)).toBeLessThan(0.5);
  });

  test('is over when it resolves', async () => {
    await printedBy(async () => {
      const { jobId } = await printPdf(letter, settings, running());
      expect(jobId).toMatch(/^TestPDF-\d+$/u);
      expect(queuedJobs(QUEUE)).toBe('');
    });
  });

  test('makes as many copies as asked for', async () => {
    // The PDF printer leaves copies to its hardware, which it has not; this driver text makes the filters repeat.
    addQueue('Copies', [], '\n*cupsManualCopies: True\n');
    const copies = { ...settings, printerId: 'Copies', copies: 3 };
    const [printed] = await printedBy(() => printPdf(letter, copies, running()));
    expect(words(printed ?? new Uint8Array()).match(/Vastaus/gu)).toHaveLength(3);
  });

  test('takes the paper from the tray and turns it as asked for', async () => {
    addQueue('Lokerot', [], TRAYS);
    const chosen = { ...settings, printerId: 'Lokerot', tray: 'Tray2', duplex: true };
    const [printed] = await printedBy(() => printPdf(letter, chosen, running()));
    const facts = execFileSync('pdfinfo', ['-'], { input: printed, encoding: 'utf8' });
    expect(facts).toMatch(/^Author: +Tray2$/mu);
    expect(facts).toMatch(/^Keywords: +Duplex$/mu);
  });

  test.each([{ tray: 'Tray9' }, { duplex: true }])(
    'refuses %j of a printer that has it not',
    async (more) => {
      const refused = printPdf(letter, { ...settings, ...more }, running());
      await expect(refused).rejects.toMatchObject({ device: 'printer', problem: 'unsupported' });
    },
  );

  test.each(['Meikäläinen Matti', '2026/17-3 Meikäläinen', '--help', ''])(
    'refuses %j as a job name',
    async (jobName) => {
      await expect(printPdf(letter, { ...settings, jobName }, running())).rejects.toThrow(RangeError);
    },
  );

  test.each([0, 1.5, 21])('refuses %d copies', async (copies) => {
    await expect(printPdf(letter, { ...settings, copies }, running())).rejects.toThrow(RangeError);
  });
});

describe('failures are named and leave no job behind', () => {
  test('an unknown printer is gone', async () => {
    const gone = printPdf(letter, { ...settings, printerId: 'Nosuch' }, running());
    await expect(gone).rejects.toMatchObject({ name: 'DeviceError', device: 'printer', problem: 'gone' });
  });

  test('a stopped printer gets nothing', async () => {
    addQueue('Stopped', []);
    cups('cupsdisable', 'Stopped');
    const refused = printPdf(letter, { ...settings, printerId: 'Stopped' }, running());
    await expect(refused).rejects.toMatchObject({ device: 'printer', problem: 'job-failed' });
    expect(queuedJobs('Stopped')).toBe('');
  });

  test('a printer that refuses jobs', async () => {
    addQueue('Refusing', []);
    cups('cupsreject', 'Refusing');
    const refused = printPdf(letter, { ...settings, printerId: 'Refusing' }, running());
    await expect(refused).rejects.toMatchObject({ device: 'printer', problem: 'job-failed' });
  });

  test('a printer stopped while the job waits', async () => {
    addQueue('Held', ['-o', 'job-hold-until-default=indefinite']);
    const printing = printPdf(letter, { ...settings, printerId: 'Held' }, running());
    const failing = expect(printing).rejects.toMatchObject({ device: 'printer', problem: 'job-failed' });
    await expect.poll(() => queuedJobs('Held')).toContain('Held-');
    cups('cupsdisable', 'Held');
    await failing;
    expect(queuedJobs('Held')).toBe('');
  });

  test('a file the print system cannot read', async () => {
    const broken = printPdf(letter.subarray(0, 200), settings, running());
    await expect(broken).rejects.toMatchObject({ device: 'printer', problem: 'job-failed' });
  });
});

describe('cancelling', () => {
  test('takes a waiting job back', async () => {
    addQueue('Waiting', ['-o', 'job-hold-until-default=indefinite']);
    const cancel = new AbortController();
    const reason = new DOMException('cancelled', 'AbortError');
    const printing = printPdf(letter, { ...settings, printerId: 'Waiting' }, cancel.signal);
    const cancelled = expect(printing).rejects.toBe(reason);
    await expect.poll(() => queuedJobs('Waiting')).toContain('Waiting-');
    cancel.abort(reason);
    await cancelled;
    expect(queuedJobs('Waiting')).toBe('');
  });

  test('before the start prints nothing', async () => {
    const printed = await printedBy(async () => {
      await expect(printPdf(letter, settings, AbortSignal.abort())).rejects.toMatchObject({
        name: 'AbortError',
      });
    });
    expect(printed).toEqual([]);
  });
});
