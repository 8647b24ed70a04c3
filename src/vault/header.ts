import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { canonicalJson, type Json } from './canonical-json.ts';
import { readIfPresent, writeDurably } from './durable-file.ts';
import { requireCost, wrappedKeySchema } from './key-slot.ts';
import { RECOVERY_GROUPS } from './recovery-key.ts';
import { authenticationCode, sameCode } from './sub-key.ts';
import { VaultError } from './vault-error.ts';

export const HEADER_FILE = 'vault.json';
/** The same bytes once more: a header that was damaged on the disk is repaired from it. */
export const HEADER_COPY = 'vault.json.bak';

const HEADER_VERSION = 1;

const code = z.string().regex(/^[0-9a-f]{64}$/u);

const contentSchema = z.strictObject({
  format: z.literal('kirjaamo-vault'),
  version: z.literal(HEADER_VERSION),
  vaultId: z.uuid(),
  cipher: z.literal('sqlcipher-4'),
  users: z.array(z.strictObject({ id: z.int().min(1), name: z.string(), slot: wrappedKeySchema })).min(1),
  recovery: z.strictObject({
    slot: wrappedKeySchema,
    /** Keyed hash of each printed group: the key itself is nowhere. */
    groups: z.array(code).length(RECOVERY_GROUPS),
    /** The clerk has typed groups of it back from paper. */
    confirmed: z.boolean(),
  }),
});

const headerSchema = contentSchema.extend({ authentication: code });

export type HeaderContent = z.output<typeof contentSchema>;

/**
 * The content with its authentication under a sub-key of the master key. On disk a checksum is added that needs no key:
 * it tells a damaged header from a wrong password before any slot has opened.
 */
export type Header = z.output<typeof headerSchema>;

export function sealedHeader(content: HeaderContent, masterKey: Buffer): Header {
  return { ...content, authentication: authenticationCode(masterKey, 'header', canonicalJson(content)) };
}

/**
 * Throws VaultError `damaged` unless the holder of this master key wrote the header. Once it passes, the key is known
 * to be right: a database that cannot be read with it is damaged.
 */
export function authenticateHeader(header: Header, masterKey: Buffer): void {
  const { authentication, ...content } = header;
  if (!sameCode(authentication, authenticationCode(masterKey, 'header', canonicalJson(content)))) {
    throw new VaultError('damaged', 'header');
  }
}

/** True when the folder holds a header or a copy of one, whatever state they are in. */
export function hasHeader(folder: string): boolean {
  return [HEADER_FILE, HEADER_COPY].some((name) => readIfPresent(join(folder, name)) !== null);
}

/**
 * The header, from its copy when the file itself is damaged or missing. Throws VaultError `missing`, `damaged`,
 * `newer-version` or `weak-parameters`, all with part `header`.
 */
export function readHeader(folder: string): Header {
  const copies = [HEADER_FILE, HEADER_COPY].map((name) => parseHeader(readIfPresent(join(folder, name))));
  const usable = copies.find((copy) => typeof copy !== 'string');
  if (usable !== undefined && copies[0] !== 'newer-version') {
    for (const { slot } of [...usable.users, usable.recovery]) requireCost(slot);
    return usable;
  }
  const problem =
    copies.find((copy) => copy === 'newer-version') ?? copies.find((copy) => copy === 'damaged') ?? 'missing';
  throw new VaultError(problem, 'header');
}

/** Writes the header and then its copy; a crash in between leaves a whole header. */
export function writeHeader(folder: string, header: Header): void {
  const bytes = headerBytes(header);
  writeDurably(join(folder, HEADER_FILE), bytes);
  writeDurably(join(folder, HEADER_COPY), bytes);
}

/** Brings the header and its copy to the same bytes, if they are not: repairs damage and an interrupted change. */
export function healHeader(folder: string, header: Header): void {
  const bytes = headerBytes(header);
  const same = [HEADER_FILE, HEADER_COPY].every(
    (name) => readIfPresent(join(folder, name))?.equals(bytes) === true,
  );
  if (!same) writeHeader(folder, header);
}

function headerBytes(header: Header): Buffer {
  return Buffer.from(`${JSON.stringify({ ...header, checksum: checksumOf(header) }, null, 2)}\n`);
}

function parseHeader(bytes: Buffer | null): Header | 'missing' | 'damaged' | 'newer-version' {
  if (bytes === null) return 'missing';
  const raw = z.looseObject({ version: z.int(), checksum: code }).safeParse(jsonOrNull(bytes));
  if (!raw.success) return 'damaged';
  const { checksum, ...rest } = raw.data;
  // The checksum is computed alike in every version, so that "newer" is never said of a flipped digit.
  if (checksum !== checksumOf(rest as Json)) return 'damaged';
  if (raw.data.version > HEADER_VERSION) return 'newer-version';
  const parsed = headerSchema.safeParse(rest);
  return parsed.success ? parsed.data : 'damaged';
}

function checksumOf(header: Json): string {
  return createHash('sha256').update(canonicalJson(header)).digest('hex');
}

function jsonOrNull(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
