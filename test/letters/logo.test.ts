import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { LetterPress } from '../../src/letters/letter-press.ts';
import { LARGEST_LOGO, logoMediaType } from '../../src/letters/logo.ts';
import { grayPng } from '../helpers/images.ts';
import { LOGO, svgLogo } from './printed-letter.ts';

const press = new LetterPress();
const svg = (shapes: string): Uint8Array => svgLogo(shapes).bytes;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const SHAPE = '<path d="M0 0h10v10H0z"/>';

test('PNG, JPEG and SVG are known by their content', async () => {
  expect(await logoMediaType(grayPng(40))).toBe('image/png');
  expect(await logoMediaType(LOGO.bytes)).toBe('image/svg+xml');
  const declared = `\uFEFF<?xml version="1.0"?>\n<!-- piirretty -->\n<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">${SHAPE}</svg>`;
  expect(await logoMediaType(bytesOf(declared))).toBe('image/svg+xml');
});

test.each([
  ['a PDF', bytesOf('%PDF-1.7\n'), 'logo-type'],
  ['a page of HTML', bytesOf('<html><body><svg></svg></body></html>'), 'logo-type'],
  ['nothing', new Uint8Array(), 'logo-type'],
  ['a GIF', bytesOf('GIF89a\u0001\u0000\u0001\u0000'), 'logo-type'],
  ['more than a megabyte', new Uint8Array(LARGEST_LOGO + 1), 'logo-too-large'],
  ['a picture of too many pixels', hugePng(), 'logo-pixels'],
  ['a script', svg(`${SHAPE}<script>alert(1)</script>`), 'logo-not-self-contained'],
  ['a script of another namespace', svg('<svg:script/>'), 'logo-not-self-contained'],
  ['an event', svg('<path onload = "x()" d="M0 0"/>'), 'logo-not-self-contained'],
  ['a foreign document', svg('<foreignObject/>'), 'logo-not-self-contained'],
  ['a picture elsewhere', svg('<image href="https://example.invalid/a.png"/>'), 'logo-not-self-contained'],
  ['a picture in a file', svg(`<image xlink:href='file:///etc/passwd'/>`), 'logo-not-self-contained'],
  ['a hidden address', svg('<image href="&#104;ttps://example.invalid/"/>'), 'logo-not-self-contained'],
  ['a style elsewhere', svg('<style>@import "x.css";</style>'), 'logo-not-self-contained'],
  [
    'a fill elsewhere',
    svg('<path style="fill:url( https://example.invalid/#a )"/>'),
    'logo-not-self-contained',
  ],
  ['an entity', svg('<!ENTITY a "b">'), 'logo-not-self-contained'],
  ['an SVG inside the SVG', svg('<image href="data:image/svg+xml;base64,AAAA"/>'), 'logo-not-self-contained'],
  ['letters', svg('<text x="1" y="9">KaseNet</text>'), 'logo-text'],
] as const)('%s is no logo', async (_, bytes, problem) => {
  await expect(logoMediaType(bytes)).rejects.toMatchObject({ problem });
});

test('what an SVG refers to in itself is its own', async () => {
  const own = svg(
    `<defs><linearGradient id="a"/></defs><path fill="url(#a)" d="M0 0h9v9z"/><use href="#a"/>`,
  );
  expect(await logoMediaType(own)).toBe('image/svg+xml');
});

test('a picture that cannot be set is found out, and the press goes on', () => {
  expect(press.canSet(LOGO)).toBe(true);
  expect(press.canSet({ mediaType: 'image/png', bytes: grayPng(40) })).toBe(true);
  expect(press.canSet({ mediaType: 'image/png', bytes: grayPng(40).slice(0, 45) })).toBe(false);
  expect(
    press.canSet({
      mediaType: 'image/svg+xml',
      bytes: bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><g>'),
    }),
  ).toBe(false);
  expect(press.canSet(LOGO)).toBe(true);
});

/** The header of a picture of 10 000 by 10 000 pixels; there is not more to it than that. */
function hugePng(): Uint8Array {
  const png = Buffer.from(grayPng(1));
  png.writeUInt32BE(10_000, 16);
  png.writeUInt32BE(10_000, 20);
  return new Uint8Array(Buffer.concat([png, deflateSync(Buffer.alloc(10))]));
}
