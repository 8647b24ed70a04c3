import type { Letterhead, Logo } from '../../src/domain/letterhead.ts';
import type { LetterContent } from '../../src/letters/letter-content.ts';
import { LetterPress, type LetterStamp, type PrintedLetter } from '../../src/letters/letter-press.ts';
import { letterStamp } from './sample-letters.ts';
import { FIRST_LETTERHEAD } from './first-letterhead.ts';

const press = new LetterPress();

/** What differs from an issued letter of a new house. */
export interface Paper {
  readonly letterhead?: Partial<Letterhead>;
  readonly logo?: Logo | null;
  readonly stamp?: Partial<LetterStamp>;
}

export function printed(
  content: LetterContent,
  { letterhead, logo = null, stamp }: Paper = {},
): PrintedLetter {
  return press.print(content, letterStamp(stamp), { ...FIRST_LETTERHEAD, ...letterhead }, logo);
}

/** A wide company logo of two colours. */
export const LOGO = svgLogo(
  '<circle cx="30" cy="30" r="28" fill="#056"/><path d="M70 10h90v12H70zM70 34h60v12H70z" fill="#e80"/>',
);

export function svgLogo(
  shapes: string,
  attributes = 'viewBox="0 0 160 60"',
): Logo & { readonly bytes: Uint8Array<ArrayBuffer> } {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${shapes}</svg>`;
  return { mediaType: 'image/svg+xml', bytes: new TextEncoder().encode(svg) };
}
