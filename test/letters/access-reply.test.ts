import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { regimeOf } from '../../src/domain/regime.ts';
import { EXEMPTION_GROUNDS, type ExemptionGround } from '../../src/domain/register-task.ts';
import { sourceStatementDefaults } from '../../src/domain/source-statement.ts';
import { accessReplyContent } from '../../src/letters/access-reply.ts';
import type { DecisionFacts } from '../../src/letters/letter-order.ts';
import { letterText, sectionText, textUnder } from './letter-text.ts';
import { completeOrganisation, decided, underLaw, foundReply, nothingFoundReply } from './sample-letters.ts';
import { searchResults } from './sample-results.ts';

const k4a = (facts: DecisionFacts) => accessReplyContent('K4a', facts);
const k4b = (facts: DecisionFacts) => accessReplyContent('K4b', facts);
const found = k4a(foundReply());
const withDraft = (draft: Partial<ReturnType<typeof foundReply>['draft']>) =>
  k4a(foundReply({ draft: { ...foundReply().draft, ...draft } }));

describe('K4a, data found', () => {
  test('has the eleven numbered sections in order, then the remedies', () => {
    expect(found.sections.map((section) => [section.number, section.heading])).toEqual([
      [1, 'Vahvistus'],
      [2, 'Tiedot'],
      [3, 'Käyttötarkoitukset ja käsittelyn oikeusperuste'],
      [4, 'Tietoryhmät'],
      [5, 'Mistä tiedot on saatu'],
      [6, 'Kenelle tietojasi on luovutettu'],
      [7, 'Säilytysajat'],
      [8, 'Siirrot EU- ja ETA-alueen ulkopuolelle'],
      [9, 'Automaattiset päätökset'],
      [10, 'Oikeutesi'],
      [11, 'Antamatta jätetyt tiedot'],
      [null, 'Oikeussuoja'],
    ]);
  });

  test('Article 15(1): confirms the processing and tells the result of every register', () => {
    const text = textUnder(found, 'Vahvistus');
    expect(text).toContain('Käsittelemme sinua koskevia henkilötietoja.');
    expect(text).toContain('Hakuehdot: nimi, osoite, asiakasnumero ja puhelinnumero.');
    for (const register of foundReply().registers) {
      expect(text.split('\n').filter((line) => line.startsWith(`${register.name} | `))).toHaveLength(1);
    }
    expect(text).toContain('Tikettijärjestelmä | Tietoja löytyi');
    expect(text).toContain('Dokumentaatiopalvelin | Tietoja ei löytynyt');
    expect(text).toContain('Sähköpostipalvelimet | Tietoja ei anneta, katso kohta 11');
  });

  test('Article 15(3): the copy is enclosed, register by register with five columns', () => {
    expect(textUnder(found, 'Tiedot')).toContain('liitteessä 1');
    const [copy] = found.enclosures;
    expect(copy?.title).toBe('Jäljennös henkilötiedoista');
    expect(copy?.sections.map((section) => section.heading)).toEqual([
      'Asiakashallinta/laskutusjärjestelmä',
      'Tikettijärjestelmä',
    ]);
    const text = copy?.sections.map(sectionText).join('\n');
    expect(text).toContain('Tietoryhmä | Tieto | Käyttötarkoitus | Lähde | Vastaanottajat');
    expect(text).toContain(
      'Nimi | Aino Maria Esimerkki | Asiakassuhteen hoitaminen ja ylläpito | Asiakas | Ei luovutettu',
    );
  });

  test('Article 15(3): the copy comes in writing, or in electronic form when asked', () => {
    expect(textUnder(found, 'Tiedot')).toContain('Annamme tiedot kirjallisesti.');
    expect(textUnder(withDraft({ delivery: 'electronic' }), 'Tiedot')).toContain('sähköisessä muodossa');
  });

  test('Article 15(1)(a): tells the purposes of this person only, with the legal basis', () => {
    const text = textUnder(found, 'Käyttötarkoitukset ja käsittelyn oikeusperuste');
    expect(text).toContain(
      'Tikettijärjestelmä | Palvelujen toteuttaminen | Sopimus (6 artiklan 1 kohdan b alakohta)',
    );
    expect(text).not.toContain('markkinointi');
    expect(text).not.toContain('Dokumentaatiopalvelin');
  });

  test('Articles 13-14: a legal basis nobody has filled in makes no column', () => {
    const organisation = { ...sourceStatementDefaults(), automatedDecisions: 'Ei.' };
    const text = letterText(k4a(foundReply({ organisation })));
    expect(text).not.toContain('Oikeusperuste');
    expect(text).toContain('KaseNet Oy');
    expect(text).toContain('heikki.mastokangas@kasenet.fi');
  });

  test('Article 15(1)(b): lists each category once', () => {
    expect(textUnder(found, 'Tietoryhmät').split('\n').slice(2)).toEqual([
      'Nimi',
      'Osoite',
      'Sähköpostiosoite',
      'Asiakkaalle määritellyt palvelut',
      'Vikailmoitus',
    ]);
  });

  test('Article 15(1)(c): names the actual recipients and what they got', () => {
    expect(textUnder(found, 'Kenelle tietojasi on luovutettu')).toContain(
      'Kaivuu Oy, 3.2.2026, liittymän asennusosoite | Osoite | Asiakashallinta/laskutusjärjestelmä',
    );
  });

  test('Article 15(1)(c): says so when nothing was disclosed', () => {
    const registers = foundReply().registers.map((register) => ({
      ...register,
      result: {
        kind: 'search' as const,
        findings:
          register.result.kind === 'search'
            ? register.result.findings.map((row) => ({ ...row, recipients: ' ' }))
            : [],
      },
    }));
    const text = textUnder(k4a(foundReply({ registers })), 'Kenelle tietojasi on luovutettu');
    expect(text).toBe('Kenelle tietojasi on luovutettu\nTietojasi ei ole luovutettu.');
  });

  test('Article 15(1)(d): gives the retention of the registers where data was found', () => {
    const text = textUnder(found, 'Säilytysajat');
    expect(text).toContain('Tikettijärjestelmä | Asiakkuuden ajan');
    expect(text).not.toContain('Dokumentaatiopalvelin');
  });

  test('Article 15(1)(e): tells the rights to rectification, erasure, restriction and objection', () => {
    expect(textUnder(found, 'Oikeutesi')).toMatch(/16 artikla.*17 artikla.*18 artikla.*21 artikla/u);
    expect(textUnder(found, 'Oikeutesi')).toContain('Suoramarkkinoinnin voit kieltää milloin tahansa');
  });

  test('Article 15(1)(f): tells of the supervisory authority with its address', () => {
    const text = textUnder(found, 'Oikeussuoja');
    expect(text).toContain('(tietosuojalaki 21 §, tietosuoja-asetus (EU) 2016/679, 77 artikla)');
    expect(text).toContain('79 artikla');
    expect(text).toContain('PL 800, 00531 Helsinki');
  });

  test('Article 15(1)(g): lists the sources', () => {
    expect(textUnder(found, 'Mistä tiedot on saatu').split('\n').slice(2)).toEqual([
      'Asiakas',
      'Asiakas, puhelinsoitto',
    ]);
  });

  test('Article 15(1)(h): tells of automated decisions', () => {
    expect(textUnder(found, 'Automaattiset päätökset')).toContain('Emme tee automaattisia päätöksiä');
  });

  test('Article 15(2): tells of transfers', () => {
    expect(textUnder(found, 'Siirrot EU- ja ETA-alueen ulkopuolelle')).toContain(
      'Henkilötietoja ei siirretä Euroopan unionin eikä Euroopan talousalueen ulkopuolelle.',
    );
  });

  test('Article 15(4): tells what was withheld and the exempt registers with ground and reasons', () => {
    const text = textUnder(found, 'Antamatta jätetyt tiedot');
    expect(text).toContain('Tiketistä 4711 toisen asiakkaan nimi ja puhelinnumero.');
    expect(text).toContain('15 artiklan 4 kohta');
    expect(text).toContain('| Viestit koskevat toisten asiakkaiden asioita.');
  });

  test('Article 15(4): says so when everything was given', () => {
    const registers = searchResults([{ ...foundReply().registers[0] }]);
    const reply = k4a(
      foundReply({ registers, decision: decided('granted'), draft: { ...foundReply().draft, withheld: '' } }),
    );
    expect(textUnder(reply, 'Antamatta jätetyt tiedot')).toContain('Kaikki tiedot on annettu.');
  });

  test('Article 12(4): what the decision refuses is told with ground and reasons, beside what was withheld', () => {
    expect(textUnder(found, 'Antamatta jätetyt tiedot')).toContain(
      'Tiedot, joita emme anna: Sähköpostit, joissa käsitellään toisten asiakkaiden asioita.',
    );
    expect(textUnder(found, 'Antamatta jätetyt tiedot')).toContain('Perustelut: Viesteissä on toisten');
  });

  test('Article 12(1): codes are explained in an enclosure of their own, only when there are any', () => {
    expect(found.enclosures.map((enclosure) => enclosure.title)).toEqual([
      'Jäljennös henkilötiedoista',
      'Lyhenteiden selitykset',
    ]);
    const plain = withDraft({ legend: ' ' });
    expect(plain.enclosures).toHaveLength(1);
    expect(letterText(plain)).not.toContain('liitteessä 2');
  });

  test('prints neither the identity code nor the internal notes', () => {
    expect(letterText(found)).not.toContain('010190');
    expect(letterText(found)).not.toContain('Sisäinen merkintä');
  });

  test('an own paragraph of the clerk stands before the remedies', () => {
    const headings = withDraft({ additionalText: 'Kiitos kärsivällisyydestä.' }).sections.map(
      (section) => section.heading,
    );
    expect(headings.slice(-2)).toEqual(['Lisätietoja', 'Oikeussuoja']);
  });

  test('what is still to be filled is marked in a draft', () => {
    const text = letterText(k4a(foundReply({ organisation: sourceStatementDefaults() })));
    expect(text).toContain('Tikettijärjestelmä | (puuttuu)');
  });
});

describe('K4b, nothing found', () => {
  const reply = k4b(nothingFoundReply());

  test('Article 15(1): tells that there is nothing, where it was looked for and by what', () => {
    const text = textUnder(reply, 'Haun tulos');
    expect(text).toContain('Hakuehdot: nimi ja osoite.');
    expect(text).toContain('Niissä ei ole sinua koskevia henkilötietoja.');
    for (const register of nothingFoundReply().registers) expect(text.split('\n')).toContain(register.name);
    expect(reply.enclosures).toEqual([]);
  });

  test('tells of the log of this request and how long it is kept', () => {
    expect(letterText(reply)).toContain('(2026/17), joita säilytämme 3 vuotta asian päättämisestä.');
    const organisation = { ...completeOrganisation(), logRetentionYears: 1 };
    expect(letterText(k4b(nothingFoundReply({ organisation })))).toContain(
      'joita säilytämme yhden vuoden asian päättämisestä.',
    );
  });

  test('Article 15(4): does not claim that an exempt register is empty', () => {
    const registers = searchResults([
      { registerId: 'R7', outcome: 'exempt', ground: 'serious-danger', note: 'Selvitys kesken.' },
    ]);
    const exempt = k4b(nothingFoundReply({ registers }));
    expect(textUnder(exempt, 'Haun tulos')).not.toContain('KaseNet AD / VPN');
    expect(textUnder(exempt, 'Antamatta jätetyt tiedot')).toMatch(
      /KaseNet AD \/ VPN \| .*34 § 1 mom\. 2 kohta\)\. \| Selvitys kesken\./u,
    );
    expect(letterText(exempt)).toContain('annetaan tietosuojavaltuutetulle');
  });

  test('a reply without any searched register says nothing of them', () => {
    const registers = searchResults().map((register) => ({
      ...register,
      outcome: 'exempt' as const,
      ground: 'outside-request' as const,
      note: 'Rajattu pois.',
    }));
    expect(letterText(k4b(nothingFoundReply({ registers })))).not.toContain('Niissä ei ole');
  });
});

describe('the law of the day of receipt', () => {
  const receivedOn = (date: string, ground: ExemptionGround = 'national-security') =>
    letterText(
      k4b(
        nothingFoundReply({
          receivedOn: calendarDate(date),
          regime: regimeOf(calendarDate(date)),
          registers: searchResults([{ registerId: 'R1', outcome: 'exempt', ground, note: 'Syy.' }]),
        }),
      ),
    );

  test('until 31.12.2018 the Data Protection Act is not cited', () => {
    const text = receivedOn('2018-12-31');
    expect(text).not.toContain('tietosuojalaki');
    expect(text).not.toContain('tietosuojalain');
    expect(text).toContain('(tietosuoja-asetus (EU) 2016/679, 77 artikla)');
    expect(text).toContain('henkilötietolaki 523/1999, 27 § 1 mom. 1 kohta');
  });

  test('H-ACC-1: until 24.5.2018 the Act of 1999 asks for fewer rows, with the regular sources and disclosures', () => {
    const hetil = k4a(foundReply(underLaw('HETIL')));
    expect(hetil.sections.map((section) => [section.number, section.heading])).toEqual([
      [1, 'Vahvistus'],
      [2, 'Tiedot'],
      [3, 'Käyttötarkoitukset'],
      [4, 'Mistä tiedot on saatu'],
      [5, 'Kenelle tietojasi on luovutettu'],
      [6, 'Automaattiset päätökset'],
      [7, 'Antamatta jätetyt tiedot'],
      [null, 'Oikeussuoja'],
    ]);
    expect(textUnder(hetil, 'Vahvistus')).toContain('katso kohta 7');
    expect(textUnder(hetil, 'Mistä tiedot on saatu')).toContain('YTJ, yritys- ja yhteisötietojärjestelmä');
    expect(textUnder(hetil, 'Kenelle tietojasi on luovutettu')).toContain(
      'Ulosottoviranomainen tarvittaessa',
    );
    expect(letterText(hetil)).toContain('(henkilötietolaki 523/1999, 26 §)');
  });

  test('H-ACC-2: automated decisions are told of only when there is something to tell', () => {
    const organisation = { ...completeOrganisation(), automatedDecisions: ' ' };
    const hetil = k4a(foundReply({ ...underLaw('HETIL'), organisation }));
    expect(hetil.sections.map(({ heading }) => heading)).not.toContain('Automaattiset päätökset');
    expect(textUnder(hetil, 'Vahvistus')).toContain('katso kohta 6');
  });

  test('from 1.1.2019 it is', () => {
    const text = receivedOn('2019-01-01');
    expect(text).toContain('tietosuojalaki 21 §');
    expect(text).toContain('tietosuojalaki 1050/2018, 34 § 1 mom. 1 kohta');
  });

  test.each(Object.keys(EXEMPTION_GROUNDS) as ExemptionGround[])(
    'the ground %s has its sentence',
    (ground) => {
      expect(receivedOn('2026-11-12', ground)).toMatch(/\| [A-Z][^|]+ \([^|]+\)\. \| Syy\./u);
    },
  );
});
