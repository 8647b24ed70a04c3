import { spawnSync } from 'node:child_process';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { pagesToPdf } from '../../src/files/scanned-pdf.ts';
import { scan, type ScanPage } from '../../src/devices/scanner.ts';
import { useScanner } from '../devices/virtual-scanner.ts';

async function scanGlass(colour: 'gray' | 'colour' | 'lineart'): Promise<readonly ScanPage[]> {
  useScanner({ 'test-picture': '"Grid"' });
  const settings = { scannerId: 'test:0', source: 'flatbed', resolution: 150, colour } as const;
  return scan(settings, () => undefined, new AbortController().signal);
}

/** The page as another program shows it; fails when that program finds anything to complain about. */
function rendered(pdf: Uint8Array): Buffer {
  const end = spawnSync('pdftoppm', ['-r', '150', '-png', '-'], { input: pdf, maxBuffer: 64 * 1024 * 1024 });
  expect(end.stderr.toString()).toBe('');
  return end.stdout;
}

/** The same page by pdf-lib's own way, which decodes every pixel and stores it anew. */
async function decodedAndStoredAnew({ png }: ScanPage): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const image = await pdf.embedPng(png);
  const [width, height] = [(image.width / 150) * 72, (image.height / 150) * 72];
  pdf.addPage([width, height]).drawImage(image, { x: 0, y: 0, width, height });
  return pdf.save();
}

describe('scanned PDF', () => {
  test('pages are as large as the paper', async () => {
    const [page] = await scanGlass('gray');
    if (page === undefined) throw new Error('nothing scanned');
    const pdf = await PDFDocument.load(await pagesToPdf([page, page, page], 150));
    expect(pdf.getPageCount()).toBe(3);
    for (const { width, height } of pdf.getPages().map((each) => each.getSize())) {
      expect(width).toBeCloseTo((1181 / 150) * 72, 6);
      expect(height).toBeCloseTo((1181 / 150) * 72, 6);
    }
  });

  test('the density in the picture goes before the one asked for', async () => {
    const pdf = await PDFDocument.load(await pagesToPdf(await scanGlass('gray'), 300));
    expect(pdf.getPage(0).getWidth()).toBeCloseTo((1181 / 150) * 72, 6);
  });

  test.each(['gray', 'colour', 'lineart'] as const)('keeps every pixel in %s', async (colour) => {
    const [page] = await scanGlass(colour);
    if (page === undefined) throw new Error('nothing scanned');
    const pdf = rendered(await pagesToPdf([page], 150));
    expect(pdf.equals(rendered(await decodedAndStoredAnew(page)))).toBe(true);
  });

  test('names nobody and no time, and is the same each time', async () => {
    const pages = await scanGlass('lineart');
    const bytes = await pagesToPdf(pages, 150);
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    expect([
      pdf.getAuthor(),
      pdf.getTitle(),
      pdf.getProducer(),
      pdf.getCreator(),
      pdf.getCreationDate(),
    ]).toEqual(Array.from({ length: 5 }, () => undefined));
    expect(await pagesToPdf(pages, 150)).toEqual(bytes);
  });

  test('a page cut short is refused', async () => {
    const [page] = await scanGlass('gray');
    const cut = page?.png.subarray(0, -1) ?? new Uint8Array();
    await expect(pagesToPdf([{ png: cut }], 150)).rejects.toThrow(RangeError);
    await expect(pagesToPdf([{ png: new Uint8Array(40) }], 150)).rejects.toThrow(RangeError);
  });
});
