import { describe, expect, test } from 'vitest';
import { decisionLetters, letterExists } from '../../src/domain/letter.ts';
import { REGIMES, type Regime } from '../../src/domain/regime.ts';
import { refusalGrounds, type RefusalGround } from '../../src/domain/refusal-ground.ts';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { kindsUnder, type RequestKind } from '../../src/domain/request.ts';
import { letterContent } from '../../src/letters/compose.ts';
import { cited } from '../../src/letters/citation.ts';
import { groundLaw } from '../../src/letters/refusal-words.ts';
import { letterText, textUnder } from './letter-text.ts';
import { agent, decided, decisionFacts, underLaw } from './sample-letters.ts';
import { erasures, registerResults } from './sample-results.ts';

type Certificate = 'K5' | 'K6b' | 'K7b';
const CERTIFICATES: ReadonlySet<string> = new Set<Certificate>(['K5', 'K6b', 'K7b']);

function certificateOf(kind: RequestKind, regime: Regime): Certificate {
  const letter = decisionLetters(kind, 'refused', regime, false)[0];
  if (letter === undefined || !CERTIFICATES.has(letter)) throw new Error(`No certificate for ${kind}`);
  return letter as Certificate;
}

function lawText(ground: RefusalGround, kind: RequestKind, regime: Regime): string {
  return cited(groundLaw(ground, kind, regime), 'fi');
}

const refusals = REGIMES.flatMap((regime) =>
  kindsUnder(regime).flatMap((kind) =>
    refusalGrounds(kind, regime).map((ground) => ({ regime, kind, ground })),
  ),
);

describe('a request refused on each ground of its law', () => {
  test.each(refusals)('$kind $ground $regime', ({ regime, kind, ground }) => {
    const content = letterContent({
      kind: certificateOf(kind, regime),
      facts: decisionFacts(
        kind,
        decided('refused', undefined, { ground, what: 'Pyydetty tieto.', reasons: 'Näin on asian laita.' }),
        underLaw(regime),
      ),
    });
    const ofGround = textUnder(content, 'Peruste ja säännös');
    expect(ofGround).toMatch(/\n\p{Lu}[^(]+ \([^()]+(?:\(EU\) 2016\/679, )?[^()]+\)\./u);
    expect(ofGround).toContain(lawText(ground, kind, regime));
    expect(letterText(content)).toContain('Pyydetty tieto.');
    expect(textUnder(content, 'Perustelut')).toContain('Näin on asian laita.');
    expect(textUnder(content, 'Miltä osin toteutamme pyynnön')).toContain(
      'Emme toteuta pyyntöä miltään osin.',
    );
  });
});

test('a ground that the law of the day lacks is refused', () => {
  expect(() => lawText('excessive', 'access', 'HETIL')).toThrow(RangeError);
  expect(() => lawText('form-missing', 'access', 'GDPR_TSL')).toThrow(RangeError);
  const facts = decisionFacts('access', decided('granted'), underLaw('GDPR_TSL'));
  expect(() => letterContent({ kind: 'K5', facts })).toThrow(RangeError);
});

test('the point that governs the kind of request is cited, no other', () => {
  expect(lawText('others-rights', 'access', 'GDPR_TSL')).toMatch(/, 15 artiklan 4 kohta$/u);
  expect(lawText('others-rights', 'portability', 'GDPR_X')).toMatch(/, 20 artiklan 4 kohta$/u);
  expect(lawText('legal-claims', 'erasure', 'GDPR_TSL')).toMatch(/, 17 artiklan 3 kohdan e alakohta$/u);
  expect(lawText('legal-claims', 'objection', 'GDPR_TSL')).toMatch(/, 21 artiklan 1 kohta$/u);
  expect(lawText('not-identified', 'access', 'HETIL')).toBe(
    'henkilötietolaki 523/1999, 26 § 1 mom. ja 28 § 1 mom.',
  );
  expect(lawText('not-identified', 'erasure', 'HETIL')).toBe('henkilötietolaki 523/1999, 29 § 1 mom.');
});

test.each([
  ['national-security', '1', '1'],
  ['serious-danger', '2', '2'],
  ['supervision', '4', '3'],
] as const)('H-REF-1 and tietosuojalaki 34 §: %s', (ground, ofAct1999, ofAct2018) => {
  const older = `henkilötietolaki 523/1999, 27 § 1 mom. ${ofAct1999} kohta`;
  expect(lawText(ground, 'access', 'HETIL')).toBe(older);
  expect(lawText(ground, 'access', 'GDPR_X')).toBe(older);
  expect(lawText(ground, 'access', 'GDPR_TSL')).toBe(
    `tietosuojalaki 1050/2018, 34 § 1 mom. ${ofAct2018} kohta`,
  );
  for (const regime of REGIMES) {
    const text = letterText(
      letterContent({
        kind: 'K5',
        facts: decisionFacts(
          'access',
          decided('refused', undefined, { ground, what: 'Tieto.', reasons: 'Syy.' }),
          underLaw(regime),
        ),
      }),
    );
    expect(text.includes('annetaan tietosuojavaltuutetulle')).toBe(regime === 'GDPR_TSL');
  }
});

test.each(REGIMES)(
  'a danger to the rights of the person is a ground of the Tietosuojalaki alone: %s',
  (regime) => {
    const text = letterText(
      letterContent({
        kind: 'K5',
        facts: decisionFacts(
          'access',
          decided('refused', undefined, { ground: 'serious-danger', what: 'Tieto.', reasons: 'Syy.' }),
          underLaw(regime),
        ),
      }),
    );
    expect(text).toMatch(
      /vakavaa vaaraa rekisteröidyn terveydelle tai hoidolle taikka .*jonkun muun oikeuksille/u,
    );
    expect(text.includes('taikka rekisteröidyn tai jonkun muun oikeuksille')).toBe(regime === 'GDPR_TSL');
  },
);

describe.each(REGIMES)('H-CERT-1, H-COR-3 and GDPR 12(4), the certificate of refusal under %s', (regime) => {
  test.each(kindsUnder(regime).filter((kind) => refusalGrounds(kind, regime).length > 0))('%s', (kind) => {
    const ground = refusalGrounds(kind, regime)[0];
    if (ground === undefined) throw new Error('No ground');
    const letter = certificateOf(kind, regime);
    expect(letterExists(letter, regime)).toBe(true);
    const content = letterContent({
      kind: letter,
      facts: decisionFacts(kind, decided('refused', undefined, { ground, what: 'Tieto.', reasons: 'Syy.' }), {
        ...underLaw(regime),
        datedOn: calendarDate('2018-05-02'),
        addressee: agent,
        role: 'agent',
      }),
    });
    expect(content.title).toBe(
      regime === 'HETIL' ? 'Kieltäytymistodistus' : 'Päätös pyynnöstä / kieltäytymistodistus',
    );
    const matter = textUnder(content, 'Asian tiedot').split('\n');
    expect(matter).toContain('Rekisterinpitäjä: KaseNet Oy, Lestintie 39, 69440 LESTIJÄRVI');
    expect(matter).toContain('Pyynnön esittäjä: Veikko Valtuutettu');
    expect(matter).toContain('Rekisteröity: Aino Maria Esimerkki');
    expect(matter).toContain('Diaarinumero: 2026/17');
    expect(matter).toContain('Pyyntö päivätty: 2.5.2018');
    expect(matter.find((line) => line.startsWith('Pyyntö saapunut: '))).toContain(', postitse');
    expect(matter).toContain('Paikka: Lestijärvi');
    expect(content.sections.at(-1)?.heading).toBe('Oikeussuoja');
    expect(textUnder(content, 'Oikeussuoja')).toContain('PL 800, 00531 Helsinki');
    if (regime === 'HETIL') {
      const section = kind === 'access' ? '28' : '29';
      expect(letterText(content)).toContain(`${section} §:n 2 momentin mukainen kirjallinen todistus`);
      expect(textUnder(content, 'Oikeussuoja')).toContain(`(henkilötietolaki ${section} §)`);
    }
  });
});

describe('K7a and K7b name the data and never quote it', () => {
  const partly = letterContent({
    kind: 'K7b',
    facts: decisionFacts(
      'erasure',
      decided(
        'partly-granted',
        { kind: 'erasure', backupsUntil: calendarDate('2027-02-20') },
        { ground: 'legal-obligation', what: 'Laskut.', reasons: 'Kirjanpito.' },
      ),
      {
        registers: erasures(),
        requests: [
          { kind: 'erasure', scopes: [] },
          { kind: 'marketing-ban', scopes: ['direct-advertising'] },
        ],
      },
    ),
  });

  test('GDPR 17(3): every kept item with law, reasons and end', () => {
    const rows = textUnder(partly, 'Säilytettävät tiedot').split('\n');
    expect(rows).toContain(
      'Laskut vuodelta 2025 | Asiakashallinta/laskutusjärjestelmä | Kirjanpitoaineiston säilytysvelvollisuus ' +
        '(kirjanpitolaki 1336/1997 2 luku 10 §) | Lasku on kirjanpidon tosite. | 31.12.2031 asti',
    );
    expect(rows.find((row) => row.startsWith('Vahinkoa'))).toMatch(/\| Tarkistetaan 31\.12\.2027$/u);
  });

  test('what was erased, unlinked and shredded, the backups and the ban', () => {
    const done = textUnder(partly, 'Miltä osin toteutamme pyynnön');
    expect(done).toContain('Liittymän ja asiakkaan yhteys | Nimi irrotettu | 20.11.2026');
    expect(done).toContain('ei voi enää yhdistää sinuun');
    expect(done).toContain('Manuaalinen paperiaineisto: 20.11.2026');
    expect(done).toContain('viimeistään 20.2.2027');
    expect(done).toContain('Suoramarkkinointikieltoasi varten');
    expect(done).toContain('19 artikla');
  });
});

test('nothing was there to be done: the letter says so and no more', () => {
  const erased = letterContent({
    kind: 'K7a',
    facts: decisionFacts('erasure', decided('granted', { kind: 'erasure', backupsUntil: null }), {
      registers: registerResults('erase'),
    }),
  });
  expect(letterText(erased)).toContain('Poistettavaa ei siksi ole.');
  expect(letterText(erased)).not.toContain('Olemme poistaneet');
  const corrected = letterContent({
    kind: 'K6a',
    facts: decisionFacts('rectification', decided('granted'), { registers: registerResults('correct') }),
  });
  expect(letterText(corrected)).toContain('Oikaistavaa ei siksi ole.');
  expect(corrected.title).not.toContain('oikaistu');
});
