import type { Database } from 'better-sqlite3';
import type { IssuedLetter } from '../api/views.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { formatDocumentNumber } from '../domain/diary-number.ts';
import type { LetterLanguage } from '../domain/letter-language.ts';
import type { Dispatch } from '../domain/letter.ts';
import type { LetterStep } from '../domain/letter-step.ts';
import type { SignaturePlace } from '../domain/signature-place.ts';
import { oneRow } from './one-row.ts';

/** An issued letter without its files and without what became of it on its way. */
export interface LetterRecord extends Omit<
  IssuedLetter,
  'signedCopies' | 'signature' | 'enclosures' | 'proofs' | 'proof' | 'printJobs' | 'returns' | 'back'
> {
  readonly caseId: number;
  readonly documentId: number;
  readonly documentNumber: string;
  /** The decision that it tells; null for the other letters. */
  readonly decisionId: number | null;
  readonly language: LetterLanguage;
  /** null for a letter of the first versions, and for one that left on paper. */
  readonly signaturePlace: SignaturePlace | null;
}

type Print = LetterRecord['prints'][number];

export interface NewLetter extends Pick<
  LetterRecord,
  | 'caseId'
  | 'documentId'
  | 'kind'
  | 'origin'
  | 'decisionId'
  | 'issuedOn'
  | 'issuedBy'
  | 'sha256'
  | 'auditHead'
  | 'auditCount'
  | 'textVersion'
  | 'language'
  | 'signaturePlace'
> {
  /** What the PDF was made of, frozen: JSON; an empty object for a letter that left on paper. */
  readonly content: string;
  /** What it waits for first. */
  readonly step: LetterStep;
}

/** What stands at the head of an issued letter, in its own language, and what goes with it. */
export interface FrozenHead {
  readonly language: LetterLanguage;
  readonly sender: string;
  readonly documentName: string;
  /** Name and address, a line each. */
  readonly recipient: readonly string[];
  readonly enclosures: readonly string[];
}

/** The part of a letter's frozen content that is read here; letters of the first versions are Finnish and say no more. */
interface FrozenContent extends Omit<FrozenHead, 'language' | 'enclosures'> {
  readonly language?: LetterLanguage;
  readonly enclosures: readonly { readonly title: string }[];
  readonly attachments?: readonly { readonly title: string }[];
}

export interface LetterTable {
  insert(letter: NewLetter): number;
  get(id: number): LetterRecord | null;
  /** In the order of issuing. */
  ofCase(caseId: number): readonly LetterRecord[];
  ofDecision(decisionId: number): readonly LetterRecord[];
  logPrint(id: number, print: Print): void;
  logDispatch(id: number, dispatch: Dispatch, by: string): void;
  setStep(id: number, step: LetterStep): void;
  /** What the issued letter says of itself; null for one that left on paper, and for one whose copies were erased. */
  frozen(id: number): FrozenHead | null;
  /** When the person was last given data: the latest dispatch of a K4a, also of one that left on paper. */
  lastAccessGivenOn(personId: number): CalendarDate | null;
  /** The same, in other cases and on that day or earlier. */
  accessGivenBefore(personId: number, exceptCaseId: number, latest: CalendarDate): CalendarDate | null;
}

interface Row {
  readonly id: number;
  readonly case_id: number;
  readonly document_id: number;
  readonly kind: LetterRecord['kind'];
  readonly origin: LetterRecord['origin'];
  readonly decision_id: number | null;
  readonly request_id: number | null;
  /** Its decision was taken back, or the day it tells of was set anew, before it left. */
  readonly void: 0 | 1;
  readonly text_version: string;
  readonly language: LetterLanguage;
  readonly signature_page: number | null;
  readonly signature_x_mm: number | null;
  readonly signature_y_mm: number | null;
  readonly issued_on: CalendarDate;
  readonly issued_by: string;
  readonly sha256: string;
  readonly audit_head: string;
  readonly audit_count: number;
  readonly year: number;
  readonly case_number: number;
  readonly document_number: number;
  readonly copy_erased_on: CalendarDate | null;
  readonly way: Dispatch['way'] | null;
  readonly dispatched_on: CalendarDate | null;
  readonly tracking_number: string | null;
  readonly handed_to: string | null;
  readonly how: string | null;
}

type PlaceColumns = { readonly [Column in keyof SignaturePlace]: number | null };
const NO_PLACE: PlaceColumns = { page: null, xMm: null, yMm: null };

const LETTER = `
  SELECT letter.*, case_file.year, case_file.number AS case_number, document.number AS document_number, way,
    dispatched_on, tracking_number, handed_to, how, request_id, erased_copy.erased_on AS copy_erased_on,
    dispatched_on IS NULL AND (
      request_decision.revoked_at IS NOT NULL
      OR EXISTS (
        SELECT 1 FROM recipient_notice JOIN request_decision AS told ON told.id = recipient_notice.decision_id
        WHERE recipient_notice.letter_id = letter.id AND told.revoked_at IS NOT NULL
      )
      OR (
        letter.kind = 'K13'
        AND NOT EXISTS (SELECT 1 FROM restriction_lift WHERE restriction_lift.letter_id = letter.id)
      )
    ) AS void
  FROM letter JOIN document ON document.id = document_id JOIN case_file ON case_file.id = letter.case_id
    LEFT JOIN letter_dispatch ON letter_dispatch.letter_id = letter.id
    LEFT JOIN request_decision ON request_decision.id = decision_id
    LEFT JOIN erased_copy ON erased_copy.letter_id = letter.id`;

export function prepareLetterTable(database: Database): LetterTable {
  const insert = database.prepare<[Omit<NewLetter, 'signaturePlace'> & PlaceColumns]>(
    `INSERT INTO letter (case_id, document_id, kind, origin, decision_id, text_version, language, issued_on, issued_by,
       content, sha256, audit_head, audit_count, awaits, signature_page, signature_x_mm, signature_y_mm)
     VALUES (@caseId, @documentId, @kind, @origin, @decisionId, @textVersion, @language, @issuedOn, @issuedBy,
       @content, @sha256, @auditHead, @auditCount, @step, @page, @xMm, @yMm)`,
  );
  const byId = database.prepare<[number], Row>(`${LETTER} WHERE letter.id = ?`);
  const ofCase = database.prepare<[number], Row>(`${LETTER} WHERE letter.case_id = ? ORDER BY letter.id`);
  const ofDecision = database.prepare<[number], Row>(`${LETTER} WHERE decision_id = ? ORDER BY letter.id`);
  const printsOf = database.prepare<[number], Omit<Print, 'duplex'> & { duplex: 0 | 1 }>(
    `SELECT printed_at AS at, printed_by AS by, printer, copies, duplex, tray, reason FROM letter_print
     WHERE letter_id = ? ORDER BY id`,
  );
  const logPrint = database.prepare<[Omit<Print, 'duplex'> & { id: number; duplex: 0 | 1 }]>(
    `INSERT INTO letter_print (letter_id, printed_at, printed_by, printer, copies, duplex, tray, reason)
     VALUES (@id, @at, @by, @printer, @copies, @duplex, @tray, @reason)`,
  );
  const logDispatch = database.prepare<[Dispatch & { id: number; by: string }]>(
    `INSERT INTO letter_dispatch (letter_id, way, dispatched_on, tracking_number, handed_to, how, dispatched_by)
     VALUES (@id, @way, @dispatchedOn, @trackingNumber, @handedTo, @how, @by)`,
  );
  const frozen = database
    .prepare<[number], string>(`SELECT content FROM letter WHERE id = ? AND content <> '{}'`)
    .pluck();
  const setStep = database.prepare<[LetterStep, number]>('UPDATE letter SET awaits = ? WHERE id = ?');
  const accessGiven = `
    SELECT max(dispatched_on) FROM case_file JOIN letter ON letter.case_id = case_file.id
      JOIN letter_dispatch ON letter_id = letter.id
    WHERE person_id = ? AND letter.kind = 'K4a'`;
  const lastAccessGivenOn = database.prepare<[number], CalendarDate | null>(accessGiven).pluck();
  const accessGivenBefore = database
    .prepare<[number, number, CalendarDate], CalendarDate | null>(
      `${accessGiven} AND case_file.id <> ? AND dispatched_on <= ?`,
    )
    .pluck();

  const toLetter = (row: Row): LetterRecord => ({
    letterId: row.id,
    caseId: row.case_id,
    documentId: row.document_id,
    documentNumber: formatDocumentNumber({ year: row.year, number: row.case_number }, row.document_number),
    kind: row.kind,
    origin: row.origin,
    decisionId: row.decision_id,
    requestId: row.request_id,
    void: row.void === 1,
    copyErasedOn: row.copy_erased_on,
    issuedOn: row.issued_on,
    issuedBy: row.issued_by,
    sha256: row.sha256,
    auditHead: row.audit_head,
    auditCount: row.audit_count,
    textVersion: row.text_version,
    language: row.language,
    signaturePlace: toSignaturePlace(row),
    prints: printsOf.all(row.id).map((print) => ({ ...print, duplex: print.duplex === 1 })),
    dispatch: toDispatch(row),
  });

  return {
    insert: ({ signaturePlace, ...letter }) =>
      oneRow(insert.run({ ...letter, ...(signaturePlace ?? NO_PLACE) })),
    get(id) {
      const row = byId.get(id);
      return row === undefined ? null : toLetter(row);
    },
    ofCase: (caseId) => ofCase.all(caseId).map(toLetter),
    ofDecision: (decisionId) => ofDecision.all(decisionId).map(toLetter),
    logPrint: (id, print) => void oneRow(logPrint.run({ ...print, duplex: print.duplex ? 1 : 0, id })),
    logDispatch: (id, dispatch, by) => void oneRow(logDispatch.run({ ...dispatch, id, by })),
    setStep: (id, step) => void oneRow(setStep.run(step, id)),
    frozen(id) {
      const content = frozen.get(id);
      return content === undefined ? null : toHead(JSON.parse(content) as FrozenContent);
    },
    lastAccessGivenOn: (personId) => lastAccessGivenOn.get(personId) ?? null,
    accessGivenBefore: (personId, exceptCaseId, latest) =>
      accessGivenBefore.get(personId, exceptCaseId, latest) ?? null,
  };
}

function toHead(content: FrozenContent): FrozenHead {
  const { language = 'fi', sender, documentName, recipient, enclosures, attachments = [] } = content;
  return {
    language,
    sender,
    documentName,
    recipient,
    enclosures: [...enclosures, ...attachments].map(({ title }) => title),
  };
}

function toSignaturePlace(row: Row): SignaturePlace | null {
  const { signature_page: page, signature_x_mm: xMm, signature_y_mm: yMm } = row;
  return page === null || xMm === null || yMm === null ? null : { page, xMm, yMm };
}

function toDispatch(row: Row): Dispatch | null {
  const { way, dispatched_on: dispatchedOn, tracking_number: trackingNumber, handed_to, how } = row;
  if (way === null || dispatchedOn === null) return null;
  return { way, dispatchedOn, trackingNumber, handedTo: handed_to ?? '', how: how ?? '' };
}
