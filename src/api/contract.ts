import type { z } from 'zod';
import type { LockReason } from '../domain/audit-event.ts';
import type { DeadlineExplanation } from '../domain/deadline-explanation.ts';
import type { IdentityCodeCheck } from '../domain/identity-code.ts';
import type { Logo } from '../domain/letterhead.ts';
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
  /** What of it stands translated; an empty text has no translation yet. */
  'organisation.translation'(input: Input<typeof inputs.translationOf>): view.ShownTranslation;
  'organisation.saveTranslation'(input: Input<typeof inputs.saveTranslation>): null;
  'settings.get'(input: None): view.Settings;
  /** Changing how eves count moves the due dates of open cases. */
  'settings.save'(input: Input<typeof inputs.settings>): null;
  'holidays.get'(input: Input<typeof inputs.holidayYear>): view.Holidays;
  /** Moves the due dates of open cases. */
  'holidays.save'(input: Input<typeof inputs.saveHolidays>): { readonly casesMoved: number };

  // Letterhead
  'letterhead.get'(input: None): view.LetterheadSettings;
  'letterhead.save'(input: Input<typeof inputs.letterhead>): null;
  /** Taken from a picture's bytes, or taken away. */
  'letterhead.setLogo'(input: Input<typeof inputs.setLogo>): null;
  'letterhead.logo'(input: None): Logo | null;
  /** A letter to nobody with these choices, before they are saved. */
  'letterhead.sample'(input: Input<typeof inputs.letterhead>): { readonly pdf: Uint8Array };
  /** Shows on paper how far printer and envelope set the address off. */
  'letterhead.calibrationSheet'(input: None): { readonly pdf: Uint8Array };
  'letterhead.printCalibration'(input: Input<typeof inputs.printCalibration>): null;

  // Texts of the letters
  'text.list'(input: Input<typeof inputs.textsOf>): view.LetterTexts;
  /** A new version of a text; letters issued before keep theirs. */
  'text.save'(input: Input<typeof inputs.saveText>): { readonly version: string };
  'text.history'(input: Input<typeof inputs.textRef>): readonly view.TextVersion[];
  'text.preview'(input: Input<typeof inputs.previewText>): { readonly pdf: Uint8Array };

  // Privacy statement
  /** Newest first; the first one is the statement of 2018. */
  'statement.list'(input: None): readonly view.StatementVersion[];
  'statement.get'(input: Input<typeof inputs.statementRef>): view.Statement;
  /** As it would be published now, with what it lacks. */
  'statement.draft'(input: Input<typeof inputs.statementLanguage>): view.StatementDraft;
  /** The draft as a PDF, marked as one. */
  'statement.preview'(input: Input<typeof inputs.statementLanguage>): { readonly pdf: Uint8Array };
  /** In Finnish, and in every language into which all of it is translated. */
  'statement.publish'(input: Input<typeof inputs.publishStatement>): { readonly version: number };
  'statement.compare'(input: Input<typeof inputs.compareStatements>): readonly view.SectionDifference[];
  'statement.bytes'(input: Input<typeof inputs.statementRef>): { readonly pdf: Uint8Array };
  'statement.print'(input: Input<typeof inputs.printStatement>): null;

  // People
  'person.search'(input: Input<typeof inputs.searchText>): readonly view.PersonRow[];
  'person.get'(input: Input<typeof inputs.personRef>): view.PersonCard;
  'person.change'(input: Input<typeof inputs.changePerson>): Person;
  /** Brings two cards of one person together: the cases of the merged one stand under the kept one. */
  'person.merge'(input: Input<typeof inputs.mergePeople>): null;
  'person.unmerge'(input: Input<typeof inputs.mergeRef>): null;
  /** The whole identity code; every call is audited. */
  'person.revealIdentityCode'(input: Input<typeof inputs.personRef>): { readonly identityCode: string };

  // Incoming files
  /** A scan with the code of a letter files itself. Long; reports progress; when cancelled, the file waits. */
  'file.stage'(input: Input<typeof inputs.stageFile>): view.TakenIn;
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
  'case.addRequest'(input: Input<typeof inputs.addRequest>): { readonly requestId: number };
  /** Puts facts of the arrival right, visibly: what stood there before stays on the case. */
  'case.correct'(input: Input<typeof inputs.correctCase>): null;
  'case.close'(input: Input<typeof inputs.closeCase>): null;
  'case.reopen'(input: Input<typeof inputs.reopenCase>): null;
  'identity.record'(input: Input<typeof inputs.recordIdentity>): null;
  /** A question to the requester; the letter that asks it is issued next. */
  'inquiry.ask'(input: Input<typeof inputs.askInquiry>): { readonly inquiryId: number };
  'inquiry.answer'(input: Input<typeof inputs.answerInquiry>): null;
  'inquiry.explainDelay'(input: Input<typeof inputs.explainInquiryDelay>): null;
  /** Only while its letter is not issued. */
  'inquiry.drop'(input: Input<typeof inputs.inquiryRef>): null;
  /** In force once its notice K9 has left in time; until it is issued, the reasons may be written anew. */
  'extension.prepare'(input: Input<typeof inputs.prepareExtension>): { readonly extensionId: number };
  'task.record'(input: Input<typeof inputs.recordTask>): null;
  'task.reopen'(input: Input<typeof inputs.taskRef>): null;
  /** What stays until its ground ends, soonest first. */
  'kept.list'(input: Input<typeof inputs.listKept>): view.KeptItems;
  'kept.erase'(input: Input<typeof inputs.eraseKept>): null;
  'request.decide'(input: Input<typeof inputs.decideRequest>): null;
  /** Takes a decision back, visibly; its letters that have not left become void. */
  'request.revoke'(input: Input<typeof inputs.revokeDecision>): null;
  'request.recordPaperReply'(input: Input<typeof inputs.recordPaperReply>): {
    readonly documentNumber: string;
  };
  /** The portable data as a file, GDPR 20. */
  'request.export'(input: Input<typeof inputs.exportData>): view.ExportedFile;
  'fee.assess'(input: Input<typeof inputs.assessFee>): { readonly feeId: number };
  'fee.answer'(input: Input<typeof inputs.answerFee>): null;
  'recipient.enter'(input: Input<typeof inputs.enterRecipient>): { readonly noticeId: number };
  'recipient.declareNone'(input: Input<typeof inputs.requestRef>): null;
  /** Told otherwise than by the letter K11, whose dispatch tells by itself. */
  'recipient.tell'(input: Input<typeof inputs.tellRecipient>): null;
  'recipient.leaveUntold'(input: Input<typeof inputs.leaveRecipientUntold>): null;
  'restriction.prepareLift'(input: Input<typeof inputs.prepareLift>): { readonly liftId: number };

  // Bans
  'suppression.list'(input: Input<typeof inputs.listSuppressions>): view.Suppressions;
  'suppression.check'(input: Input<typeof inputs.checkSuppression>): view.SuppressionCheck;
  /** Compares a list with the bans. Long; reports progress. */
  'suppression.checkList'(input: Input<typeof inputs.checkList>): view.ListCheck;

  // Retention of the log itself
  'retention.get'(input: None): view.RetentionState;
  /** Erases what is due. Long; reports progress; what was erased before a cancelling stays erased. */
  'retention.run'(input: Input<typeof inputs.runRetention>): view.RetentionRun;

  // Letters
  'reply.get'(input: Input<typeof inputs.requestRef>): view.ReplyState;
  'reply.save'(input: Input<typeof inputs.saveReply>): view.ReplyState;
  'enclosure.list'(input: Input<typeof inputs.requestRef>): view.Enclosures;
  /** Makes a copy of a received file that goes with the reply, what is hidden gone from it. Long; reports progress. */
  'enclosure.add'(input: Input<typeof inputs.addEnclosure>): { readonly enclosureId: number };
  'enclosure.change'(input: Input<typeof inputs.changeEnclosure>): { readonly enclosureId: number };
  'enclosure.remove'(input: Input<typeof inputs.enclosureRef>): null;
  'enclosure.move'(input: Input<typeof inputs.moveEnclosure>): null;
  'enclosure.bytes'(input: Input<typeof inputs.enclosureRef>): { readonly pdf: Uint8Array };
  'enclosure.page'(input: Input<typeof inputs.enclosurePage>): view.PagePicture;
  'enclosure.preview'(input: Input<typeof inputs.previewEnclosure>): { readonly pdf: Uint8Array };
  /** The letter as it would be printed now, marked as a draft. */
  'letter.preview'(input: Input<typeof inputs.letterSubject>): { readonly pdf: Uint8Array };
  /** Freezes text, number, date and hash. */
  'letter.issue'(input: Input<typeof inputs.letterSubject>): {
    readonly letterId: number;
    readonly documentNumber: string;
  };
  'letter.bytes'(input: Input<typeof inputs.letterRef>): { readonly pdf: Uint8Array };
  /** The issued letter with its enclosures, each page stamped, as it goes to the printer. */
  'letter.printable'(input: Input<typeof inputs.printableLetter>): { readonly pdf: Uint8Array };
  // Electronic signatures
  'signing.keys'(input: None): view.SigningKeys;
  /** Keeps a certificate file under its own password, which is asked at every signing. */
  'signing.importPkcs12'(input: Input<typeof inputs.importPkcs12>): view.SigningKeys;
  /** A certificate for trying out, signed by nobody but itself and marked as a trial. */
  'signing.makeTrial'(input: None): view.SigningKeys;
  'signing.removeKey'(input: Input<typeof inputs.signingKeyRef>): view.SigningKeys;
  /** What lies on the cards that are in their readers. Long; can be cancelled. */
  'signing.tokenCertificates'(input: Input<typeof inputs.operation>): readonly view.TokenCertificate[];
  'signing.addTokenKey'(input: Input<typeof inputs.addTokenKey>): view.SigningKeys;
  /** Once, before the letter leaves. Long; can be cancelled. */
  'letter.sign'(input: Input<typeof inputs.signLetter>): view.LetterSignature;
  'letter.signedBytes'(input: Input<typeof inputs.letterRef>): { readonly pdf: Uint8Array };
  /** The signed letter as a file, to be sent electronically. */
  'letter.exportSigned'(input: Input<typeof inputs.exportSigned>): view.ExportedLetter;

  'letter.list'(input: Input<typeof inputs.listLetters>): view.LetterList;
  /** Printing again what was printed already needs a reason. */
  'letter.print'(input: Input<typeof inputs.printLetter>): null;
  'printQueue.get'(input: None): view.PrintQueue;
  /** Prints one letter after the other. Long; reports progress; a failure ends the run and is told in its value. */
  'printQueue.run'(input: Input<typeof inputs.runPrintQueue>): view.PrintRun;
  /** Tells what became of a job whose end nobody followed. */
  'printJob.settle'(input: Input<typeof inputs.settlePrintJob>): null;
  'letter.dispatch'(input: Input<typeof inputs.dispatchLetter>): null;
  'letter.attachSigned'(input: Input<typeof inputs.attachSigned>): null;
  'letter.attachProof'(input: Input<typeof inputs.attachProof>): null;
  /** A letter that came back; it then waits to be sent once more, also in a closed case. */
  'letter.recordReturn'(input: Input<typeof inputs.recordReturn>): null;
  'letter.keepBack'(input: Input<typeof inputs.keepBack>): null;
  /** The receipt that the person signs when a letter is handed over. */
  'letter.receiptSlip'(input: Input<typeof inputs.receiptSlip>): { readonly pdf: Uint8Array };
  'letter.printSlip'(input: Input<typeof inputs.printSlip>): null;
  /** What left the house on a day. */
  'dispatch.list'(input: Input<typeof inputs.dispatchDay>): view.DispatchList;
  'dispatch.sheet'(input: Input<typeof inputs.dispatchDay>): { readonly pdf: Uint8Array };
  'dispatch.printSheet'(input: Input<typeof inputs.printDispatchSheet>): null;

  // Documents that somebody brings
  /** Whether it is what was issued, by its bytes and by the code on its pages; nothing of it is kept. Long; reports progress. */
  'document.verify'(input: Input<typeof inputs.verifyDocument>): view.VerifiedDocument;
  'document.find'(input: Input<typeof inputs.documentNumber>): view.FoundDocument;

  // Devices
  'printer.list'(input: None): readonly view.Printer[];
  'scanner.list'(input: None): readonly view.Scanner[];
  /** Scans into one PDF, which is taken in as `file.stage` does. */
  'scanner.scan'(input: Input<typeof inputs.scan>): view.TakenIn;

  // Half-typed forms, kept encrypted over locking
  'draft.load'(input: Input<typeof inputs.draftRef>): view.FormDraft | null;
  'draft.save'(input: Input<typeof inputs.saveDraft>): null;
  'draft.discard'(input: Input<typeof inputs.draftRef>): null;

  /** How the due date of a case came about, as a sheet for the paper file. */
  'deadline.sheet'(input: Input<typeof inputs.caseRef>): { readonly pdf: Uint8Array };
  'deadline.print'(input: Input<typeof inputs.printDeadline>): null;

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
  /** The module that talks with cards. */
  'signing.useModule'(input: Input<typeof inputs.signingModule>): view.SigningKeys;
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
  /** Asks for the module of a card in the system's dialog; null when the dialog was cancelled. */
  'signing.chooseModule'(input: None): view.SigningKeys | null;
  'core.restart'(input: None): null;
  /** Writes bytes into a file that is asked for in the system's dialog; false when the dialog was cancelled. */
  'file.save'(input: { readonly suggestedName: string; readonly bytes: Uint8Array }): boolean;
  /**
   * Writes the files into a new folder in a folder that is asked for; the name gets a number when there is one of that name
   * already. false when the dialog was cancelled.
   */
  'files.save'(input: view.ExportedLetter): boolean;
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
