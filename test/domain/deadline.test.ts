import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, calendarDate, daysBetween } from '../../src/domain/calendar-date.ts';
import { deadline, reckonDeadline, type DeadlineInput, type Pause } from '../../src/domain/deadline.ts';
import { isWorkingDay } from '../../src/domain/public-holidays.ts';

interface Vector {
  readonly received: string;
  readonly months: 1 | 3;
  readonly pauseDays: number;
  readonly nominal: string;
  readonly due: string;
  readonly dueIfEvesCount: string;
}

const vectors = JSON.parse(
  readFileSync(new URL('../fixtures/deadlines.json', import.meta.url), 'utf8'),
) as readonly Vector[];

const pause = (from: string, to: string | null): Pause => ({
  from: calendarDate(from),
  to: to === null ? null : calendarDate(to),
});

const request = (receivedOn: string, rest: Partial<DeadlineInput> = {}): DeadlineInput => ({
  receivedOn: calendarDate(receivedOn),
  extended: false,
  pauses: [],
  evesRollOver: false,
  ...rest,
});

describe('vectors of the domain reference', () => {
  test('there are vectors of one and three months, with and without a pause', () => {
    expect(vectors).toHaveLength(24);
  });

  test.each(vectors)('$received, $months months, $pauseDays pause days', (vector) => {
    const received = calendarDate(vector.received);
    const asked = addDays(received, 1);
    const pauses = vector.pauseDays === 0 ? [] : [{ from: asked, to: addDays(asked, vector.pauseDays) }];
    const input = request(vector.received, { extended: vector.months === 3, pauses });
    expect(deadline(input)).toEqual({ nominalOn: vector.nominal, dueOn: vector.due });
    expect(deadline({ ...input, evesRollOver: true })).toEqual({
      nominalOn: vector.nominal,
      dueOn: vector.dueIfEvesCount,
    });
  });
});

describe('Regulation 1182/71', () => {
  test.each([
    ['2026-03-05', '2026-04-05'],
    ['2026-08-31', '2026-09-30'],
    ['2024-01-31', '2024-02-29'],
  ])('P1, P2: received %s, the day not counted, the month ends on %s', (receivedOn, nominalOn) => {
    expect(deadline(request(receivedOn)).nominalOn).toBe(nominalOn);
  });

  test('P3: weekends and holidays inside the period count', () => {
    // Over Christmas and New Year, ending on a Friday.
    expect(deadline(request('2026-12-15'))).toEqual({ nominalOn: '2027-01-15', dueOn: '2027-01-15' });
  });

  test('P4, P5: the end moves from a Saturday, a Sunday and a public holiday to the next working day', () => {
    // 5.4.2026 is Easter Sunday, 6.4. Easter Monday.
    expect(deadline(request('2026-03-05')).dueOn).toBe('2026-04-07');
    expect(deadline(request('2026-05-20')).dueOn).toBe('2026-06-22');
    expect(deadline(request('2026-11-06')).dueOn).toBe('2026-12-07');
  });

  test('P6: a month, and so every period, has two working days, the eves off included', () => {
    for (let day = calendarDate('2018-05-25'); day < '2118-05-25'; day = addDays(day, 1)) {
      const { nominalOn } = deadline(request(day, { evesRollOver: true }));
      let working = 0;
      // Enough of them stand in its first fortnight, so that the rest need not be counted.
      for (let on = addDays(day, 1); on <= nominalOn && working < 2; on = addDays(on, 1)) {
        if (isWorkingDay(on, { evesRollOver: true })) working += 1;
      }
      expect(working).toBe(2);
    }
  });
});

test('G-TIME-2: an extension is three months from receipt, not two from the rolled first due date', () => {
  // The first month ends on Saturday 28.2. and rolls to 2.3.; two months from there would be 2.5.
  expect(deadline(request('2026-01-31')).dueOn).toBe('2026-03-02');
  expect(deadline(request('2026-01-31', { extended: true })).dueOn).toBe('2026-04-30');
});

describe('pauses', () => {
  const nominal = (...pauses: Pause[]): string => deadline(request('2026-09-01', { pauses })).nominalOn;

  test('the days from asking to answering are added; the same day adds none', () => {
    expect(nominal()).toBe('2026-10-01');
    expect(nominal(pause('2026-09-03', '2026-09-10'))).toBe('2026-10-08');
    expect(nominal(pause('2026-09-03', '2026-09-03'))).toBe('2026-10-01');
  });

  test('separate and touching pauses add up, in any order', () => {
    expect(nominal(pause('2026-09-12', '2026-09-14'), pause('2026-09-03', '2026-09-10'))).toBe('2026-10-10');
    expect(nominal(pause('2026-09-03', '2026-09-05'), pause('2026-09-05', '2026-09-10'))).toBe('2026-10-08');
  });

  test('a day of two pauses counts once', () => {
    expect(nominal(pause('2026-09-03', '2026-09-10'), pause('2026-09-08', '2026-09-12'))).toBe('2026-10-10');
    expect(nominal(pause('2026-09-03', '2026-09-10'), pause('2026-09-04', '2026-09-06'))).toBe('2026-10-08');
    expect(nominal(pause('2026-09-03', '2026-09-10'), pause('2026-09-03', '2026-09-10'))).toBe('2026-10-08');
  });

  test('an open pause adds nothing', () => {
    expect(nominal(pause('2026-09-03', null))).toBe('2026-10-01');
    expect(nominal(pause('2026-09-03', '2026-09-10'), pause('2026-09-05', null))).toBe('2026-10-08');
  });

  test('days before receipt do not count', () => {
    expect(nominal(pause('2026-08-20', '2026-09-03'))).toBe('2026-10-03');
    expect(nominal(pause('2026-08-20', '2026-08-25'))).toBe('2026-10-01');
  });

  test('a pause that ends before it begins is refused', () => {
    expect(() => nominal(pause('2026-09-10', '2026-09-03'))).toThrow(RangeError);
    expect(() => nominal(pause('2026-08-10', '2026-08-03'))).toThrow(RangeError);
  });
});

describe('properties over decades', () => {
  const receivedOn = fc
    .integer({ min: 0, max: daysBetween(calendarDate('2018-05-25'), calendarDate('2118-05-25')) })
    .map((days) => addDays(calendarDate('2018-05-25'), days));

  const anyInput: fc.Arbitrary<DeadlineInput> = receivedOn.chain((received) =>
    fc.record({
      receivedOn: fc.constant(received),
      extended: fc.boolean(),
      evesRollOver: fc.boolean(),
      pauses: fc.array(
        fc
          .record({
            start: fc.integer({ min: -10, max: 60 }),
            length: fc.option(fc.integer({ min: 0, max: 40 })),
          })
          .map(({ start, length }) => {
            const from = addDays(received, start);
            return { from, to: length === null ? null : addDays(from, length) };
          }),
        { maxLength: 4 },
      ),
    }),
  );

  test('the due date is a working day, never before the nominal day and at most five days after it', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { nominalOn, dueOn } = deadline(input);
        const rolled = daysBetween(nominalOn, dueOn);
        expect(rolled).toBeGreaterThanOrEqual(0);
        expect(rolled).toBeLessThanOrEqual(input.evesRollOver ? 5 : 4);
        expect(isWorkingDay(dueOn, input)).toBe(true);
        for (let day = nominalOn; day < dueOn; day = addDays(day, 1)) {
          expect(isWorkingDay(day, input)).toBe(false);
        }
      }),
    );
  });

  test('five days is reached: jouluaatto on a Wednesday', () => {
    const { nominalOn, dueOn } = deadline(request('2025-11-24', { evesRollOver: true }));
    expect([nominalOn, dueOn]).toEqual(['2025-12-24', '2025-12-29']);
  });

  test('the pauses add exactly the distinct days that lie in a closed one since receipt', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const days = new Set<string>();
        for (const { from, to } of input.pauses) {
          const end = to ?? from;
          for (let day = from; day < end; day = addDays(day, 1)) {
            if (day >= input.receivedOn) days.add(day);
          }
        }
        const unpaused = addMonths(input.receivedOn, input.extended ? 3 : 1);
        expect(deadline(input).nominalOn).toBe(addDays(unpaused, days.size));
      }),
    );
  });

  test('received later is due no earlier', () => {
    fc.assert(
      fc.property(anyInput, fc.integer({ min: 0, max: 400 }), (input, days) => {
        const first = { ...input, pauses: [] };
        const later = { ...first, receivedOn: addDays(input.receivedOn, days) };
        expect(deadline(later).dueOn >= deadline(first).dueOn).toBe(true);
      }),
    );
  });

  test('an extension, a pause and the eves never make the due date earlier', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { dueOn } = deadline(input);
        expect(deadline({ ...input, pauses: [] }).dueOn <= dueOn).toBe(true);
        expect(deadline({ ...input, extended: true }).dueOn >= dueOn).toBe(true);
        expect(deadline({ ...input, evesRollOver: true }).dueOn >= dueOn).toBe(true);
      }),
    );
  });
});

test('the reckoning tells a month that lacks the day of receipt', () => {
  expect(reckonDeadline(request('2026-01-31')).clampedToMonthEnd).toBe(true);
  expect(reckonDeadline(request('2026-02-28')).clampedToMonthEnd).toBe(false);
  expect(reckonDeadline(request('2026-08-31', { extended: true })).clampedToMonthEnd).toBe(true);
});
