import type { Database } from 'better-sqlite3';
import { prepareAuditLog, type AuditLog } from './audit-log.ts';
import { prepareCaseLists, type CaseLists } from './case-lists.ts';
import { prepareCaseTable, type CaseTable } from './case-table.ts';
import { prepareCorrectionTable, type CorrectionTable } from './correction-table.ts';
import { prepareDecisionTable, type DecisionTable } from './decision-table.ts';
import { prepareDocumentTable, type DocumentTable } from './document-table.ts';
import { prepareDraftTable, type DraftTable } from './draft-table.ts';
import { prepareEnclosureTable, type EnclosureTable } from './enclosure-table.ts';
import { prepareExtensionTable, type ExtensionTable } from './extension-table.ts';
import { prepareFeeTable, type FeeTable } from './fee-table.ts';
import { prepareFileTable, type FileTable } from './file-table.ts';
import { prepareHolidayTable, type HolidayTable } from './holiday-table.ts';
import { prepareIdentityTable, type IdentityTable } from './identity-table.ts';
import { prepareInquiryTable, type InquiryTable } from './inquiry-table.ts';
import { prepareKeptTable, type KeptTable } from './kept-table.ts';
import { prepareLetterLists, type LetterLists } from './letter-lists.ts';
import { prepareLetterLookup, type LetterLookup } from './letter-lookup.ts';
import { prepareLetterTextTable, type LetterTextTable } from './letter-text-table.ts';
import { prepareLetterheadTable, type LetterheadTable } from './letterhead-table.ts';
import { prepareLetterTable, type LetterTable } from './letter-table.ts';
import { prepareLiftingTable, type LiftingTable } from './lifting-table.ts';
import { prepareMergeTable, type MergeTable } from './merge-table.ts';
import { prepareOrganisationTable, type OrganisationTable } from './organisation-table.ts';
import { preparePeopleTable, type PeopleTable } from './people-table.ts';
import { preparePrintJobTable, type PrintJobTable } from './print-job-table.ts';
import { prepareRecipientTable, type RecipientTable } from './recipient-table.ts';
import { prepareRegisterTaskTable, type RegisterTaskTable } from './register-task-table.ts';
import { prepareReplyTable, type ReplyTable } from './reply-table.ts';
import { prepareRequestTable, type RequestTable } from './request-table.ts';
import { prepareRetentionTable, type RetentionTable } from './retention-table.ts';
import { prepareReturnTable, type ReturnTable } from './return-table.ts';
import { prepareSettingsTable, type SettingsTable } from './settings-table.ts';
import { prepareSignatureTable, type SignatureTable } from './signature-table.ts';
import { prepareSigningKeyTable, type SigningKeyTable } from './signing-key-table.ts';
import { prepareStatementTable, type StatementTable } from './statement-table.ts';
import { prepareSuppressionTable, type SuppressionTable } from './suppression-table.ts';
import { prepareTranslationTable, type TranslationTable } from './translation-table.ts';

/** Everything that is kept in the database, a group of tables each. */
export interface Storage {
  readonly audit: AuditLog;
  readonly people: PeopleTable;
  readonly merges: MergeTable;
  readonly cases: CaseTable;
  readonly caseLists: CaseLists;
  readonly corrections: CorrectionTable;
  readonly requests: RequestTable;
  readonly decisions: DecisionTable;
  readonly identity: IdentityTable;
  readonly inquiries: InquiryTable;
  readonly extensions: ExtensionTable;
  readonly fees: FeeTable;
  readonly recipients: RecipientTable;
  readonly liftings: LiftingTable;
  readonly tasks: RegisterTaskTable;
  readonly kept: KeptTable;
  readonly documents: DocumentTable;
  readonly letters: LetterTable;
  readonly letterhead: LetterheadTable;
  readonly letterTexts: LetterTextTable;
  readonly letterLists: LetterLists;
  readonly letterLookup: LetterLookup;
  readonly returns: ReturnTable;
  readonly printJobs: PrintJobTable;
  readonly signingKeys: SigningKeyTable;
  readonly signatures: SignatureTable;
  readonly replies: ReplyTable;
  readonly enclosures: EnclosureTable;
  readonly files: FileTable;
  readonly suppressions: SuppressionTable;
  readonly retention: RetentionTable;
  readonly organisation: OrganisationTable;
  readonly translations: TranslationTable;
  readonly statements: StatementTable;
  readonly settings: SettingsTable;
  readonly holidays: HolidayTable;
  readonly drafts: DraftTable;
}

/** Prepares every statement, so that a database that lacks something is found at opening and not later. */
export function prepareStorage(database: Database): Storage {
  return {
    audit: prepareAuditLog(database),
    people: preparePeopleTable(database),
    merges: prepareMergeTable(database),
    cases: prepareCaseTable(database),
    caseLists: prepareCaseLists(database),
    corrections: prepareCorrectionTable(database),
    requests: prepareRequestTable(database),
    decisions: prepareDecisionTable(database),
    identity: prepareIdentityTable(database),
    inquiries: prepareInquiryTable(database),
    extensions: prepareExtensionTable(database),
    fees: prepareFeeTable(database),
    recipients: prepareRecipientTable(database),
    liftings: prepareLiftingTable(database),
    tasks: prepareRegisterTaskTable(database),
    kept: prepareKeptTable(database),
    documents: prepareDocumentTable(database),
    letters: prepareLetterTable(database),
    letterhead: prepareLetterheadTable(database),
    letterTexts: prepareLetterTextTable(database),
    letterLists: prepareLetterLists(database),
    letterLookup: prepareLetterLookup(database),
    returns: prepareReturnTable(database),
    printJobs: preparePrintJobTable(database),
    signingKeys: prepareSigningKeyTable(database),
    signatures: prepareSignatureTable(database),
    replies: prepareReplyTable(database),
    enclosures: prepareEnclosureTable(database),
    files: prepareFileTable(database),
    suppressions: prepareSuppressionTable(database),
    retention: prepareRetentionTable(database),
    organisation: prepareOrganisationTable(database),
    translations: prepareTranslationTable(database),
    statements: prepareStatementTable(database),
    settings: prepareSettingsTable(database),
    holidays: prepareHolidayTable(database),
    drafts: prepareDraftTable(database),
  };
}
