import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { OrganisationTexts } from '../../domain/organisation-translation.ts';
import type { HolidayChange } from '../../domain/public-holidays.ts';
import type { RetentionPeriods } from '../../domain/retention.ts';

export interface Settings {
  readonly autoLockMinutes: number;
  readonly backupOnClose: boolean;
  readonly backupsKept: number;
  /** Juhannusaatto and jouluaatto move a due date as well. */
  readonly evesRollOver: boolean;
  readonly copyRetentionMonths: number;
  /** null until a folder was chosen. */
  readonly backupFolderName: string | null;
  readonly lastBackupAt: string | null;
}

export interface Holidays {
  readonly changes: readonly HolidayChange[];
  /** The holidays of the asked year by rule, in date order, changes not applied. */
  readonly year: readonly { readonly date: CalendarDate; readonly name: string }[];
}

export interface RetentionState {
  readonly periods: RetentionPeriods;
  readonly dueCases: number;
  readonly dueCopies: number;
  /** The oldest due ones, a hundred at most. */
  readonly cases: readonly {
    readonly caseId: number;
    readonly diaryNumber: string;
    readonly closedOn: CalendarDate;
  }[];
}

export interface RetentionRun {
  readonly cases: number;
  readonly copies: number;
  readonly people: number;
}

/** What the organisation says of itself in another language. */
export interface ShownTranslation {
  readonly texts: OrganisationTexts;
  /** Stands for the Finnish texts beside it: another one once they have changed. */
  readonly basis: string;
}
