/**
 * Messages as JSON lines. Bytes, which JSON does not have, are written `{"$bytes": "<base64>"}` at any depth.
 */

const BYTES = '$bytes';

/** One line, without its end. */
export function messageLine(message: unknown): string {
  return JSON.stringify(message, function (this: Record<string, unknown>, key: string, value: unknown) {
    // `value` has gone through toJSON, which a Buffer has.
    const original = this[key];
    return original instanceof Uint8Array ? { [BYTES]: Buffer.from(original).toString('base64') } : value;
  });
}

/** The message of a line, or null when it is no JSON. */
export function parseMessageLine(line: string): unknown {
  try {
    return JSON.parse(line, (_key, value: unknown) => bytesOf(value) ?? value);
  } catch {
    return null;
  }
}

function bytesOf(value: unknown): Uint8Array | null {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 1) return null;
  const text = (value as Record<string, unknown>)[BYTES];
  return typeof text === 'string' ? new Uint8Array(Buffer.from(text, 'base64')) : null;
}
