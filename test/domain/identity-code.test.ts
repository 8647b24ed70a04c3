import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, calendarDate, daysBetween } from '../../src/domain/calendar-date.ts';
import {
  checkIdentityCode,
  containsIdentityCode,
  maskIdentityCode,
  normaliseIdentityCode,
} from '../../src/domain/identity-code.ts';

interface Vectors {
  readonly referenceDate: string;
  readonly valid: readonly { readonly code: string; readonly birthDate: string }[];
  readonly invalid: readonly { readonly code: string; readonly reason: string; readonly why: string }[];
}

const vectors = JSON.parse(
  readFileSync(new URL('../fixtures/henkilotunnus.json', import.meta.url), 'utf8'),
) as Vectors;
const today = calendarDate(vectors.referenceDate);

const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const SIGNS: Readonly<Record<string, string>> = { '18': '+', '19': '-YXWVU', '20': 'ABCDEF' };

/** A correct test code (individual number 900-999) of a person born on any day from 1800 to 2026. */
const anyCode = fc
  .record({
    days: fc.integer({ min: 0, max: daysBetween(calendarDate('1800-01-01'), today) }),
    sign: fc.nat(5),
    number: fc.integer({ min: 900, max: 999 }),
  })
  .map(({ days, sign, number }) => {
    const birthDate = addDays(calendarDate('1800-01-01'), days);
    const [year, month, day] = birthDate.split('-') as [string, string, string];
    const signs = SIGNS[year.slice(0, 2)] ?? '';
    const datePart = day + month + year.slice(2);
    const check = CHECK_CHARACTERS.charAt(Number(`${datePart}${number}`) % 31);
    return { code: `${datePart}${signs.charAt(sign % signs.length)}${number}${check}`, birthDate };
  });

/** Positions of the digits of the date and the individual number. */
const DIGIT_POSITIONS = [0, 1, 2, 3, 4, 5, 7, 8, 9];

const isAccepted = (code: string): boolean => checkIdentityCode(code, today).result.startsWith('OK');

describe('vectors of the domain reference', () => {
  test.each(vectors.valid)('$code is valid, born $birthDate', ({ code, birthDate }) => {
    expect(checkIdentityCode(code, today)).toEqual({ result: 'OK_TEST', birthDate });
  });

  test.each(vectors.invalid)('$code: $reason ($why)', ({ code, reason }) => {
    expect(checkIdentityCode(code, today)).toEqual({ result: reason, birthDate: null });
  });
});

describe('checkIdentityCode', () => {
  test('any correct code is accepted, in lower case and with spaces around it too', () => {
    fc.assert(
      fc.property(anyCode, ({ code, birthDate }) => {
        expect(checkIdentityCode(code, today)).toEqual({ result: 'OK_TEST', birthDate });
        expect(checkIdentityCode(` ${code.toLowerCase()}\n`, today).result).toBe('OK_TEST');
      }),
    );
  });

  // Numbers 000 and 001 are given to nobody, so these are no person's codes either.
  test('numbers 000 and 001 are refused as numbers before the check character is looked at', () => {
    expect(checkIdentityCode('010190-0000', today).result).toBe('NUMBER');
    expect(checkIdentityCode('010190-0019', today).result).toBe('NUMBER');
  });

  test('a code is in the future until the day of birth', () => {
    const code = '281123C9993';
    expect(checkIdentityCode(code, calendarDate('2023-11-27'))).toEqual({
      result: 'FUTURE',
      birthDate: null,
    });
    expect(checkIdentityCode(code, calendarDate('2023-11-28')).result).toBe('OK_TEST');
  });

  test('the century sign is part of the identity: same digits, another person', () => {
    expect(isAccepted('010190-900P') && isAccepted('010190Y900P')).toBe(true);
    expect(normaliseIdentityCode('010190-900P')).not.toBe(normaliseIdentityCode('010190Y900P'));
  });

  test('text that is no code at all', () => {
    for (const text of ['', '-', '010190900P', '010190-900', '０10190-900P', '010190-900P\u0000']) {
      expect(checkIdentityCode(text, today).result).toBe('FORMAT');
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(checkIdentityCode(text, today).birthDate).toBeNull();
      }),
    );
  });

  test('a changed digit is always detected', () => {
    fc.assert(
      fc.property(
        anyCode,
        fc.constantFrom(...DIGIT_POSITIONS),
        fc.integer({ min: 1, max: 9 }),
        ({ code }, at, by) => {
          const digit = (Number(code[at]) + by) % 10;
          expect(isAccepted(code.slice(0, at) + digit + code.slice(at + 1))).toBe(false);
        },
      ),
    );
  });

  test('a changed check character is always detected', () => {
    fc.assert(
      fc.property(anyCode, fc.constantFrom(...CHECK_CHARACTERS.split('')), ({ code }, check) => {
        expect(isAccepted(code.slice(0, 10) + check)).toBe(code.endsWith(check));
      }),
    );
  });

  // 10 has order 15 modulo 31, so that two places among nine never weigh the same.
  test('any two different digits changing places are detected', () => {
    const position = fc.constantFrom(...DIGIT_POSITIONS);
    fc.assert(
      fc.property(anyCode, position, position, ({ code }, a, b) => {
        fc.pre(code[a] !== code[b]);
        const swapped = code.split('');
        swapped[a] = code.charAt(b);
        swapped[b] = code.charAt(a);
        expect(isAccepted(swapped.join(''))).toBe(false);
      }),
    );
  });
});

test('normaliseIdentityCode trims, writes upper case and one kind of dash', () => {
  for (const typed of [' 010190-900p ', '010190\u2212900P', '010190\u2013900P', '010190\u2011900P']) {
    expect(normaliseIdentityCode(typed)).toBe('010190-900P');
    expect(isAccepted(typed)).toBe(true);
  }
});

describe('H-ID-1: a code is shown masked', () => {
  test('shows the date and the sign only', () => {
    expect(maskIdentityCode('010190-900P')).toBe('010190-****');
    expect(maskIdentityCode(' 010180y917n')).toBe('010180Y****');
  });

  test('a text without the format is hidden altogether', () => {
    for (const typed of ['010190-900', '010190900P', '', 'Testi Asiakas']) {
      expect(maskIdentityCode(typed)).toBe('****');
    }
  });
});

describe('H-ID-1: a code in free text is found', () => {
  test.each([
    'Asiakas 010190-900P soitti.',
    '010190-900P',
    'tunnus:010190-900p,',
    'hetu010190-900P',
    'skannaus_010190-900P_2.pdf',
    'asiakkaan 010190\u2013900P:n asia',
    'tunnus 010190 - 900P',
    'väärä 010190-900R mutta oikea 010180Y917N',
    'ensin\n290200A902D\nsitten',
  ])('%j does', (text) => {
    expect(containsIdentityCode(text)).toBe(true);
  });

  test.each([
    '',
    'Y-tunnus 1234567-1',
    'puhelin 010190-9000',
    '010190-900R',
    '310299-910H',
    'viite 9010190-900P',
    'liittymä 010190-900PX',
    'asia 2026/17-3, määräaika 22.12.2026',
  ])('%j does not', (text) => {
    expect(containsIdentityCode(text)).toBe(false);
  });

  test('finds any correct code between other words', () => {
    fc.assert(
      fc.property(anyCode, ({ code }) => {
        expect(containsIdentityCode(`Puhelu: ${code.toLowerCase()}, soitetaan takaisin.`)).toBe(true);
      }),
    );
  });
});
