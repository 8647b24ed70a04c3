import { calendarDate } from '../../src/domain/calendar-date.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import type { Person } from '../../src/domain/person.ts';
import { sourceStatementDefaults } from '../../src/domain/source-statement.ts';
import type { AccessReplyFacts, RegisterResult } from '../../src/letters/access-reply.ts';
import type { LetterFacts } from '../../src/letters/letter-facts.ts';
import type { LetterStamp } from '../../src/letters/letter-press.ts';

/** An invented data subject. */
export const aino: Person = {
  id: 1,
  familyName: 'Esimerkki',
  givenNames: 'Aino Maria',
  streetAddress: 'Kokeilutie 12 B 4',
  postalCode: '69440',
  locality: 'Lestijärvi',
  phone: '040 123 4567',
  email: 'aino@example.fi',
  maskedIdentityCode: '010190-****',
};

/** The source statement with what it lacks filled in. */
export function completeOrganisation(): Organisation {
  const defaults = sourceStatementDefaults();
  return {
    ...defaults,
    registers: defaults.registers.map((register) => ({
      ...register,
      retention: 'Asiakkuuden ajan ja 6 vuotta sen tilikauden päättymisvuoden lopusta, jolta lasku on',
      legalBasis: 'Sopimus (6 artiklan 1 kohdan b alakohta)',
    })),
    automatedDecisions: 'Emme tee automaattisia päätöksiä emmekä profilointia.',
  };
}

export function letterFacts(rest: Partial<LetterFacts> = {}): LetterFacts {
  return {
    organisation: completeOrganisation(),
    recipient: aino,
    diaryNumber: '2026/17',
    channel: 'visit',
    receivedOn: calendarDate('2026-11-12'),
    dueOn: calendarDate('2026-12-14'),
    description: 'Haluan tietää, mitä tietoja minusta on asiakasrekisterissä ja tiketeissä.',
    ...rest,
  };
}

/** Results of all eight registers: nothing found, save those given. */
export function searchResults(given: readonly Partial<RegisterResult>[] = []): readonly RegisterResult[] {
  return sourceStatementDefaults().registers.map(({ id, name }) => ({
    registerId: id,
    name,
    outcome: 'nothing',
    ground: null,
    note: '',
    findings: [],
    ...given.find((result) => result.registerId === id),
  }));
}

/** Data in two registers, one disclosure, one register exempt, a legend. */
export function foundReply(rest: Partial<AccessReplyFacts> = {}): AccessReplyFacts {
  const finding = (category: string, value: string, recipients = '') => ({
    category,
    value,
    purpose: 'Asiakassuhteen hoitaminen ja ylläpito',
    source: 'Asiakas',
    recipients,
  });
  return {
    ...letterFacts(),
    kind: 'K4a',
    draft: {
      searchTerms: 'nimi, osoite, asiakasnumero ja puhelinnumero',
      withheld: 'Tiketistä 4711 toisen asiakkaan nimi ja puhelinnumero.',
      legend: 'KTV: kuitutyövaihe\nAKT: aktivoitu',
      delivery: 'written',
      additionalText: '',
    },
    registers: searchResults([
      {
        registerId: 'R1',
        outcome: 'found',
        note: 'Sisäinen merkintä, jota ei tulosteta.',
        findings: [
          finding('Nimi', 'Aino Maria Esimerkki'),
          finding(
            'Osoite',
            'Kokeilutie 12 B 4, 69440 Lestijärvi',
            'Kaivuu Oy, 3.2.2026, liittymän asennusosoite',
          ),
          finding('Sähköpostiosoite', 'aino@example.fi'),
          finding('Asiakkaalle määritellyt palvelut', 'Kuitu 100/100, AKT 5.2.2026'),
        ],
      },
      {
        registerId: 'R2',
        outcome: 'found',
        findings: [
          {
            category: 'Vikailmoitus',
            value: '14.3.2026 Yhteys poikki, KTV tarkistettu.\nKorjattu samana päivänä.',
            purpose: 'Palvelujen toteuttaminen',
            source: 'Asiakas, puhelinsoitto',
            recipients: '',
          },
        ],
      },
      {
        registerId: 'R8',
        outcome: 'exempt',
        ground: 'others-rights',
        note: 'Viestit koskevat toisten asiakkaiden asioita.',
      },
    ]),
    ...rest,
  };
}

/** Nothing found in seven registers, one exempt. */
export function nothingFoundReply(rest: Partial<AccessReplyFacts> = {}): AccessReplyFacts {
  return {
    ...letterFacts({ channel: 'post' }),
    kind: 'K4b',
    draft: {
      searchTerms: 'nimi ja osoite',
      withheld: '',
      legend: '',
      delivery: 'written',
      additionalText: '',
    },
    registers: searchResults(),
    ...rest,
  };
}

export function letterStamp(rest: Partial<LetterStamp> = {}): LetterStamp {
  return {
    documentNumber: '2026/17-2',
    issuedOn: calendarDate('2026-11-23'),
    auditHead: '0123456789abcdef'.repeat(4),
    auditCount: 123,
    draft: false,
    ...rest,
  };
}
