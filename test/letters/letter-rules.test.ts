import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { RESTRICTION_POINTS } from '../../src/domain/decision.ts';
import { letterContent } from '../../src/letters/compose.ts';
import { euroText } from '../../src/letters/language-forms.ts';
import { letterText } from './letter-text.ts';
import { agent, decided, decisionFacts, letterFacts, nothingFoundReply, underLaw } from './sample-letters.ts';
import { marked, registerResults } from './sample-results.ts';

describe('K1', () => {
  const receipt = (rest: Parameters<typeof letterFacts>[0]) =>
    letterText(letterContent({ kind: 'K1', facts: letterFacts(rest) }));

  test('names everything that is asked', () => {
    const text = receipt({
      requests: [
        { kind: 'access', scopes: [] },
        { kind: 'marketing-ban', scopes: ['direct-advertising', 'distance-selling'] },
      ],
    });
    expect(text).toContain('tarkastuspyyntö, suoramarkkinointikielto (suoramainonta, etämyynti).');
  });

  test('H-TIME-1: the Act of 1999 promises no day, only no undue delay', () => {
    const requests = [
      { kind: 'erasure', scopes: [] },
      { kind: 'access', scopes: [] },
    ] as const;
    const text = receipt({ ...underLaw('HETIL'), requests });
    expect(text).toContain('ilman aiheetonta viivytystä (henkilötietolaki 523/1999, 28 ja 29 §).');
    expect(text).not.toContain('11.6.2018');
  });

  test('an inquiry has no time limit of the regulation', () => {
    const text = receipt({ requests: [{ kind: 'other', scopes: [] }], role: 'heir', addressee: agent });
    expect(text).toContain('Vastaamme sinulle viimeistään 14.12.2026.');
    expect(text).not.toContain('12 artiklan');
    expect(text).toContain('edesmennyttä henkilöä: Aino Maria Esimerkki.');
  });
});

test('3.2: a question that suspends nothing does not say that it does', () => {
  const ask = (suspends: boolean) =>
    letterText(
      letterContent({
        kind: 'K2',
        facts: letterFacts(),
        inquiry: {
          kind: 'identity',
          reason: 'Osoite on eri.',
          questions: [],
          methods: ['Käynti', ' '],
          suspends,
        },
      }),
    );
  expect(ask(true)).toContain('keskeytyneenä tämän kirjeen lähettämispäivästä alkaen');
  expect(ask(false)).not.toContain('keskeytyneenä');
});

test('a letter to an agent says for whom, one to the person does not', () => {
  const facts = nothingFoundReply({ role: 'agent', addressee: agent });
  const text = letterText(letterContent({ kind: 'K4b', facts }));
  expect(text).toContain('henkilön Aino Maria Esimerkki puolesta');
  expect(text.startsWith('Veikko Valtuutettu\nAsiamiehentie 3\n67100 KOKKOLA')).toBe(true);
  expect(letterText(letterContent({ kind: 'K4b', facts: nothingFoundReply() }))).not.toContain('puolesta');
});

test('the own paragraph of the clerk goes into every letter of the decision', () => {
  const facts = decisionFacts(
    'objection',
    decided('granted', { kind: 'objection', stopsOn: calendarDate('2026-12-01') }),
    {
      registers: marked('stop'),
    },
  );
  const content = letterContent({
    kind: 'K15',
    facts: { ...facts, draft: { ...facts.draft, additionalText: ' Kiitos yhteydenotosta. ' } },
  });
  expect(content.sections.map(({ heading }) => heading)).toEqual(['Lisätietoja']);
});

test.each(RESTRICTION_POINTS)('GDPR 18(1)(%s) is named and explained in K12', (point) => {
  const facts = decisionFacts(
    'restriction',
    decided('granted', { kind: 'restriction', point, from: calendarDate('2026-11-12') }),
    { registers: marked('restrict') },
  );
  const text = letterText(letterContent({ kind: 'K12', facts }));
  expect(text).toMatch(new RegExp(`18 artiklan 1 kohdan ${point} alakohta\\.\\n\\p{Lu}.+\\.`, 'u'));
  expect(text).toContain('Ilmoitamme sinulle ennen kuin rajoitus poistetaan');
});

describe('H-BAN-1, GDPR 21(2)-(3): K8', () => {
  const ban = (receivedOn: string, scopes: Parameters<typeof decisionFacts>[2]) =>
    letterText(
      letterContent({
        kind: 'K8',
        facts: decisionFacts(
          'marketing-ban',
          decided('granted', { kind: 'ban', from: calendarDate(receivedOn), inPrintUntil: null }),
          {
            ...underLaw('HETIL'),
            receivedOn: calendarDate(receivedOn),
            ...scopes,
            registers: marked('mark-ban'),
          },
        ),
      }),
    );

  test('cites 917/2014 only from the day it was in force, and never for surveys', () => {
    expect(ban('2015-01-01', { scopes: ['direct-advertising'] })).toContain('917/2014, 200 §');
    expect(ban('2014-12-31', { scopes: ['direct-advertising'] })).not.toContain('917/2014');
    expect(ban('2018-05-11', { scopes: ['opinion-research'] })).not.toContain(
      'sähköpostitse, tekstiviestillä',
    );
  });

  test('speaks of a mailing in print only when there is one', () => {
    expect(ban('2018-05-11', { scopes: ['direct-advertising'] })).not.toContain('painossa');
  });
});

test('nothing to restrict, to move or to stop is said so', () => {
  const restriction = decisionFacts(
    'restriction',
    decided('granted', { kind: 'restriction', point: 'a', from: calendarDate('2026-11-12') }),
    { registers: registerResults('restrict') },
  );
  expect(letterText(letterContent({ kind: 'K12', facts: restriction }))).toContain(
    'Rajoitettavaa ei siksi ole.',
  );
  const portability = decisionFacts(
    'portability',
    decided('granted', { kind: 'portability', directTo: '' }),
    {
      registers: registerResults('export'),
    },
  );
  expect(letterText(letterContent({ kind: 'K14', facts: portability }))).toContain(
    'Siirrettävää ei siksi ole.',
  );
  const objection = decisionFacts(
    'objection',
    decided('granted', { kind: 'objection', stopsOn: calendarDate('2026-12-01') }),
    { registers: registerResults('stop') },
  );
  expect(letterText(letterContent({ kind: 'K15', facts: objection }))).not.toContain('1.12.2026');
});

test.each([
  [0, '0,00 €'],
  [5, '0,05 €'],
  [123_450, '1 234,50 €'],
  [100_000_000, '1 000 000,00 €'],
  [-1_050, '−10,50 €'],
])('%i cents are written %s', (cents, text) => {
  expect(euroText('fi', cents)).toBe(text.replaceAll(' ', '\u00A0'));
});
