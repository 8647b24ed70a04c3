import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addDays, calendarDate } from '../../src/domain/calendar-date.ts';
import { testCore } from '../helpers/desk.ts';

const core = testCore();
const vectors = JSON.parse(
  readFileSync(new URL('../fixtures/deadlines.json', import.meta.url), 'utf8'),
) as readonly {
  readonly received: string;
  readonly months: 1 | 3;
  readonly pauseDays: number;
  readonly nominal: string;
  readonly due: string;
  readonly dueIfEvesCount: string;
}[];
const EXPLAIN = { receivedOn: '2026-11-20', extended: false, pauses: [], evesRollOver: true };

test('a deadline is explained without a vault', async () => {
  expect(await core.ask('deadline.explain', EXPLAIN)).toMatchObject({
    ok: true,
    value: { nominalOn: '2026-12-20', dueOn: '2026-12-21' },
  });
});

test('every vector of the domain reference holds through the contract, with pauses and with the eves', async () => {
  for (const { received, months, pauseDays, nominal, due, dueIfEvesCount } of vectors) {
    const from = addDays(calendarDate(received), 1);
    const pauses = pauseDays === 0 ? [] : [{ from, to: addDays(from, pauseDays) }];
    for (const evesRollOver of [false, true]) {
      const input = { receivedOn: received, extended: months === 3, pauses, evesRollOver };
      expect(await core.ask('deadline.explain', input)).toMatchObject({
        value: { nominalOn: nominal, dueOn: evesRollOver ? dueIfEvesCount : due },
      });
    }
  }
});

test('a pause that ends before it begins is named', async () => {
  const pauses = [
    { from: '2026-11-23', to: '2026-11-24' },
    { from: '2026-11-24', to: '2026-11-23' },
  ];
  expect(await core.ask('deadline.explain', { ...EXPLAIN, pauses })).toMatchObject({
    error: { kind: 'invalid', problems: [{ path: 'pauses.1.to', code: 'before-start' }] },
  });
});

test('a period that leaves the calendar is named', async () => {
  expect(await core.ask('deadline.explain', { ...EXPLAIN, receivedOn: '2199-12-15' })).toMatchObject({
    error: { kind: 'invalid', problems: [{ path: 'receivedOn', code: 'out-of-range' }] },
  });
});

test.each([
  ['010190-900P', 'OK_TEST'],
  ['010190-900A', 'CHECK'],
  ['', 'FORMAT'],
])('the identity code %j is %s', async (code, result) => {
  expect(await core.ask('identityCode.check', { code, on: '2026-11-20' })).toMatchObject({
    ok: true,
    value: { result },
  });
});
