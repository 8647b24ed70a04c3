import { describe, expect, test } from 'vitest';
import { FEE_GROUNDS } from '../../src/domain/fee.ts';
import { LETTER_LANGUAGES } from '../../src/domain/letter-language.ts';
import { lawOf, REGIMES } from '../../src/domain/regime.ts';
import { REFUSAL_GROUNDS, refusalGrounds } from '../../src/domain/refusal-ground.ts';
import { kindsUnder, REQUEST_LAW } from '../../src/domain/request.ts';
import { RETENTION_GROUNDS } from '../../src/domain/retention-ground.ts';
import { cited } from '../../src/letters/citation.ts';
import { groundLaw } from '../../src/letters/refusal-words.ts';

/** Every law that the program can cite in a letter. */
const LAWS = [
  ...new Set([
    ...[
      ...Object.values(REQUEST_LAW),
      ...Object.values(REFUSAL_GROUNDS),
      ...Object.values(RETENTION_GROUNDS).map(({ law }) => law),
    ]
      .map((rule) => ('law' in rule ? rule.law : rule))
      .flatMap((law) => REGIMES.map((regime) => lawOf(law, regime))),
    ...Object.values(FEE_GROUNDS).map(({ law }) => law),
    ...REGIMES.flatMap((regime) =>
      kindsUnder(regime).flatMap((kind) =>
        refusalGrounds(kind, regime).map((ground) => groundLaw(ground, kind, regime)),
      ),
    ),
  ]),
].filter((law): law is string => law !== null && law !== '');

/** Words of a Finnish citation. */
const FINNISH = /artikla|kohta|kohda|\bja\b|luku|laki|kaari|asetus/u;

test.each([
  ['tietosuoja-asetus 15 artikla', 'artikel 15 i dataskyddsförordningen (EU) 2016/679'],
  ['tietosuoja-asetus 15 artiklan 4 kohta', 'artikel 15.4 i dataskyddsförordningen (EU) 2016/679'],
  [
    'tietosuoja-asetus 21 artiklan 2 ja 3 kohta',
    'artikel 21.2 och 21.3 i dataskyddsförordningen (EU) 2016/679',
  ],
  [
    'tietosuoja-asetus 17 artiklan 3 kohdan e alakohta ja 21 artiklan 1 kohta',
    'artikel 17.3 e och artikel 21.1 i dataskyddsförordningen (EU) 2016/679',
  ],
  ['henkilötietolaki 26 §', '26 § i personuppgiftslagen 523/1999'],
  ['henkilötietolaki 27 § 1 mom. 2 kohta', '27 § 1 mom. 2 punkten i personuppgiftslagen 523/1999'],
  [
    'henkilötietolaki 26 § 1 mom. ja 28 § 1 mom.',
    '26 § 1 mom. och 28 § 1 mom. i personuppgiftslagen 523/1999',
  ],
  ['tietosuojalaki 34 § 1 mom. 3 kohta', '34 § 1 mom. 3 punkten i dataskyddslagen 1050/2018'],
  ['kirjanpitolaki 1336/1997 2 luku 10 §', '2 kap. 10 § i bokföringslagen 1336/1997'],
  ['ulosottokaari 705/2007 3 luku 64-67 §', '3 kap. 64–67 § i utsökningsbalken 705/2007'],
  [
    'laki sähköisen viestinnän palveluista 917/2014 139 §',
    '139 § i lagen om tjänster inom elektronisk kommunikation 917/2014',
  ],
  ['laki velan vanhentumisesta 728/2003', 'lagen om preskription av skulder 728/2003'],
])('%s is in Swedish %s', (law, swedish) => {
  expect(cited(law, 'sv')).toBe(swedish);
});

test.each([
  ['tietosuoja-asetus 15 artikla', 'Article 15 of the General Data Protection Regulation (EU) 2016/679'],
  [
    'tietosuoja-asetus 17 artiklan 3 kohdan e alakohta ja 21 artiklan 1 kohta',
    'Article 17(3)(e) and Article 21(1) of the General Data Protection Regulation (EU) 2016/679',
  ],
  [
    'tietosuoja-asetus 21 artiklan 2 ja 3 kohta',
    'Article 21(2) and (3) of the General Data Protection Regulation (EU) 2016/679',
  ],
  ['henkilötietolaki 27 § 1 mom. 2 kohta', 'section 27(1)(2) of the Personal Data Act (523/1999)'],
  [
    'henkilötietolaki 26 § 1 mom. ja 28 § 1 mom.',
    'section 26(1) and section 28(1) of the Personal Data Act (523/1999)',
  ],
  ['kirjanpitolaki 1336/1997 2 luku 10 §', 'chapter 2, section 10 of the Accounting Act (1336/1997)'],
  ['ulosottokaari 705/2007 3 luku 64-67 §', 'chapter 3, sections 64–67 of the Enforcement Code (705/2007)'],
  ['arvonlisäverolaki 1501/1993', 'the Value Added Tax Act (1501/1993)'],
])('%s is in English %s', (law, english) => {
  expect(cited(law, 'en')).toBe(english);
});

test.each([
  ['tietosuoja-asetus 15 artikla', 'tietosuoja-asetus (EU) 2016/679, 15 artikla'],
  ['henkilötietolaki 26 § 3 mom.', 'henkilötietolaki 523/1999, 26 § 3 mom.'],
  ['ulosottokaari 705/2007 3 luku 64-67 §', 'ulosottokaari 705/2007 3 luku 64–67 §'],
  ['arvonlisäverolaki 1501/1993', 'arvonlisäverolaki 1501/1993'],
])('%s is in Finnish %s', (law, finnish) => {
  expect(cited(law, 'fi')).toBe(finnish);
});

describe.each(LAWS)('%s', (law) => {
  test.each(LETTER_LANGUAGES)('is cited in %s with its number and every number of the place', (language) => {
    const text = cited(law, language);
    expect(text).toMatch(/\d+\/\d{3,}/u);
    for (const number of law.match(/\d+/gu) ?? []) expect(text).toContain(number);
    const point = / ([a-f]) alakohta/u.exec(law)?.[1];
    if (point !== undefined)
      expect(text).toContain({ fi: `${point} alakohta`, sv: ` ${point} `, en: `(${point})` }[language]);
    if (language !== 'fi') expect(text).not.toMatch(FINNISH);
  });
});

test.each(LETTER_LANGUAGES)('two laws are never cited alike in %s', (language) => {
  expect(new Set(LAWS.map((law) => cited(law, language))).size).toBe(LAWS.length);
});

test.each([
  'kuluttajansuojalaki 38/1978 2 luku 1 §',
  'tietosuoja-asetus 15 art.',
  'tietosuoja-asetus 15 artiklan 4 kohta ja muut',
  'henkilötietolaki 26',
  'henkilötietolakia 26 §',
  '',
])('"%s" is no law that a letter can cite', (law) => {
  for (const language of LETTER_LANGUAGES) expect(() => cited(law, language)).toThrow(RangeError);
});
