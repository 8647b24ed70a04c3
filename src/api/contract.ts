import type { z } from 'zod';
import type { LockReason } from '../domain/audit-event.ts';
import type { DeadlineExplanation } from '../domain/deadline-explanation.ts';
import type { IdentityCodeCheck } from '../domain/identity-code.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Person } from '../domain/person.ts';
import type * as inputs from './inputs.ts';
import type * as view from './views.ts';

/**
 * What the processes may ask of each other: method name -> plain signature. Everything else (replies, the handler
 * table, the window's hooks) is derived from these maps.
 */

type Input<Schema extends z.ZodType> = z.output<Schema>;
type None = Input<typeof inputs.none>;

/** Answered by the core; a window may call these through main. */
export interface CoreApi {
  // Vault
  'vault.status'(input: None): view.VaultStatus;
  /** Makes a vault in the folder chosen before, and opens it. */
  'vault.create'(input: Input<typeof inputs.createVault>): view.RecoveryKey;
  'vault.unlock'(input: Input<typeof inputs.unlock>): view.VaultStatus;
  'vault.unlockWithRecoveryKey'(input: Input<typeof inputs.unlockWithRecoveryKey>): view.VaultStatus;
  'vault.lock'(input: Input<typeof inputs.lock>): view.VaultStatus;
  'vault.changePassword'(input: Input<typeof inputs.changePassword>): null;
  /** Database, audit chain and every attachment, read through and compared. Long; reports progress. */
  'vault.check'(input: Input<typeof inputs.operation>): view.VaultCheck;
  'recoveryKey.confirm'(input: Input<typeof inputs.confirmRecoveryKey>): null;
  'recoveryKey.print'(input: Input<typeof inputs.printRecoveryKey>): null;
  /** A new recovery key; the old one stops working. */
  'recoveryKey.renew'(input: Input<typeof inputs.renewRecoveryKey>): view.RecoveryKey;
  'backup.make'(input: Input<typeof inputs.operation>): view.BackupMade;
  'operation.cancel'(input: Input<typeof inputs.operation>): null;

  // Organisation and settings
  /** What is saved, or the defaults of the source statement before the first saving. */
  'organisation.get'(input: None): Organisation;
  'organisation.save'(input: Input<typeof inputs.organisation>): null;
  'settings.get'(input: None): view.Settings;
  'settings.save'(input: Input<typeof inputs.settings>): null;

  // People
  'person.search'(input: Input<typeof inputs.searchText>): readonly view.PersonRow[];
  'person.get'(input: Input<typeof inputs.personRef>): view.PersonCard;
  'person.change'(input: Input<typeof inputs.changePerson>): Person;
  /** The whole identity code; every call is audited. */
  'person.revealIdentityCode'(input: Input<typeof inputs.personRef>): { readonly identityCode: string };

  // Incoming files
  'file.stage'(input: Input<typeof inputs.stageFile>): view.StagedFile;
  'file.staged'(input: None): readonly view.StagedFile[];
  'file.discard'(input: Input<typeof inputs.fileRef>): null;
  'file.bytes'(input: Input<typeof inputs.fileRef>): {
    readonly mediaType: view.MediaType;
    readonly bytes: Uint8Array;
  };

  // Cases
  'today.get'(input: None): view.Today;
  'case.list'(input: Input<typeof inputs.listCases>): view.CaseList;
  'case.get'(input: Input<typeof inputs.caseRef>): view.CaseDetail;
  'case.register'(input: Input<typeof inputs.registerRequest>): {
    readonly caseId: number;
    readonly diaryNumber: string;
  };
  'case.addDocument'(input: Input<typeof inputs.addDocument>): { readonly documentNumber: string };
  'case.close'(input: Input<typeof inputs.closeCase>): null;
  'identity.record'(input: Input<typeof inputs.recordIdentity>): null;
  'search.record'(input: Input<typeof inputs.recordSearch>): null;
  'search.reopen'(input: Input<typeof inputs.taskRef>): null;

  // Letters
  'reply.get'(input: Input<typeof inputs.caseRef>): view.ReplyState;
  'reply.save'(input: Input<typeof inputs.saveReply>): view.ReplyState;
  /** The letter as it would be printed now, marked as a draft. */
  'letter.preview'(input: Input<typeof inputs.caseLetter>): { readonly pdf: Uint8Array };
  /** Freezes text, number, date and hash. */
  'letter.issue'(input: Input<typeof inputs.caseLetter>): {
    readonly letterId: number;
    readonly documentNumber: string;
  };
  'letter.bytes'(input: Input<typeof inputs.letterRef>): { readonly pdf: Uint8Array };
  'letter.list'(input: Input<typeof inputs.listLetters>): view.LetterList;
  'letter.print'(input: Input<typeof inputs.printLetter>): null;
  'letter.dispatch'(input: Input<typeof inputs.dispatchLetter>): null;
  'letter.attachSigned'(input: Input<typeof inputs.attachSigned>): null;

  // Devices
  'printer.list'(input: None): readonly view.Printer[];
  'scanner.list'(input: None): readonly view.Scanner[];
  /** Scans into one PDF that waits among the incoming files. */
  'scanner.scan'(input: Input<typeof inputs.scan>): view.StagedFile;

  // Half-typed forms, kept encrypted over locking
  'draft.load'(input: Input<typeof inputs.draftRef>): view.FormDraft | null;
  'draft.save'(input: Input<typeof inputs.saveDraft>): null;
  'draft.discard'(input: Input<typeof inputs.draftRef>): null;

  // Rules that need no vault
  'deadline.explain'(input: Input<typeof inputs.explainDeadline>): DeadlineExplanation;
  'identityCode.check'(input: Input<typeof inputs.checkIdentityCode>): IdentityCodeCheck;
}

/** Answered by the core; only main (or the line-based driver) may call these, as they take paths. */
export interface CoreHostApi {
  /** Looks at a folder: a vault to open, or a place for a new one. */
  'vault.use'(input: Input<typeof inputs.folder>): view.VaultStatus;
  'backup.useFolder'(input: Input<typeof inputs.folder>): view.Settings;
  /** Restores a backup into an empty folder and looks at it. */
  'backup.restore'(input: Input<typeof inputs.restoreBackup>): view.VaultStatus;
  /** Backs up if asked and configured, locks, closes. The process may end after the reply. */
  'core.close'(input: Input<typeof inputs.closeCore>): {
    readonly backup: 'made' | 'not-configured' | 'failed' | 'not-asked';
  };
}

/** Answered by main. */
export interface HostApi {
  /** Asks for a folder in the system's dialog; null when the dialog was cancelled. */
  'vault.chooseFolder'(input: { readonly purpose: 'create' | 'open' }): view.VaultStatus | null;
  'backup.chooseFolder'(input: None): view.Settings | null;
  /** Asks for the backup and for an empty folder, then restores. Long; reports progress. */
  'backup.restore'(input: Input<typeof inputs.operation>): view.VaultStatus | null;
  'core.restart'(input: None): null;
  /** The window's answer to the event `put-forms-away`. */
  'forms.arePutAway'(input: None): null;
  'app.info'(input: None): { readonly version: string; readonly electron: string; readonly platform: string };
}

/** What a menu of the system asks a window to do. */
export type MenuCommand =
  | 'new-request'
  | 'search'
  | 'palette'
  | 'print'
  | 'lock'
  | 'help'
  | 'page-1'
  | 'page-2'
  | 'page-3'
  | 'page-4'
  | 'page-5'
  | 'page-6';

/** Told by the core or main to the window. */
export interface AppEvents {
  progress: { readonly operationId: string; readonly done: number; readonly total: number | null };
  locked: { readonly reason: LockReason };
  'core-stopped': { readonly reason: 'crashed' | 'closed' };
  'core-started': Record<string, never>;
  menu: { readonly command: MenuCommand };
  /** The vault is about to be closed under the window: half-typed forms go into it now. */
  'put-forms-away': Record<string, never>;
  closing: { readonly step: 'backup' | 'closing' };
}

export type AppEvent = {
  [Name in keyof AppEvents]: { readonly name: Name; readonly payload: AppEvents[Name] };
}[keyof AppEvents];

export type CoreMethod = keyof CoreApi;
export type CoreHostMethod = keyof CoreHostApi;
export type HostMethod = keyof HostApi;
/** Everything that the core answers. */
export type CoreCalls = CoreApi & CoreHostApi;

export type MethodInput<Api, Method extends keyof Api> = Api[Method] extends (input: infer In) => unknown
  ? In
  : never;
export type MethodValue<Api, Method extends keyof Api> = Api[Method] extends (input: never) => infer Out
  ? Out
  : never;
