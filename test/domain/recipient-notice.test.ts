import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import {
  givesAwayAddress,
  mustTellRecipients,
  protectedHome,
  NOT_TOLD_REASONS,
  recipientNoticeProblems,
} from '../../src/domain/recipient-notice.ts';
import { REQUEST_KINDS } from '../../src/domain/request.ts';

const today = calendarDate('2026-11-22');
const address = { streetAddress: 'Kokeilukuja 1 A 4', postalCode: '69440', locality: 'Lestijärvi' };
const person = { addresses: [address], texts: [] };
const notice = {
  identifier: 'asiakas 1234',
  change: 'Puhelin 040 000 1234',
  disclosedOn: null,
  confirmBy: null,
};

test('G-NOT-1: recipients are told of rectification, completion, erasure, restriction and of a ban', () => {
  for (const regime of ['GDPR_X', 'GDPR_TSL'] as const) {
    expect(REQUEST_KINDS.filter((kind) => mustTellRecipients(kind, regime))).toEqual([
      'rectification',
      'completion',
      'erasure',
      'restriction',
      'marketing-ban',
    ]);
  }
});

test('H-COR-4: under 523/1999 of what was corrected or erased, and of a ban', () => {
  expect(REQUEST_KINDS.filter((kind) => mustTellRecipients(kind, 'HETIL'))).toEqual([
    'rectification',
    'completion',
    'erasure',
    'marketing-ban',
  ]);
});

test('G-NOT-1, H-COR-4: only what is impossible or disproportionate is left untold', () => {
  expect(NOT_TOLD_REASONS).toEqual(['impossible', 'disproportionate']);
});

describe('the address of somebody with a non-disclosure order (turvakielto) never reaches a recipient', () => {
  test.each([
    'Uusi osoite Kokeilukuja 1 A 4',
    'kokeilukuja 1a4',
    'KOKEILUKUJA',
    'Osoite: Kokeilu-kuja 1',
    'Postinumero 69440',
    '69 440 LESTIJÄRVI',
  ])('%s', (text) => {
    expect(givesAwayAddress(text, address)).toBe(true);
    for (const field of ['identifier', 'change'] as const) {
      expect(recipientNoticeProblems({ ...notice, [field]: text }, person, today)).toEqual([
        { field, code: 'holds-protected-address' },
      ]);
    }
    expect(
      recipientNoticeProblems(
        { ...notice, change: text },
        protectedHome({ nonDisclosure: false }, [address], []),
        today,
      ),
    ).toEqual([]);
  });

  test.each(['Muutto pois Lestijärvi', 'lestijärvi.', 'Asuu: Lestijärvelle? Lestijärvi-Kokkola'])(
    'where they live: %s',
    (text) => expect(givesAwayAddress(text, address)).toBe(true),
  );

  test('the name of a place within another word is none', () => {
    const small = { streetAddress: '', postalCode: '', locality: 'Ii' };
    expect(givesAwayAddress('Iisalmi ja niin edelleen, puhelinliittymä', small)).toBe(false);
    expect(givesAwayAddress('muutto Iihin', small)).toBe(true);
    expect(givesAwayAddress('Kokkolassa', { ...small, locality: 'Kokkola' })).toBe(true);
  });

  const corrected = (category: string, oldValue: string, newValue: string) =>
    protectedHome(
      { nonDisclosure: true },
      [],
      [
        {
          kind: 'correct',
          corrections: [{ category, oldValue, newValue, decision: 'corrected', reasons: '', evidence: '' }],
        },
      ],
    );

  test.each([
    ['Osoite', 'Salakuja 7', 'muutti pois: salakuja'],
    ['Postiosoite', 'PL 3', 'ennen PL 3'],
    ['Osoite', 'Salakuja 7 A 3, 67100 KOKKOLA', 'nyt Kokkola'],
    ['Osoite', 'Salakuja 7 67100 Kokkola', 'nyt 67100'],
    ['Osoite', 'Salakuja 7 Kokkola', 'nyt Kokkolassa'],
    ['Kotikunta', 'Halsua', 'kotikunta Halsua'],
    ['kunta', 'Halsua', 'HALSUA'],
  ])('what a correction of %s, %s, told: %s', (category, value, change) => {
    const problem = [{ field: 'change', code: 'holds-protected-address' }];
    for (const home of [corrected(category, value, ''), corrected(category, '', value)]) {
      expect(recipientNoticeProblems({ ...notice, change }, home, today)).toEqual(problem);
    }
  });

  test('a corrected e-mail address is no home', () => {
    const home = corrected('Sähköpostiosoite', 'a@example.invalid', 'b@example.invalid');
    const change = 'Sähköposti b@example.invalid';
    expect(recipientNoticeProblems({ ...notice, change }, home, today)).toEqual([]);
  });

  test('other words pass, and an empty address hides nothing', () => {
    expect(givesAwayAddress('Sähköposti veikko@example.invalid, asiakas 1234', address)).toBe(false);
    expect(givesAwayAddress('mitä tahansa', { streetAddress: '', postalCode: '', locality: '' })).toBe(false);
  });

  test('a very short street name is looked for with its number only', () => {
    const box = { ...address, streetAddress: 'PL 12', postalCode: '' };
    expect(givesAwayAddress('plaseerattu muutos', box)).toBe(false);
    expect(givesAwayAddress('osoite PL 12', box)).toBe(true);
  });

  test('a street that begins with a number', () => {
    const line = { ...address, streetAddress: '3. linja 5', postalCode: '' };
    expect(givesAwayAddress('muutto: 3 Linja 5', line)).toBe(true);
  });
});

test('H-ID-1, TSL 29 §: no identity code in a notice', () => {
  for (const field of ['identifier', 'change'] as const) {
    expect(recipientNoticeProblems({ ...notice, [field]: 'Hetu 010190-900P' }, person, today)).toEqual([
      { field, code: 'holds-identity-code' },
    ]);
  }
});

test('a disclosure lies in the past, a confirmation in the future', () => {
  const late = calendarDate('2026-11-23');
  expect(recipientNoticeProblems({ ...notice, disclosedOn: late, confirmBy: late }, person, today)).toEqual([
    { field: 'disclosedOn', code: 'in-future' },
  ]);
  const early = calendarDate('2026-11-21');
  expect(recipientNoticeProblems({ ...notice, disclosedOn: early, confirmBy: early }, person, today)).toEqual(
    [{ field: 'confirmBy', code: 'in-past' }],
  );
});
