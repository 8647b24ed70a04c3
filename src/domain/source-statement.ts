import type { ContactDetails, Organisation, Register } from './organisation.ts';

const POSTAL_ADDRESS = {
  streetAddress: 'Lestintie 39',
  postalCode: '69440',
  locality: 'Lestijärvi',
} as const satisfies Partial<ContactDetails>;

/**
 * The statement numbers its registers 1, 2, 3, 2, 3, 4, 5, 6: the printed number is no key, hence R1-R8. It says nothing
 * of retention or legal basis, so these stay empty until the controller fills them.
 */
const REGISTERS: readonly Pick<Register, 'id' | 'name' | 'manual' | 'searchHint'>[] = [
  {
    id: 'R1',
    name: 'Asiakashallinta/laskutusjärjestelmä',
    manual: false,
    searchHint: 'Hae nimellä, henkilötunnuksella ja asiakasnumerolla.',
  },
  {
    id: 'R2',
    name: 'Tikettijärjestelmä',
    manual: false,
    searchHint: 'Hae tikettejä sähköpostiosoitteella ja puhelinnumerolla.',
  },
  {
    id: 'R3',
    name: 'Sähköinen kuitu-/liittymäkarttahallinta',
    manual: false,
    searchHint: 'Hae liittymän osoitteella.',
  },
  {
    id: 'R4',
    name: 'Manuaalinen paperiaineisto',
    manual: true,
    searchHint: 'Käy läpi arkiston mapit ja merkitse mapin paikka.',
  },
  {
    id: 'R5',
    name: 'Kuitukysely/työmääräin',
    manual: false,
    searchHint: 'Hae kyselyjä ja työmääräimiä osoitteella.',
  },
  {
    id: 'R6',
    name: 'Dokumentaatiopalvelin',
    manual: false,
    searchHint: 'Hae koko tekstistä nimellä ja osoitteella.',
  },
  {
    id: 'R7',
    name: 'KaseNet AD / VPN',
    manual: false,
    searchHint: 'Hae käyttäjätunnuksia nimellä; enimmäkseen henkilöstöä ja kumppaneita.',
  },
  {
    id: 'R8',
    name: 'Sähköpostipalvelimet',
    manual: false,
    searchHint: 'Hae lähettäjän ja vastaanottajan osoitteella; arvioi muiden viestit (15 artiklan 4 kohta).',
  },
];

/**
 * The controller as its privacy statement of 11.5.2018 describes it, with the spelling put right, as first values of the
 * organisation form. What the statement lacks but GDPR 15(1)(d), 15(1)(h) and 13-14 ask for is empty. Marketing is a
 * purpose of its own, though the statement mixes it with the services, because it can be prohibited (section 12; GDPR 21(2)).
 * The authority's contact details are those of the Office of the Data Protection Ombudsman, to be checked now and then.
 */
export function sourceStatementDefaults(): Organisation {
  return {
    controller: {
      name: 'KaseNet Oy',
      ...POSTAL_ADDRESS,
      phone: '06 8887 111',
      email: 'info@kasenet.fi',
    },
    contactPerson: {
      name: 'Heikki Mastokangas',
      title: 'rekisteriasioista vastaava yhteyshenkilö',
      ...POSTAL_ADDRESS,
      phone: '050 365 2086',
      email: 'heikki.mastokangas@kasenet.fi',
    },
    registers: REGISTERS.map((register) => ({ ...register, retention: '', legalBasis: '' })),
    purposes: [
      'Asiakassuhteen hoitaminen ja ylläpito',
      'KaseNetin ja sen yhteistyökumppaneiden tarjoamien palvelujen toteuttaminen, myynti, hallinta ja laskuttaminen sekä palvelujen kehittäminen',
      'Tuotteiden ja palvelujen markkinointi',
      'Asiakaskirjeet ja tiedotteet',
      'Asiakaskyselyt ja asiakasinformaation kerääminen',
    ],
    dataCategories: [
      'Nimi',
      'Henkilötunnus',
      'Osoite',
      'Puhelinnumero',
      'Sähköpostiosoite',
      'Asiakkaalle määritellyt palvelut',
      'Palvelujen muutoshistoria',
    ],
    // Heading of the statement: säännönmukaiset tietolähteet.
    sources: ['Asiakas', 'YTJ, yritys- ja yhteisötietojärjestelmä'],
    recipients: [
      'Aliurakoitsijat ja palveluntuottajat, kun KaseNet toimii jälleenmyyjänä tai tilaa työn aliurakoitsijalta',
      'Ulosottoviranomainen tarvittaessa',
      'Mielipide- ja markkinatutkimusten sekä vastaavien selvitysten tekijät, kun KaseNet ei itse toteuta niitä',
    ],
    transfers: 'Henkilötietoja ei siirretä Euroopan unionin eikä Euroopan talousalueen ulkopuolelle.',
    safeguards:
      'Sekä paperilla oleva että sähköisesti tallennettu asiakastieto on suojattu yksityisyyden suojasta annetun ' +
      'lainsäädännön periaatteiden mukaisesti.\n' +
      'Sähköinen aineisto on suojattu henkilökohtaisilla tunnuksilla ja salasanoilla sekä verkkoliikenteen ' +
      'salauksella. Suuri osa tiedoista on suojatussa sisäverkossa. KaseNetin tietojärjestelmät sijaitsevat ' +
      'yhtiön omilla palvelimilla, jotka ovat suojatuissa ja valvotuissa konesalitiloissa. Suojaukseen kuuluvat ' +
      'kulunvalvonta ja kameravalvonta.\n' +
      'Manuaalinen paperiaineisto säilytetään arkistossa lukituissa tiloissa, ja sitä digitoidaan sitä mukaa ' +
      'kuin se on mahdollista.',
    automatedDecisions: '',
    dataProtectionOfficer: '',
    legitimateInterests: '',
    provision: '',
    logRetentionYears: 3,
    authority: [
      'Tietosuojavaltuutetun toimisto',
      'Käyntiosoite: Lintulahdenkuja 4, 00530 Helsinki',
      'Postiosoite: PL 800, 00531 Helsinki',
      'Puhelinvaihde 029 566 6700, kirjaamo 029 566 6768',
      'tietosuoja@om.fi',
      'tietosuoja.fi',
    ],
  };
}
