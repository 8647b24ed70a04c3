import { PDFDocument, StandardFonts, type PDFFont } from 'pdf-lib';
import type { LetterContent } from '../../src/letters/letter-content.ts';

const A4: [number, number] = [595, 842];
const MARGIN = 57;
const SIZE = 11;

/**
 * The text of a letter drawn on `pages` pages with pdf-lib in Helvetica, which needs no embedding; no tags, no table
 * rules, no hyphenation: what the letter would cost at the very least.
 */
export async function drawLetter(content: LetterContent, pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const lines = textsOf(content).flatMap((text) => wrapped(text, font));
  const linesAPage = Math.ceil(lines.length / pages);
  const leading = (A4[1] - 2 * MARGIN) / linesAPage;
  for (let page = 0; page < pages; page += 1) {
    const sheet = document.addPage(A4);
    for (const [place, line] of lines.slice(page * linesAPage, (page + 1) * linesAPage).entries()) {
      sheet.drawText(line, { x: MARGIN, y: A4[1] - MARGIN - (place + 1) * leading, size: SIZE, font });
    }
  }
  return document.save();
}

/** Every text of the content, in its order. */
export function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.split('\n');
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

function wrapped(text: string, font: PDFFont): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && font.widthOfTextAtSize(longer, SIZE) > A4[0] - 2 * MARGIN) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
