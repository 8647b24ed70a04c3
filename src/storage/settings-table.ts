import type { Database } from 'better-sqlite3';
import { oneRow } from './one-row.ts';

/** What the clerk may choose. */
export interface Preferences {
  readonly autoLockMinutes: number;
  readonly backupOnClose: boolean;
  readonly backupsKept: number;
}

export interface StoredSettings extends Preferences {
  /** Absolute path; never leaves the core. null until a folder was chosen. */
  readonly backupFolder: string | null;
  /** ISO date and time with offset. */
  readonly lastBackupAt: string | null;
}

export interface SettingsTable {
  get(): StoredSettings;
  save(preferences: Preferences): void;
  saveBackupFolder(folder: string): void;
  saveLastBackup(at: string): void;
}

interface SettingsRow {
  readonly auto_lock_minutes: number;
  readonly backup_on_close: number;
  readonly backups_kept: number;
  readonly backup_folder: string | null;
  readonly last_backup_at: string | null;
}

/** The one row of settings, made by the migration with what a new vault starts with. */
export function prepareSettingsTable(database: Database): SettingsTable {
  const select = database.prepare<[], SettingsRow>(
    'SELECT auto_lock_minutes, backup_on_close, backups_kept, backup_folder, last_backup_at FROM settings',
  );
  const update = database.prepare<[number, number, number]>(
    'UPDATE settings SET auto_lock_minutes = ?, backup_on_close = ?, backups_kept = ?',
  );
  const updateFolder = database.prepare<[string]>('UPDATE settings SET backup_folder = ?');
  const updateLastBackup = database.prepare<[string]>('UPDATE settings SET last_backup_at = ?');

  return {
    get() {
      const row = select.get();
      if (row === undefined) throw new Error('The row of settings is missing');
      return toDomain(row);
    },
    save({ autoLockMinutes, backupOnClose, backupsKept }) {
      oneRow(update.run(autoLockMinutes, backupOnClose ? 1 : 0, backupsKept));
    },
    saveBackupFolder(folder) {
      oneRow(updateFolder.run(folder));
    },
    saveLastBackup(at) {
      oneRow(updateLastBackup.run(at));
    },
  };
}

function toDomain(row: SettingsRow): StoredSettings {
  return {
    autoLockMinutes: row.auto_lock_minutes,
    backupOnClose: row.backup_on_close === 1,
    backupsKept: row.backups_kept,
    backupFolder: row.backup_folder,
    lastBackupAt: row.last_backup_at,
  };
}
