import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';

/** Remembers which folder holds the vault: a path and nothing else. */
function file(): string {
  return path.join(app.getPath('userData'), 'vault-folder.json');
}

/** The folder used last, or null before the first start and when the note cannot be read. */
export function rememberedFolder(): string | null {
  if (!existsSync(file())) return null;
  try {
    const note: unknown = JSON.parse(readFileSync(file(), 'utf8'));
    return typeof note === 'object' && note !== null && 'folder' in note && typeof note.folder === 'string'
      ? note.folder
      : null;
  } catch {
    return null;
  }
}

export function rememberFolder(folder: string): void {
  mkdirSync(path.dirname(file()), { recursive: true });
  const partial = `${file()}.partial`;
  writeFileSync(partial, JSON.stringify({ folder }), { mode: 0o600 });
  renameSync(partial, file());
}
