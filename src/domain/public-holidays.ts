import {
  addDays,
  calendarDate,
  compareDates,
  dayOfWeek,
  yearOf,
  type CalendarDate,
  type DayOfWeek,
} from './calendar-date.ts';
import { easterSunday } from './easter.ts';

/** When a holiday falls; `on` and `after` are `MM-DD`, and `after` does not itself count. */
type HolidayRule =
  | { readonly kind: 'fixed'; readonly on: string }
  | { readonly kind: 'from-easter'; readonly days: number }
  | { readonly kind: 'weekday-after'; readonly weekday: DayOfWeek; readonly after: string };

/** A holiday's name in running text, Finnish and Swedish. */
export interface HolidayName {
  readonly fi: string;
  readonly sv: string;
}

interface Holiday {
  readonly name: HolidayName;
  readonly rule: HolidayRule;
  /** The act that makes the day a holiday, or, for an eve, that treats it as one. */
  readonly source: string;
}

const CHURCH_ACT = 'Kirkkolaki 652/2023 (aiemmin 1054/1993, 4 luku 3 §)';
const TIME_LIMITS_ACT = 'Laki säädettyjen määräaikain laskemisesta 150/1930, 5 §';

/**
 * The public holidays of Finland (Regulation 1182/71 art. 2(1)) with the rules in force since 1992; from
 * 1973 to 1990 loppiainen and helatorstai were kept on Saturdays. The Saturday and Sunday holidays move no
 * due date but name the day in an explanation.
 */
export const PUBLIC_HOLIDAYS = {
  'new-years-day': {
    name: { fi: 'uudenvuodenpäivä', sv: 'nyårsdagen' },
    rule: { kind: 'fixed', on: '01-01' },
    source: CHURCH_ACT,
  },
  epiphany: {
    name: { fi: 'loppiainen', sv: 'trettondagen' },
    rule: { kind: 'fixed', on: '01-06' },
    source: CHURCH_ACT,
  },
  'good-friday': {
    name: { fi: 'pitkäperjantai', sv: 'långfredagen' },
    rule: { kind: 'from-easter', days: -2 },
    source: CHURCH_ACT,
  },
  'easter-sunday': {
    name: { fi: 'pääsiäispäivä', sv: 'påskdagen' },
    rule: { kind: 'from-easter', days: 0 },
    source: CHURCH_ACT,
  },
  'easter-monday': {
    name: { fi: '2. pääsiäispäivä', sv: 'annandag påsk' },
    rule: { kind: 'from-easter', days: 1 },
    source: CHURCH_ACT,
  },
  'may-day': {
    name: { fi: 'vappu', sv: 'första maj' },
    rule: { kind: 'fixed', on: '05-01' },
    source: TIME_LIMITS_ACT,
  },
  'ascension-day': {
    name: { fi: 'helatorstai', sv: 'Kristi himmelsfärdsdag' },
    rule: { kind: 'from-easter', days: 39 },
    source: CHURCH_ACT,
  },
  'whit-sunday': {
    name: { fi: 'helluntaipäivä', sv: 'pingstdagen' },
    rule: { kind: 'from-easter', days: 49 },
    source: CHURCH_ACT,
  },
  'midsummer-day': {
    name: { fi: 'juhannuspäivä', sv: 'midsommardagen' },
    rule: { kind: 'weekday-after', weekday: 6, after: '06-19' },
    source: CHURCH_ACT,
  },
  'all-saints-day': {
    name: { fi: 'pyhäinpäivä', sv: 'alla helgons dag' },
    rule: { kind: 'weekday-after', weekday: 6, after: '10-30' },
    source: CHURCH_ACT,
  },
  'independence-day': {
    name: { fi: 'itsenäisyyspäivä', sv: 'självständighetsdagen' },
    rule: { kind: 'fixed', on: '12-06' },
    source: 'Laki itsenäisyyspäivän viettämisestä yleisenä juhla- ja vapaapäivänä 388/1937, 1 §',
  },
  'christmas-day': {
    name: { fi: 'joulupäivä', sv: 'juldagen' },
    rule: { kind: 'fixed', on: '12-25' },
    source: CHURCH_ACT,
  },
  'boxing-day': {
    name: { fi: 'tapaninpäivä', sv: 'annandag jul' },
    rule: { kind: 'fixed', on: '12-26' },
    source: CHURCH_ACT,
  },
} as const satisfies Record<string, Holiday>;

/**
 * The two eves: common days off, but no public holidays. They move a time limit set before a court or an
 * authority (150/1930), not by themselves one of the GDPR.
 */
export const HOLIDAY_EVES = {
  'midsummer-eve': {
    name: { fi: 'juhannusaatto', sv: 'midsommarafton' },
    rule: { kind: 'weekday-after', weekday: 5, after: '06-18' },
    source: TIME_LIMITS_ACT,
  },
  'christmas-eve': {
    name: { fi: 'jouluaatto', sv: 'julafton' },
    rule: { kind: 'fixed', on: '12-24' },
    source: TIME_LIMITS_ACT,
  },
} as const satisfies Record<string, Holiday>;

export type HolidayKey = keyof typeof PUBLIC_HOLIDAYS;
export type EveKey = keyof typeof HOLIDAY_EVES;

/** A holiday or an eve on its day of a certain year. */
export interface HolidayDate<Key extends string> {
  readonly date: CalendarDate;
  readonly key: Key;
  readonly name: HolidayName;
}

/** Why a day is no working day. A holiday is named also when it falls on a Saturday or Sunday. */
export type DayOff =
  | { readonly because: 'saturday' | 'sunday' }
  | { readonly because: 'holiday'; readonly holiday: HolidayKey }
  | { readonly because: 'added-holiday'; readonly name: string }
  | { readonly because: 'eve'; readonly holiday: EveKey };

/** A day that the house has entered beside the rules: a holiday that a new act made, or one that it moved away. */
export interface HolidayChange {
  readonly date: CalendarDate;
  readonly kind: 'added' | 'removed';
  /** In running text; for a removed day the reason. */
  readonly name: string;
}

/** Which days are off beside Saturdays, Sundays and the public holidays by rule. */
export interface WorkingDays {
  /** Whether juhannusaatto and jouluaatto are days off as well. */
  readonly evesRollOver: boolean;
  readonly changes?: readonly HolidayChange[];
}

/** Regulation 1182/71 knows no eves, and an earlier due date is always lawful. */
const WITHOUT_EVES: WorkingDays = { evesRollOver: false };

const holidaysByYear = new Map<number, readonly HolidayDate<HolidayKey>[]>();
const evesByYear = new Map<number, readonly HolidayDate<EveKey>[]>();

/**
 * The public holidays of a year in date order. Two may share a day (helatorstai was on vappu in 2008).
 * @throws RangeError outside the years 1800-2199.
 */
export function publicHolidays(year: number): readonly HolidayDate<HolidayKey>[] {
  return datesOf(PUBLIC_HOLIDAYS, year, holidaysByYear);
}

/**
 * Juhannusaatto and jouluaatto of a year.
 * @throws RangeError outside the years 1800-2199.
 */
export function holidayEves(year: number): readonly HolidayDate<EveKey>[] {
  return datesOf(HOLIDAY_EVES, year, evesByYear);
}

/** Why `date` is no working day, or null when it is one. What the house entered goes before the rules. */
export function dayOff(date: CalendarDate, options: WorkingDays = WITHOUT_EVES): DayOff | null {
  const isThisDay = (candidate: { readonly date: CalendarDate }): boolean => candidate.date === date;
  const change = options.changes?.find(isThisDay);
  if (change?.kind === 'added') return { because: 'added-holiday', name: change.name };
  const holiday = change === undefined ? publicHolidays(yearOf(date)).find(isThisDay) : undefined;
  if (holiday !== undefined) return { because: 'holiday', holiday: holiday.key };
  const weekday = dayOfWeek(date);
  if (weekday === 6) return { because: 'saturday' };
  if (weekday === 7) return { because: 'sunday' };
  const eve =
    options.evesRollOver && change === undefined ? holidayEves(yearOf(date)).find(isThisDay) : undefined;
  return eve === undefined ? null : { because: 'eve', holiday: eve.key };
}

/** A working day is any day but a public holiday, Saturday or Sunday (Regulation 1182/71 art. 2(2)). */
export function isWorkingDay(date: CalendarDate, options: WorkingDays = WITHOUT_EVES): boolean {
  return dayOff(date, options) === null;
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later than `from`. */
export function workingDaysBetween(
  from: CalendarDate,
  to: CalendarDate,
  options: WorkingDays = WITHOUT_EVES,
): number {
  let count = 0;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, options)) count += 1;
  }
  return count;
}

/** Remembered per year: the lists of cases ask for the same few years thousands of times. */
function datesOf<Key extends string>(
  holidays: Readonly<Record<Key, Holiday>>,
  year: number,
  remembered: Map<number, readonly HolidayDate<Key>[]>,
): readonly HolidayDate<Key>[] {
  const known = remembered.get(year);
  if (known !== undefined) return known;
  const dates = (Object.keys(holidays) as Key[])
    .map((key) => ({ date: dateByRule(holidays[key].rule, year), key, name: holidays[key].name }))
    .toSorted((a, b) => compareDates(a.date, b.date));
  remembered.set(year, dates);
  return dates;
}

function dateByRule(rule: HolidayRule, year: number): CalendarDate {
  if (rule.kind === 'from-easter') return addDays(easterSunday(year), rule.days);
  if (rule.kind === 'fixed') return calendarDate(`${year}-${rule.on}`);
  const start = calendarDate(`${year}-${rule.after}`);
  return addDays(start, ((rule.weekday - dayOfWeek(start) + 6) % 7) + 1);
}
