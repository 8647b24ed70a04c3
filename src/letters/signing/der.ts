/** The few shapes of ASN.1 that certificates and signatures are made of, in the distinguished encoding only. */

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  sequence: 0x30,
  set: 0x31,
} as const;

/** A value as it stands in its encoding; both arrays are windows into the same bytes. */
export interface DerValue {
  readonly tag: number;
  readonly content: Uint8Array;
  /** Tag and length included. */
  readonly whole: Uint8Array;
}

/** Bytes that are not in the distinguished encoding, or not of the shape that was expected. */
export class NotDer extends Error {
  override readonly name = 'NotDer';
}

/** The one value that `bytes` hold. @throws {NotDer} also when something follows it */
export function readDer(bytes: Uint8Array): DerValue {
  const value = readValue(bytes, 0);
  if (value.whole.length !== bytes.length) throw new NotDer('trailing bytes');
  return value;
}

/** The value at the beginning of `bytes`, whatever follows. @throws {NotDer} */
export function readFirstDer(bytes: Uint8Array): DerValue {
  return readValue(bytes, 0);
}

/** The values inside a constructed one. @throws {NotDer} */
export function partsOf(value: DerValue): readonly DerValue[] {
  const parts: DerValue[] = [];
  for (let at = 0; at < value.content.length;) {
    const part = readValue(value.content, at);
    parts.push(part);
    at += part.whole.length;
  }
  return parts;
}

/** The value itself when it has the tag. @throws {NotDer} */
export function expectTag(value: DerValue | undefined, tag: number): DerValue {
  if (value?.tag !== tag) throw new NotDer('another tag');
  return value;
}

/** `1.2.840.113549` of an object identifier. @throws {NotDer} */
export function readOid(value: DerValue | undefined): string {
  const { content } = expectTag(value, TAG.oid);
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of content) {
    arc = arc * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      arcs.push(arc);
      arc = 0;
    }
  }
  const [first = 0, ...rest] = arcs;
  const root = Math.min(Math.floor(first / 40), 2);
  return [root, first - root * 40, ...rest].join('.');
}

export function der(tag: number, ...contents: readonly Uint8Array[]): Uint8Array {
  const content = Buffer.concat(contents);
  return Buffer.concat([Uint8Array.of(tag, ...lengthBytes(content.length)), content]);
}

export function sequence(...parts: readonly Uint8Array[]): Uint8Array {
  return der(TAG.sequence, ...parts);
}

/** In the order that the distinguished encoding wants of a SET OF. */
export function setContent(...parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(parts.toSorted((a, b) => Buffer.compare(a, b)));
}

export function oid(text: string): Uint8Array {
  const [root = 0, second = 0, ...rest] = text.split('.').map(Number);
  return der(TAG.oid, Uint8Array.from([root * 40 + second, ...rest].flatMap(base128)));
}

/** A whole number from 0 to 127. */
export function smallInteger(value: number): Uint8Array {
  return der(TAG.integer, Uint8Array.of(value));
}

/** An unsigned number of any length, most significant byte first. */
export function unsignedInteger(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte !== 0);
  const digits = first === -1 ? Uint8Array.of(0) : bytes.subarray(first);
  const sign = (digits[0] ?? 0) >= 0x80 ? Uint8Array.of(0) : new Uint8Array();
  return der(TAG.integer, sign, digits);
}

export const nullValue = der(TAG.null);

function readValue(bytes: Uint8Array, at: number): DerValue {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) throw new NotDer('no value');
  const { length, begin } =
    first < 0x80 ? { length: first, begin: at + 2 } : longLength(bytes, at + 2, first);
  const end = begin + length;
  if (end > bytes.length) throw new NotDer('cut off');
  return { tag, content: bytes.subarray(begin, end), whole: bytes.subarray(at, end) };
}

function longLength(bytes: Uint8Array, at: number, first: number): { length: number; begin: number } {
  const count = first & 0x7f;
  if (count === 0 || count > 4) throw new NotDer('length');
  const begin = at + count;
  const length = bytes.subarray(at, begin).reduce((sum, byte) => sum * 256 + byte, 0);
  // Shorter forms have to be taken where they fit.
  if (lengthBytes(length).length !== count + 1) throw new NotDer('length');
  return { length, begin };
}

function lengthBytes(length: number): readonly number[] {
  if (length < 0x80) return [length];
  const digits: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest % 256);
  return [0x80 | digits.length, ...digits];
}

function base128(arc: number): readonly number[] {
  const digits = [arc % 128];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) {
    digits.unshift((rest % 128) | 0x80);
  }
  return digits;
}
