import type { Database } from 'better-sqlite3';
import type { CaseDetail } from '../api/views.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { CaseStage, ClosingOutcome } from '../domain/case-stage.ts';
import type { DiaryNumber } from '../domain/diary-number.ts';
import type { LetterLanguage } from '../domain/letter-language.ts';
import type { Person } from '../domain/person.ts';
import type { Regime } from '../domain/regime.ts';
import type { Channel } from '../domain/request.ts';
import type { Requester, RequesterRole } from '../domain/requester.ts';
import { nameOrder } from './name-order.ts';
import { oneRow } from './one-row.ts';
import { prepareSearchIndex } from './search-index.ts';

export type Closing = NonNullable<CaseDetail['closed']>;

/** The facts of an arrival, which a visible correction may put right, with the law that they lead to. */
export type Arrival = Pick<
  CaseRecord,
  'regime' | 'channel' | 'datedOn' | 'receivedOn' | 'description' | 'signedByHand' | 'storageLocation'
>;

/** The time limit as the lists need it. */
export type CaseTimes = Pick<CaseRecord, 'nominalOn' | 'dueOn' | 'pausedSince'>;

/** A case as it stands in the diary, without what happened in it. */
export interface CaseRecord {
  readonly id: number;
  readonly diaryNumber: DiaryNumber;
  readonly regime: Regime;
  /** null once retention has erased the person. */
  readonly personId: number | null;
  readonly requester: Requester;
  readonly channel: Channel;
  readonly datedOn: CalendarDate | null;
  readonly receivedOn: CalendarDate;
  readonly nominalOn: CalendarDate;
  readonly dueOn: CalendarDate;
  /** Since when the time limit stands still; null when it runs. */
  readonly pausedSince: CalendarDate | null;
  readonly registeredAt: string;
  readonly registeredBy: string;
  readonly description: string;
  readonly signedByHand: boolean;
  readonly storageLocation: string;
  readonly stage: CaseStage;
  readonly closed: Closing | null;
  readonly erasedOn: CalendarDate | null;
}

export type NewCase = Omit<CaseRecord, 'id' | 'diaryNumber' | 'personId' | 'closed' | 'erasedOn'>;

export interface CaseTable {
  /** Enters a case under the next number of the year; call it in the transaction that also does the rest. */
  insert(
    year: number,
    person: Pick<Person, 'id' | 'familyName' | 'givenNames'>,
    entry: NewCase,
  ): { readonly id: number; readonly diaryNumber: DiaryNumber };
  get(id: number): CaseRecord | null;
  setStage(id: number, stage: CaseStage): void;
  setTimes(id: number, times: CaseTimes): void;
  correct(id: number, arrival: Arrival): void;
  /** Puts the case under another card; lists and search follow. */
  setPerson(id: number, personId: number, person: Pick<Person, 'familyName' | 'givenNames'>): void;
  setRequester(id: number, requester: Requester): void;
  /** @throws Error when the case is closed already. */
  close(id: number, closing: Closing): void;
  /** @throws Error when the case is open or erased. */
  reopen(id: number, stage: CaseStage): void;
}

interface Row {
  readonly id: number;
  readonly year: number;
  readonly number: number;
  readonly person_id: number | null;
  readonly requester_role: RequesterRole;
  readonly requester_name: string | null;
  readonly requester_street_address: string | null;
  readonly requester_postal_code: string | null;
  readonly requester_locality: string | null;
  readonly requester_phone: string | null;
  readonly requester_email: string | null;
  readonly requester_language: LetterLanguage | null;
  readonly channel: Channel;
  readonly dated_on: CalendarDate | null;
  readonly received_on: CalendarDate;
  readonly regime: Regime;
  readonly nominal_on: CalendarDate;
  readonly due_on: CalendarDate;
  readonly paused_since: CalendarDate | null;
  readonly registered_at: string;
  readonly registered_by: string;
  readonly signed_by_hand: 0 | 1;
  readonly storage_location: string;
  readonly stage: CaseStage;
  readonly closed_outcome: ClosingOutcome | null;
  readonly closed_note: string | null;
  readonly closed_at: string | null;
  readonly closed_by: string | null;
  readonly description: string;
  readonly erased_on: CalendarDate | null;
}

type Values = Omit<NewCase, 'signedByHand' | 'requester'> &
  DiaryNumber & {
    readonly personId: number;
    readonly personOrder: string;
    readonly requesterRole: RequesterRole;
    readonly signedByHand: 0 | 1;
  };

export function prepareCaseTable(database: Database): CaseTable {
  const index = prepareSearchIndex(database);
  const lastNumber = database
    .prepare<[number], number | null>('SELECT max(number) FROM case_file WHERE year = ?')
    .pluck();
  const insert = database.prepare<[Values]>(
    `INSERT INTO case_file (year, number, person_id, person_order, requester_role, channel, dated_on, received_on, regime,
       nominal_on, due_on, paused_since, registered_at, registered_by, description, signed_by_hand, storage_location, stage)
     VALUES (@year, @number, @personId, @personOrder, @requesterRole, @channel, @datedOn, @receivedOn, @regime,
       @nominalOn, @dueOn, @pausedSince, @registeredAt, @registeredBy, @description, @signedByHand, @storageLocation,
       @stage)`,
  );
  const insertRequester = database.prepare<
    [Extract<Requester, { contact: object }>['contact'] & { id: number }]
  >(
    `INSERT INTO requester (case_id, name, street_address, postal_code, locality, phone, email, language)
     VALUES (@id, @name, @streetAddress, @postalCode, @locality, @phone, @email, @language)`,
  );
  const byId = database.prepare<[number], Row>(
    `SELECT case_file.*, requester.name AS requester_name, street_address AS requester_street_address,
       postal_code AS requester_postal_code, locality AS requester_locality, phone AS requester_phone,
       email AS requester_email, language AS requester_language
     FROM case_file LEFT JOIN requester ON case_id = case_file.id WHERE case_file.id = ?`,
  );
  const setStage = database.prepare<[CaseStage, number]>('UPDATE case_file SET stage = ? WHERE id = ?');
  const setTimes = database.prepare<[CaseTimes & { id: number }]>(
    'UPDATE case_file SET nominal_on = @nominalOn, due_on = @dueOn, paused_since = @pausedSince WHERE id = @id',
  );
  const correct = database.prepare<[Omit<Arrival, 'signedByHand'> & { id: number; signedByHand: 0 | 1 }]>(
    `UPDATE case_file SET regime = @regime, channel = @channel, dated_on = @datedOn, received_on = @receivedOn,
       description = @description, signed_by_hand = @signedByHand, storage_location = @storageLocation
     WHERE id = @id AND erased_on IS NULL`,
  );
  const setPerson = database.prepare<[number, string, number]>(
    'UPDATE case_file SET person_id = ?, person_order = ? WHERE id = ? AND erased_on IS NULL',
  );
  const setRole = database.prepare<[RequesterRole, number]>(
    'UPDATE case_file SET requester_role = ? WHERE id = ? AND erased_on IS NULL',
  );
  const dropRequester = database.prepare<[number]>('DELETE FROM requester WHERE case_id = ?');
  const close = database.prepare<[Closing & { id: number }]>(
    `UPDATE case_file SET stage = 'closed', closed_outcome = @outcome, closed_note = @note, closed_at = @at, closed_by = @by
     WHERE id = @id AND closed_at IS NULL`,
  );
  const reopen = database.prepare<[CaseStage, number]>(
    `UPDATE case_file SET stage = ?, closed_outcome = NULL, closed_note = NULL, closed_at = NULL, closed_by = NULL
     WHERE id = ? AND closed_at IS NOT NULL AND erased_on IS NULL`,
  );
  const recordOf = (id: number): CaseRecord | null => {
    const row = byId.get(id);
    return row === undefined ? null : toCase(row);
  };
  return {
    insert(year, person, { requester, ...entry }) {
      const diaryNumber = { year, number: (lastNumber.get(year) ?? 0) + 1 };
      const id = oneRow(
        insert.run({
          ...entry,
          ...diaryNumber,
          personId: person.id,
          personOrder: nameOrder(person),
          requesterRole: requester.role,
          signedByHand: entry.signedByHand ? 1 : 0,
        }),
      );
      if (requester.role !== 'self') oneRow(insertRequester.run({ ...requester.contact, id }));
      index.putCase(id, diaryNumber, person);
      return { id, diaryNumber };
    },
    get: recordOf,
    setStage: (id, stage) => void oneRow(setStage.run(stage, id)),
    setTimes: (id, times) => void oneRow(setTimes.run({ ...times, id })),
    correct: (id, arrival) =>
      void oneRow(correct.run({ ...arrival, id, signedByHand: arrival.signedByHand ? 1 : 0 })),
    setPerson(id, personId, person) {
      oneRow(setPerson.run(personId, nameOrder(person), id));
      const record = recordOf(id);
      if (record !== null) index.putCase(id, record.diaryNumber, person);
    },
    setRequester(id, requester) {
      oneRow(setRole.run(requester.role, id));
      dropRequester.run(id);
      if (requester.role !== 'self') oneRow(insertRequester.run({ ...requester.contact, id }));
    },
    close: (id, closing) => void oneRow(close.run({ ...closing, id })),
    reopen: (id, stage) => void oneRow(reopen.run(stage, id)),
  };
}

function toCase(row: Row): CaseRecord {
  const { id, year, number, regime, channel, description, stage } = row;
  return {
    id,
    diaryNumber: { year, number },
    regime,
    personId: row.person_id,
    requester: toRequester(row),
    channel,
    datedOn: row.dated_on,
    receivedOn: row.received_on,
    nominalOn: row.nominal_on,
    dueOn: row.due_on,
    pausedSince: row.paused_since,
    registeredAt: row.registered_at,
    registeredBy: row.registered_by,
    description,
    signedByHand: row.signed_by_hand === 1,
    storageLocation: row.storage_location,
    stage,
    closed: toClosing(row),
    erasedOn: row.erased_on,
  };
}

/** Of an erased case the role stays, and nothing by which somebody could be known. */
function toRequester(row: Row): Requester {
  if (row.requester_role === 'self') return { role: 'self' };
  return {
    role: row.requester_role,
    contact: {
      name: row.requester_name ?? '',
      streetAddress: row.requester_street_address ?? '',
      postalCode: row.requester_postal_code ?? '',
      locality: row.requester_locality ?? '',
      phone: row.requester_phone ?? '',
      email: row.requester_email ?? '',
      language: row.requester_language ?? 'fi',
    },
  };
}

function toClosing(row: Row): Closing | null {
  const { closed_outcome: outcome, closed_note: note, closed_at: at, closed_by: by } = row;
  if (outcome === null || note === null || at === null || by === null) return null;
  return { outcome, note, at, by };
}
