import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, calendarDate } from '../../src/domain/calendar-date.ts';
import { REGIMES } from '../../src/domain/regime.ts';
import { lawOfGround } from '../../src/domain/register-task.ts';
import {
  GROUNDS_OF_REGISTER,
  keepUntil,
  RETENTION_GROUND_CODES,
  RETENTION_GROUNDS,
  type RetentionGround,
} from '../../src/domain/retention-ground.ts';
import type { RegisterId } from '../../src/domain/organisation.ts';

const day = calendarDate;

describe('how long a law keeps data (7b)', () => {
  test.each<[RetentionGround, string, string, string]>([
    ['KPL6', 'FY 30.4.2017', '2017-04-30', '2023-12-31'],
    ['KPL6', 'FY 31.12.2024', '2024-12-31', '2030-12-31'],
    ['KPL6', 'FY 30.4.2024', '2024-04-30', '2030-12-31'],
    ['KPL10', 'FY 30.4.2017', '2017-04-30', '2027-04-30'],
    ['KPL10', 'FY 31.12.2024', '2024-12-31', '2034-12-31'],
    ['KPL10', 'FY 30.4.2024', '2024-04-30', '2034-04-30'],
    ['KPL10', 'FY ends with February', '2024-02-29', '2034-02-28'],
    ['KPL10', 'FY ends with February', '2022-02-28', '2032-02-29'],
    ['AVL', 'adjustment period began in 2024', '2024-03-01', '2037-12-31'],
    ['SVPL-L', 'bill due', '2026-11-30', '2027-02-28'],
    ['SVPL-157', 'record', '2026-05-31', '2027-02-28'],
    ['SVPL-145', 'event', '2024-02-29', '2026-02-28'],
    ['VEL', 'looked at again', '2027-06-01', '2027-06-01'],
    ['UK', 'looked at again', '2027-06-01', '2027-06-01'],
    ['CLAIM', 'looked at again', '2027-06-01', '2027-06-01'],
  ])('%s, %s %s: until %s', (ground, _what, start, end) => {
    expect(keepUntil(ground, day(start))).toBe(end);
  });

  test('a later start never ends earlier, and no ground ends before it starts', () => {
    const start = fc.integer({ min: 0, max: 50_000 }).map((days) => addDays(day('1999-06-01'), days));
    fc.assert(
      fc.property(
        fc.constantFrom(...RETENTION_GROUND_CODES),
        start,
        fc.integer({ min: 0, max: 800 }),
        (ground, from, later) => {
          const end = keepUntil(ground, from);
          expect(end >= from).toBe(true);
          expect(keepUntil(ground, addDays(from, later)) >= end).toBe(true);
        },
      ),
    );
  });

  test('KPL6 always ends with a year, six whole years after the one of the financial year', () => {
    const start = fc.integer({ min: 0, max: 50_000 }).map((days) => addDays(day('1999-06-01'), days));
    fc.assert(
      fc.property(start, (from) => {
        expect(keepUntil('KPL6', from)).toBe(`${Number(from.slice(0, 4)) + 6}-12-31`);
      }),
    );
  });
});

test('every ground cites its statute, and under 523/1999 none cites the GDPR', () => {
  for (const ground of RETENTION_GROUND_CODES) {
    for (const regime of REGIMES) expect(lawOfGround(ground, regime)).toMatch(/\d/u);
    expect(lawOfGround(ground, 'HETIL')).not.toContain('tietosuoja-asetus');
  }
  expect(lawOfGround('CLAIM', 'GDPR_TSL')).toBe('tietosuoja-asetus 17 artiklan 3 kohdan e alakohta');
  expect(lawOfGround('KPL6', 'HETIL')).toBe('kirjanpitolaki 1336/1997 2 luku 10 §');
});

test('what the end is reckoned from is told for each ground', () => {
  expect(RETENTION_GROUNDS.KPL6.start).toBe('financial-year-end');
  expect(RETENTION_GROUNDS.KPL10.start).toBe('financial-year-end');
  expect(RETENTION_GROUNDS.AVL.start).toBe('adjustment-period');
  for (const ground of ['VEL', 'UK', 'CLAIM'] as const) {
    expect(RETENTION_GROUNDS[ground].start).toBe('review-date');
  }
});

describe('which grounds the data of a register can have', () => {
  test.each<[RegisterId, readonly RetentionGround[]]>([
    ['R1', ['KPL6', 'KPL10', 'VEL', 'CLAIM']],
    ['R2', ['CLAIM', 'SVPL-L']],
    ['R4', ['KPL6', 'CLAIM']],
    ['R5', ['KPL6']],
    ['R6', ['CLAIM']],
    ['R7', ['SVPL-145']],
    ['R8', ['KPL6', 'CLAIM']],
  ])('%s: %j', (register, grounds) => {
    expect(GROUNDS_OF_REGISTER[register]).toEqual(expect.arrayContaining([...grounds]));
  });

  test('bookkeeping keeps nothing in tickets, maps, documents or accounts', () => {
    for (const register of ['R2', 'R3', 'R6', 'R7'] as const) {
      expect(GROUNDS_OF_REGISTER[register]).not.toContain('KPL6');
      expect(GROUNDS_OF_REGISTER[register]).not.toContain('KPL10');
    }
  });

  test('NET: a fibre route is no ground to keep a name; it is unlinked', () => {
    expect(RETENTION_GROUND_CODES).not.toContain('NET');
  });

  test('every ground belongs to some register', () => {
    const offered = new Set(Object.values(GROUNDS_OF_REGISTER).flat());
    expect([...offered].toSorted()).toEqual([...RETENTION_GROUND_CODES].toSorted());
  });
});
