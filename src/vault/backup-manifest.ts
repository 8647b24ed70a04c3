import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { canonicalJson, type Json } from './canonical-json.ts';
import { readIfPresent, writeDurably } from './durable-file.ts';
import { authenticationCode, sameCode } from './sub-key.ts';
import { VaultError } from './vault-error.ts';

const MANIFEST_FILE = 'manifest.json';
const MANIFEST_VERSION = 1;

const code = z.string().regex(/^[0-9a-f]{64}$/u);

const contentSchema = z.strictObject({
  format: z.literal('kirjaamo-backup'),
  version: z.literal(MANIFEST_VERSION),
  vaultId: z.uuid(),
  /** ISO date and time with offset. */
  madeAt: z.string(),
  /** Newest hash and number of events of the audit log in the copy. */
  audit: z.strictObject({ head: code, count: z.int().min(0) }),
  files: z.array(
    z.strictObject({
      /** Below the backup's folder, with `/`. Nothing but what a vault consists of, so that no path leads out. */
      path: z
        .string()
        .regex(/^(?:vault\.json|vault\.json\.bak|vault\.db|files\/[0-9a-f]{2}\/[0-9a-f-]{36})$/u),
      /** Of the encrypted bytes. */
      sha256: code,
      size: z.int().min(0),
    }),
  ),
});

const manifestSchema = contentSchema.extend({ authentication: code });

export type BackupContent = z.output<typeof contentSchema>;
export type BackupManifest = z.output<typeof manifestSchema>;

/** Writes the manifest: authenticated under a sub-key, and with a checksum that is readable without any key. */
export function writeManifest(folder: string, content: BackupContent, masterKey: Buffer): void {
  const manifest = {
    ...content,
    authentication: authenticationCode(masterKey, 'backup-manifest', canonicalJson(content)),
  };
  const text = JSON.stringify({ ...manifest, checksum: checksumOf(manifest) }, null, 2);
  writeDurably(join(folder, MANIFEST_FILE), Buffer.from(`${text}\n`));
}

/** Throws VaultError `missing`, `damaged` or `newer-version` with part `backup`. */
export function readManifest(folder: string): BackupManifest {
  const bytes = readIfPresent(join(folder, MANIFEST_FILE));
  if (bytes === null) throw new VaultError('missing', 'backup');
  const raw = z.looseObject({ version: z.int(), checksum: code }).safeParse(jsonOrNull(bytes));
  if (!raw.success) throw new VaultError('damaged', 'backup');
  const { checksum, ...rest } = raw.data;
  if (checksum !== checksumOf(rest as Json)) throw new VaultError('damaged', 'backup');
  if (raw.data.version > MANIFEST_VERSION) throw new VaultError('newer-version', 'backup');
  const parsed = manifestSchema.safeParse(rest);
  if (!parsed.success) throw new VaultError('damaged', 'backup');
  return parsed.data;
}

/** True when the holder of this master key made the backup. */
export function manifestIsOurs(manifest: BackupManifest, masterKey: Buffer): boolean {
  const { authentication, ...content } = manifest;
  return sameCode(authentication, authenticationCode(masterKey, 'backup-manifest', canonicalJson(content)));
}

function checksumOf(manifest: Json): string {
  return createHash('sha256').update(canonicalJson(manifest)).digest('hex');
}

function jsonOrNull(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}
