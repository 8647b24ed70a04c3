import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, calendarDate, dayOfWeek } from '../../src/domain/calendar-date.ts';
import {
  dayOff,
  HOLIDAY_EVES,
  holidayEves,
  isWorkingDay,
  PUBLIC_HOLIDAYS,
  publicHolidays,
  workingDaysBetween,
  type HolidayChange,
} from '../../src/domain/public-holidays.ts';

const deskDate = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays(calendarDate('2018-05-25'), days));
const withEves = { evesRollOver: true };

const MOVABLE = [
  'good-friday',
  'easter-sunday',
  'easter-monday',
  'ascension-day',
  'whit-sunday',
  'midsummer-day',
  'all-saints-day',
] as const;

/** Table 3.4 of the domain reference. */
const TABLE: readonly (readonly [number, readonly string[]])[] = [
  [2024, ['03-29', '03-31', '04-01', '05-09', '05-19', '06-22', '11-02']],
  [2025, ['04-18', '04-20', '04-21', '05-29', '06-08', '06-21', '11-01']],
  [2026, ['04-03', '04-05', '04-06', '05-14', '05-24', '06-20', '10-31']],
  [2027, ['03-26', '03-28', '03-29', '05-06', '05-16', '06-26', '11-06']],
  [2028, ['04-14', '04-16', '04-17', '05-25', '06-04', '06-24', '11-04']],
  [2029, ['03-30', '04-01', '04-02', '05-10', '05-20', '06-23', '11-03']],
  [2030, ['04-19', '04-21', '04-22', '05-30', '06-09', '06-22', '11-02']],
  [2031, ['04-11', '04-13', '04-14', '05-22', '06-01', '06-21', '11-01']],
  [2032, ['03-26', '03-28', '03-29', '05-06', '05-16', '06-26', '11-06']],
  [2033, ['04-15', '04-17', '04-18', '05-26', '06-05', '06-25', '11-05']],
  [2034, ['04-07', '04-09', '04-10', '05-18', '05-28', '06-24', '11-04']],
  [2035, ['03-23', '03-25', '03-26', '05-03', '05-13', '06-23', '11-03']],
];

describe('publicHolidays', () => {
  test.each(TABLE)('P5: the movable holidays of %i', (year, days) => {
    const holidays = publicHolidays(year);
    const dates = MOVABLE.map((key) => holidays.find((holiday) => holiday.key === key)?.date);
    expect(dates).toEqual(days.map((day) => `${year}-${day}`));
  });

  test('a year has thirteen holidays in date order, the fixed ones on their days', () => {
    const holidays = publicHolidays(2026);
    expect(holidays.map(({ date, name }) => `${date} ${name.fi} ${name.sv}`)).toEqual([
      '2026-01-01 uudenvuodenpäivä nyårsdagen',
      '2026-01-06 loppiainen trettondagen',
      '2026-04-03 pitkäperjantai långfredagen',
      '2026-04-05 pääsiäispäivä påskdagen',
      '2026-04-06 2. pääsiäispäivä annandag påsk',
      '2026-05-01 vappu första maj',
      '2026-05-14 helatorstai Kristi himmelsfärdsdag',
      '2026-05-24 helluntaipäivä pingstdagen',
      '2026-06-20 juhannuspäivä midsommardagen',
      '2026-10-31 pyhäinpäivä alla helgons dag',
      '2026-12-06 itsenäisyyspäivä självständighetsdagen',
      '2026-12-25 joulupäivä juldagen',
      '2026-12-26 tapaninpäivä annandag jul',
    ]);
  });

  test('each holiday keeps to its weekday, whatever the year', () => {
    const weekdays = new Map([
      ['good-friday', 5],
      ['easter-monday', 1],
      ['ascension-day', 4],
      ['whit-sunday', 7],
      ['midsummer-day', 6],
      ['all-saints-day', 6],
    ]);
    for (let year = 1992; year <= 2199; year += 1) {
      const holidays = publicHolidays(year);
      for (const { key, date } of holidays) {
        if (weekdays.has(key)) expect(dayOfWeek(date)).toBe(weekdays.get(key));
      }
      expect(holidays.map(({ date }) => date).toSorted()).toEqual(holidays.map(({ date }) => date));
    }
  });

  test('helatorstai on vappu: both are listed', () => {
    const sameDay = publicHolidays(2008).filter(({ date }) => date === '2008-05-01');
    expect(sameDay.map(({ key }) => key)).toEqual(['may-day', 'ascension-day']);
  });

  test('every holiday and eve names its legal source', () => {
    for (const { source } of [...Object.values(PUBLIC_HOLIDAYS), ...Object.values(HOLIDAY_EVES)]) {
      expect(source).toMatch(/\d+\/\d{4}/);
    }
  });
});

describe('the eves', () => {
  test('juhannusaatto is the Friday before juhannuspäivä, jouluaatto 24 December', () => {
    expect(holidayEves(2026).map(({ date, name }) => `${date} ${name.fi}`)).toEqual([
      '2026-06-19 juhannusaatto',
      '2026-12-24 jouluaatto',
    ]);
    for (let year = 1992; year <= 2199; year += 1) {
      const midsummer = publicHolidays(year).find(({ key }) => key === 'midsummer-day');
      expect(holidayEves(year)[0]?.date).toBe(midsummer && addDays(midsummer.date, -1));
    }
  });

  test('they are working days unless the option says otherwise', () => {
    const eve = calendarDate('2026-12-24');
    expect(isWorkingDay(eve)).toBe(true);
    expect(isWorkingDay(eve, { evesRollOver: false })).toBe(true);
    expect(isWorkingDay(eve, withEves)).toBe(false);
  });
});

describe('days that the house has entered', () => {
  const off = (date: string, kind: HolidayChange['kind'], evesRollOver = true) =>
    dayOff(calendarDate(date), {
      evesRollOver,
      changes: [{ date: calendarDate(date), kind, name: 'surupäivä' }],
    });

  test('an added day is off and named, whatever it was by rule', () => {
    for (const date of ['2026-11-20', '2026-11-21', '2026-12-25', '2026-12-24']) {
      expect(off(date, 'added')).toEqual({ because: 'added-holiday', name: 'surupäivä' });
    }
  });

  test('a removed holiday or eve is a working day, but a weekend stays one', () => {
    expect(off('2026-01-06', 'removed')).toBeNull();
    expect(off('2026-12-24', 'removed')).toBeNull();
    // Itsenäisyyspäivä on a Sunday, tapaninpäivä on a Saturday.
    expect(off('2026-12-06', 'removed')).toEqual({ because: 'sunday' });
    expect(off('2026-12-26', 'removed')).toEqual({ because: 'saturday' });
  });

  test('a change of another day changes nothing', () => {
    const changes: readonly HolidayChange[] = [
      { date: calendarDate('2027-01-06'), kind: 'removed', name: 'loppiainen' },
    ];
    expect(dayOff(calendarDate('2026-01-06'), { evesRollOver: false, changes })).toEqual({
      because: 'holiday',
      holiday: 'epiphany',
    });
  });
});

describe('dayOff', () => {
  test.each([
    ['2026-11-20', null],
    ['2026-11-21', { because: 'saturday' }],
    ['2026-11-22', { because: 'sunday' }],
    ['2026-05-14', { because: 'holiday', holiday: 'ascension-day' }],
    ['2026-04-05', { because: 'holiday', holiday: 'easter-sunday' }],
    ['2026-12-26', { because: 'holiday', holiday: 'boxing-day' }],
    ['2026-06-19', { because: 'eve', holiday: 'midsummer-eve' }],
    ['2028-12-24', { because: 'sunday' }],
  ])('%s with eves: %o', (date, reason) => {
    expect(dayOff(calendarDate(date), withEves)).toEqual(reason);
  });
});

describe('counting working days', () => {
  test('over Easter and over Christmas', () => {
    const beforeEaster = calendarDate('2026-04-02');
    expect(workingDaysBetween(beforeEaster, calendarDate('2026-04-06'))).toBe(0);
    expect(workingDaysBetween(beforeEaster, calendarDate('2026-04-07'))).toBe(1);
    expect(workingDaysBetween(beforeEaster, calendarDate('2026-04-13'))).toBe(5);
    const beforeChristmas = calendarDate('2026-12-23');
    expect(workingDaysBetween(beforeChristmas, calendarDate('2026-12-28'))).toBe(2);
    expect(workingDaysBetween(beforeChristmas, calendarDate('2026-12-28'), withEves)).toBe(1);
  });

  test('from a Saturday the next Monday is the first working day', () => {
    expect(workingDaysBetween(calendarDate('2026-11-21'), calendarDate('2026-11-23'))).toBe(1);
  });

  test('nothing lies between a day and itself or an earlier one', () => {
    const day = calendarDate('2026-11-20');
    expect(workingDaysBetween(day, day)).toBe(0);
    expect(workingDaysBetween(day, calendarDate('2026-11-01'))).toBe(0);
  });

  test('a day adds one when it is a working day and nothing otherwise', () => {
    fc.assert(
      fc.property(deskDate, fc.integer({ min: 0, max: 90 }), fc.boolean(), (from, days, evesRollOver) => {
        const to = addDays(from, days);
        const next = addDays(to, 1);
        const added =
          workingDaysBetween(from, next, { evesRollOver }) - workingDaysBetween(from, to, { evesRollOver });
        expect(added).toBe(isWorkingDay(next, { evesRollOver }) ? 1 : 0);
      }),
    );
  });
});
