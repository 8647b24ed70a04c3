import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { WorkingDays } from '../../domain/public-holidays.ts';

/** The vault as a window may know it: its folder by name only. */
export type VaultStatus =
  | { readonly state: 'absent'; readonly folderName: string | null }
  | { readonly state: 'locked'; readonly folderName: string; readonly users: readonly VaultUser[] }
  | {
      readonly state: 'open';
      readonly folderName: string;
      readonly user: VaultUser;
      readonly organisationSaved: boolean;
      readonly recoveryKeyConfirmed: boolean;
      /** Today's date as the core sees it: forms and colours use this one. */
      readonly today: CalendarDate;
      readonly autoLockMinutes: number;
      /** The days off as the house keeps them: colours use these. */
      readonly days: WorkingDays;
    };

export interface VaultUser {
  readonly id: number;
  readonly name: string;
}

/** Shown once and printed: eight groups of characters with a check sum in each, joined by hyphens. */
export interface RecoveryKey {
  readonly recoveryKey: string;
}

export interface VaultCheck {
  readonly database: 'intact' | 'damaged';
  readonly audit: {
    readonly intact: boolean;
    readonly count: number;
    readonly head: string;
    readonly firstBroken: number | null;
  };
  readonly files: {
    readonly checked: number;
    readonly damaged: readonly string[];
    readonly missing: readonly string[];
  };
}

export interface BackupMade {
  readonly name: string;
  readonly at: string;
  readonly files: number;
  readonly auditCount: number;
}

export interface FormDraft {
  readonly form: string;
  readonly content: string;
  readonly savedAt: string;
}
