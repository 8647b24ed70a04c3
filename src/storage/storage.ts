import type { Database } from 'better-sqlite3';
import { prepareAuditLog, type AuditLog } from './audit-log.ts';
import { prepareCaseLists, type CaseLists } from './case-lists.ts';
import { prepareCaseTable, type CaseTable } from './case-table.ts';
import { prepareDocumentTable, type DocumentTable } from './document-table.ts';
import { prepareDraftTable, type DraftTable } from './draft-table.ts';
import { prepareFileTable, type FileTable } from './file-table.ts';
import { prepareIdentityTable, type IdentityTable } from './identity-table.ts';
import { prepareLetterTable, type LetterTable } from './letter-table.ts';
import { prepareOrganisationTable, type OrganisationTable } from './organisation-table.ts';
import { preparePeopleTable, type PeopleTable } from './people-table.ts';
import { prepareRegisterTaskTable, type RegisterTaskTable } from './register-task-table.ts';
import { prepareReplyTable, type ReplyTable } from './reply-table.ts';
import { prepareSettingsTable, type SettingsTable } from './settings-table.ts';

/** Everything that is kept in the database, a group of tables each. */
export interface Storage {
  readonly audit: AuditLog;
  readonly people: PeopleTable;
  readonly cases: CaseTable;
  readonly caseLists: CaseLists;
  readonly identity: IdentityTable;
  readonly tasks: RegisterTaskTable;
  readonly documents: DocumentTable;
  readonly letters: LetterTable;
  readonly replies: ReplyTable;
  readonly files: FileTable;
  readonly organisation: OrganisationTable;
  readonly settings: SettingsTable;
  readonly drafts: DraftTable;
}

/** Prepares every statement, so that a database that lacks something is found at opening and not later. */
export function prepareStorage(database: Database): Storage {
  return {
    audit: prepareAuditLog(database),
    people: preparePeopleTable(database),
    cases: prepareCaseTable(database),
    caseLists: prepareCaseLists(database),
    identity: prepareIdentityTable(database),
    tasks: prepareRegisterTaskTable(database),
    documents: prepareDocumentTable(database),
    letters: prepareLetterTable(database),
    replies: prepareReplyTable(database),
    files: prepareFileTable(database),
    organisation: prepareOrganisationTable(database),
    settings: prepareSettingsTable(database),
    drafts: prepareDraftTable(database),
  };
}
