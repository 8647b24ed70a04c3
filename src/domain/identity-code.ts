import { calendarDate, dateOf, type CalendarDate } from './calendar-date.ts';

/**
 * Outcome of checking a personal identity code (henkilötunnus), the first failure in this order: not of
 * the format, no such birth date, born in the future, individual number 000 or 001, wrong check character.
 * `OK_TEST` is a correct code with the individual number 900-999, which the population register gives to
 * nobody.
 */
export type IdentityCodeResult = 'FORMAT' | 'DATE' | 'FUTURE' | 'NUMBER' | 'CHECK' | 'OK_TEST' | 'OK';

export interface IdentityCodeCheck {
  readonly result: IdentityCodeResult;
  /** Only with `OK` and `OK_TEST`. */
  readonly birthDate: CalendarDate | null;
}

const FORMAT = /^(\d{2})(\d{2})(\d{2})([+\-YXWVUABCDEF])(\d{3})([0-9A-FHJ-NPR-Y])$/;

/** Inside free text: spaces around the sign allowed, no further letter or digit of the same word after it. */
const IN_TEXT = /(?<!\d)\d{6}\s?[+\-YXWVUABCDEF]\s?\d{3}[0-9A-FHJ-NPR-Y](?![0-9A-ZÅÄÖ])/g;

const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const FIRST_PERSON_NUMBER = 2;
const FIRST_TEST_NUMBER = 900;
const MASKED_TAIL = '****';

/** No code can carry a later birth date, so that against this day none is in the future. */
const LAST_CODE_DAY = calendarDate('2099-12-31');

/**
 * Checks a personal identity code as typed. The individual number's parity is never read: no gender is
 * derived from the code. `on` is the day against which a birth date lies in the future.
 *
 * The signs - and Y X W V U are of the 1900s, A to F of the 2000s, + of the 1800s (decree in force
 * 1.1.2023); the sign is not part of the check sum, yet codes that differ in it alone are two persons.
 */
export function checkIdentityCode(code: string, on: CalendarDate): IdentityCodeCheck {
  const [, day, month, year, sign, number, check] = FORMAT.exec(normaliseIdentityCode(code)) ?? [];
  if (!day || !month || !year || !sign || !number || !check) return failed('FORMAT');
  const birthDate = dateOf(centuryOf(sign) + Number(year), Number(month), Number(day));
  if (birthDate === null) return failed('DATE');
  if (birthDate > on) return failed('FUTURE');
  if (Number(number) < FIRST_PERSON_NUMBER) return failed('NUMBER');
  if (CHECK_CHARACTERS[Number(day + month + year + number) % 31] !== check) return failed('CHECK');
  return { result: Number(number) >= FIRST_TEST_NUMBER ? 'OK_TEST' : 'OK', birthDate };
}

/** Why a typed code is not accepted, as a key of the wording; null when it is. Checked as by `checkIdentityCode`. */
export function identityCodeProblem(typed: string, on: CalendarDate): string | null {
  const { result } = checkIdentityCode(typed, on);
  return result === 'OK' || result === 'OK_TEST' ? null : `identity-code-${result.toLowerCase()}`;
}

/**
 * The code as it is stored and compared: trimmed, upper case, any dash or minus sign written `-`. Never
 * without the century sign. Does not check anything.
 */
export function normaliseIdentityCode(text: string): string {
  return withPlainDashes(text).trim().toUpperCase();
}

/**
 * The code with everything after the sign hidden, `010190-****`. A text that does not have the format is
 * hidden altogether, since it may be a code with a typing error.
 */
export function maskIdentityCode(code: string): string {
  const normalised = normaliseIdentityCode(code);
  return FORMAT.test(normalised) ? normalised.slice(0, 7) + MASKED_TAIL : MASKED_TAIL;
}

/**
 * Whether free text contains what looks like a valid code, so that a form can warn before it is stored in
 * the wrong field: format, date, individual number and check character agree, born on any day.
 */
export function containsIdentityCode(text: string): boolean {
  const candidates = withPlainDashes(text).toUpperCase().match(IN_TEXT) ?? [];
  return candidates.some((candidate) => {
    const { result } = checkIdentityCode(candidate.replaceAll(/\s/g, ''), LAST_CODE_DAY);
    return result === 'OK' || result === 'OK_TEST';
  });
}

function withPlainDashes(text: string): string {
  return text.replaceAll(/[\u2010-\u2015\u2212]/g, '-');
}

function centuryOf(sign: string): number {
  if (sign === '+') return 1800;
  return 'ABCDEF'.includes(sign) ? 2000 : 1900;
}

function failed(result: Exclude<IdentityCodeResult, 'OK' | 'OK_TEST'>): IdentityCodeCheck {
  return { result, birthDate: null };
}
