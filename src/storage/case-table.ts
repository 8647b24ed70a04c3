import type { Database } from 'better-sqlite3';
import type { CaseDetail } from '../api/views.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { CaseStage, ClosingOutcome } from '../domain/case-stage.ts';
import type { DiaryNumber } from '../domain/diary-number.ts';
import type { Person } from '../domain/person.ts';
import type { Channel, RequestKind } from '../domain/request.ts';
import { nameOrder } from './name-order.ts';
import { oneRow } from './one-row.ts';
import { prepareSearchIndex } from './search-index.ts';

export type Closing = NonNullable<CaseDetail['closed']>;

/** A case as it stands in the diary, without what happened in it. */
export interface CaseRecord {
  readonly id: number;
  readonly diaryNumber: DiaryNumber;
  readonly kind: RequestKind;
  readonly personId: number;
  readonly channel: Channel;
  readonly datedOn: CalendarDate | null;
  readonly receivedOn: CalendarDate;
  readonly nominalOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly registeredAt: string;
  readonly registeredBy: string;
  readonly description: string;
  readonly signedByHand: boolean;
  readonly storageLocation: string;
  readonly stage: CaseStage;
  readonly closed: Closing | null;
}

export type NewCase = Omit<CaseRecord, 'id' | 'diaryNumber' | 'personId' | 'closed'>;

export interface CaseTable {
  /** Enters a case under the next number of the year; call it in the transaction that also does the rest. */
  insert(
    year: number,
    person: Person,
    entry: NewCase,
  ): { readonly id: number; readonly diaryNumber: DiaryNumber };
  get(id: number): CaseRecord | null;
  setStage(id: number, stage: CaseStage): void;
  /** @throws Error when the case is closed already. */
  close(id: number, closing: Closing): void;
}

interface Row {
  readonly id: number;
  readonly year: number;
  readonly number: number;
  readonly kind: RequestKind;
  readonly person_id: number;
  readonly channel: Channel;
  readonly dated_on: CalendarDate | null;
  readonly received_on: CalendarDate;
  readonly nominal_on: CalendarDate;
  readonly due_on: CalendarDate;
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
}

type Values = Omit<NewCase, 'signedByHand'> &
  DiaryNumber & { readonly personId: number; readonly personOrder: string; readonly signedByHand: 0 | 1 };

export function prepareCaseTable(database: Database): CaseTable {
  const index = prepareSearchIndex(database);
  const lastNumber = database
    .prepare<[number], number | null>('SELECT max(number) FROM case_file WHERE year = ?')
    .pluck();
  const insert = database.prepare<[Values]>(
    `INSERT INTO case_file (year, number, kind, person_id, person_order, channel, dated_on, received_on, nominal_on, due_on,
       registered_at, registered_by, description, signed_by_hand, storage_location, stage)
     VALUES (@year, @number, @kind, @personId, @personOrder, @channel, @datedOn, @receivedOn, @nominalOn, @dueOn,
       @registeredAt, @registeredBy, @description, @signedByHand, @storageLocation, @stage)`,
  );
  const byId = database.prepare<[number], Row>('SELECT * FROM case_file WHERE id = ?');
  const setStage = database.prepare<[CaseStage, number]>('UPDATE case_file SET stage = ? WHERE id = ?');
  const close = database.prepare<[Closing & { id: number }]>(
    `UPDATE case_file SET stage = 'closed', closed_outcome = @outcome, closed_note = @note, closed_at = @at, closed_by = @by
     WHERE id = @id AND closed_at IS NULL`,
  );
  return {
    insert(year, person, entry) {
      const diaryNumber = { year, number: (lastNumber.get(year) ?? 0) + 1 };
      const id = oneRow(
        insert.run({
          ...entry,
          ...diaryNumber,
          personId: person.id,
          personOrder: nameOrder(person),
          signedByHand: entry.signedByHand ? 1 : 0,
        }),
      );
      index.putCase(id, diaryNumber, person);
      return { id, diaryNumber };
    },
    get(id) {
      const row = byId.get(id);
      return row === undefined ? null : toCase(row);
    },
    setStage: (id, stage) => void oneRow(setStage.run(stage, id)),
    close: (id, closing) => void oneRow(close.run({ ...closing, id })),
  };
}

function toCase(row: Row): CaseRecord {
  const { id, year, number, kind, channel, description, stage } = row;
  return {
    id,
    diaryNumber: { year, number },
    kind,
    personId: row.person_id,
    channel,
    datedOn: row.dated_on,
    receivedOn: row.received_on,
    nominalOn: row.nominal_on,
    dueOn: row.due_on,
    registeredAt: row.registered_at,
    registeredBy: row.registered_by,
    description,
    signedByHand: row.signed_by_hand === 1,
    storageLocation: row.storage_location,
    stage,
    closed: toClosing(row),
  };
}

function toClosing(row: Row): Closing | null {
  const { closed_outcome: outcome, closed_note: note, closed_at: at, closed_by: by } = row;
  if (outcome === null || note === null || at === null || by === null) return null;
  return { outcome, note, at, by };
}
