import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, calendarDate, type CalendarDate } from '../../src/domain/calendar-date.ts';
import { FEE_GROUNDS, feeGrounds, feeTotal, freeAgainOn, type FeeHistory } from '../../src/domain/fee.ts';
import { regimeOf } from '../../src/domain/regime.ts';
import { REQUEST_KINDS, type RequestKind } from '../../src/domain/request.ts';

const day = calendarDate;
const history = (
  lastAccessGivenOn: string | null,
  lastRequestReceivedOn: string | null = null,
): FeeHistory => ({
  lastAccessGivenOn: lastAccessGivenOn === null ? null : day(lastAccessGivenOn),
  lastRequestReceivedOn: lastRequestReceivedOn === null ? null : day(lastRequestReceivedOn),
});
const grounds = (kind: RequestKind, receivedOn: CalendarDate, past: FeeHistory) =>
  feeGrounds(kind, regimeOf(receivedOn), receivedOn, past);

describe('H-FEE-1: a fee only within a year of the last time the data was given', () => {
  test.each([
    ['2017-05-11', '2018-05-11'],
    ['2016-02-29', '2017-02-28'],
  ])('given %s: free again from %s', (given, free) => {
    expect(freeAgainOn(day(given))).toBe(free);
    expect(grounds('access', addDays(day(free), -1), history(given))).toEqual(['within-a-year']);
    expect(grounds('access', day(free), history(given))).toEqual([]);
  });

  test('the last request alone is no ground: the Act counts from the data given, not from the request', () => {
    expect(grounds('access', day('2018-05-11'), history(null, '2018-01-01'))).toEqual([]);
  });

  test('access only', () => {
    for (const kind of REQUEST_KINDS) {
      expect(grounds(kind, day('2018-05-11'), history('2018-05-01'))).toEqual(
        kind === 'access' ? ['within-a-year'] : [],
      );
    }
  });
});

test('G-FEE-3: the one year of the statement is no ground from 25.5.2018 on', () => {
  const given = history('2018-05-01', '2018-04-20');
  expect(grounds('access', day('2018-05-24'), given)).toEqual(['within-a-year']);
  const after = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays(day('2018-05-25'), days));
  fc.assert(
    fc.property(after, fc.integer({ min: 0, max: 800 }), (receivedOn, ago) => {
      const past: FeeHistory = { lastAccessGivenOn: addDays(receivedOn, -ago), lastRequestReceivedOn: null };
      expect(grounds('access', receivedOn, past)).not.toContain('within-a-year');
    }),
  );
});

test('G-FEE-2: the first copy is free, a further one may cost', () => {
  expect(grounds('access', day('2026-11-20'), history(null, '2026-10-01'))).not.toContain('further-copy');
  expect(grounds('access', day('2026-11-20'), history('2026-10-01'))).toContain('further-copy');
  expect(grounds('erasure', day('2026-11-20'), history('2026-10-01'))).not.toContain('further-copy');
});

test('G-FEE-1: otherwise only what is manifestly unfounded or excessive, of every right', () => {
  for (const kind of REQUEST_KINDS) {
    const isRight = !['marketing-ban', 'marketing-ban-withdrawal', 'other'].includes(kind);
    expect(grounds(kind, day('2026-11-20'), history(null))).toEqual(
      isRight ? ['manifestly-unfounded', 'excessive'] : [],
    );
  }
  expect(FEE_GROUNDS.excessive.law).toBe('tietosuoja-asetus 12 artiklan 5 kohdan a alakohta');
});

test('H-BAN-1: a ban is free under every law', () => {
  for (const receivedOn of ['2018-05-11', '2018-06-11', '2026-11-20']) {
    expect(grounds('marketing-ban', day(receivedOn), history('2018-05-01'))).toEqual([]);
  }
});

test('the calculation adds up in cents', () => {
  expect(feeTotal([])).toBe(0);
  expect(
    feeTotal([
      { text: 'Jäljennökset 12 s.', cents: 600 },
      { text: 'Postimaksu', cents: 275 },
    ]),
  ).toBe(875);
});
