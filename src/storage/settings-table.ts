import type { Database } from 'better-sqlite3';
import { oneRow } from './one-row.ts';

/** What the clerk may choose. */
export interface Preferences {
  readonly autoLockMinutes: number;
  readonly backupOnClose: boolean;
  readonly backupsKept: number;
  /** Juhannusaatto and jouluaatto move a due date as well. */
  readonly evesRollOver: boolean;
  /** How long the copies of the data given are kept after their case was closed. */
  readonly copyRetentionMonths: number;
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
  readonly eves_roll_over: number;
  readonly copy_retention_months: number;
  readonly backup_folder: string | null;
  readonly last_backup_at: string | null;
}

/** The one row of settings, made by the migration with what a new vault starts with. */
export function prepareSettingsTable(database: Database): SettingsTable {
  const select = database.prepare<[], SettingsRow>(
    `SELECT auto_lock_minutes, backup_on_close, backups_kept, eves_roll_over, copy_retention_months, backup_folder,
       last_backup_at
     FROM settings`,
  );
  const update = database.prepare<[number, number, number, number, number]>(
    `UPDATE settings
     SET auto_lock_minutes = ?, backup_on_close = ?, backups_kept = ?, eves_roll_over = ?, copy_retention_months = ?`,
  );
  const updateFolder = database.prepare<[string]>('UPDATE settings SET backup_folder = ?');
  const updateLastBackup = database.prepare<[string]>('UPDATE settings SET last_backup_at = ?');

  return {
    get() {
      const row = select.get();
      if (row === undefined) throw new Error('The row of settings is missing');
      return toDomain(row);
    },
    save({ autoLockMinutes, backupOnClose, backupsKept, evesRollOver, copyRetentionMonths }) {
      oneRow(
        update.run(
          autoLockMinutes,
          backupOnClose ? 1 : 0,
          backupsKept,
          evesRollOver ? 1 : 0,
          copyRetentionMonths,
        ),
      );
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
    evesRollOver: row.eves_roll_over === 1,
    copyRetentionMonths: row.copy_retention_months,
    backupFolder: row.backup_folder,
    lastBackupAt: row.last_backup_at,
  };
}
