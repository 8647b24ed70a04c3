import { fileTypeFromBuffer } from 'file-type';
import { imageSize } from 'image-size';
import { LOGO_MEDIA_TYPES, type LogoMediaType } from '../domain/letterhead.ts';

export const LARGEST_LOGO = 1024 * 1024;
/** A logo of 8 cm by 2 cm needs a tenth of it at 600 dots per inch. */
const MOST_PIXELS = 16_000_000;

/** Why a picture cannot be the logo. */
export type LogoProblem =
  'logo-too-large' | 'logo-type' | 'logo-pixels' | 'logo-broken' | 'logo-not-self-contained' | 'logo-text';

export class LogoRefused extends Error {
  readonly problem: LogoProblem;

  constructor(problem: LogoProblem) {
    super(`logo refused: ${problem}`);
    this.name = 'LogoRefused';
    this.problem = problem;
  }
}

/** What in an SVG runs, or fetches something from elsewhere, or brings in a document of another kind. */
const ACTIVE =
  /<\s*(?:[\w.-]+:)?(?:script|foreignObject|iframe|object|embed|audio|video|handler|listener)\b|\son\w+\s*=|<!ENTITY|<\?xml-stylesheet|@import|javascript:/iu;
/** References, in attributes and in styles; those within the picture and pictures written out in place are its own. */
const REFERENCE = /(?:href|src)\s*=\s*["']\s*([^"']*)|url\(\s*["']?\s*([^"')]*)/giu;
const OWN_REFERENCE = /^(?:#|data:image\/(?:png|jpeg);|\s*$)/iu;
/** Letters need a font, and the page has but its own: they have to be outlines. */
const LETTERS = /<\s*(?:[\w.-]+:)?text\b/iu;

/**
 * Looks at a picture that came from outside, by its content. Nothing in it is changed or run; whether it can be set
 * shows only when it is.
 * @throws LogoRefused
 */
export async function logoMediaType(bytes: Uint8Array): Promise<LogoMediaType> {
  if (bytes.length > LARGEST_LOGO) throw new LogoRefused('logo-too-large');
  const mediaType = await mediaTypeOf(bytes);
  if (mediaType === null) throw new LogoRefused('logo-type');
  if (mediaType === 'image/svg+xml') inspectSvg(bytes);
  const size = dimensions(bytes);
  if (size === null || !(size.width > 0 && size.height > 0)) throw new LogoRefused('logo-broken');
  if (mediaType !== 'image/svg+xml' && size.width * size.height > MOST_PIXELS) {
    throw new LogoRefused('logo-pixels');
  }
  return mediaType;
}

async function mediaTypeOf(bytes: Uint8Array): Promise<LogoMediaType | null> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const known = LOGO_MEDIA_TYPES.find((type) => type === found?.mime);
  if (known !== undefined) return known;
  // An SVG has no signature of its own; it begins as XML or right with its element, after comments perhaps.
  const isSvg =
    /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*>\s*)*<(?:[\w.-]+:)?svg[\s>]/iu;
  return isSvg.test(textOf(bytes)) ? 'image/svg+xml' : null;
}

function inspectSvg(bytes: Uint8Array): void {
  const source = textOf(bytes);
  const references = [...source.matchAll(REFERENCE)].map(([, attribute, style]) => attribute ?? style ?? '');
  if (ACTIVE.test(source) || !references.every((reference) => OWN_REFERENCE.test(reference))) {
    throw new LogoRefused('logo-not-self-contained');
  }
  if (LETTERS.test(source)) throw new LogoRefused('logo-text');
}

function dimensions(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  try {
    // A copy: the package reads past the end of a view, into what lies behind it in memory.
    return imageSize(new Uint8Array(bytes));
  } catch {
    return null;
  }
}

/** Character references are no way around a check: what they hide is read as it is meant. */
function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString('utf8')
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?/giu, (whole, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
    });
}
