import { GDPR, PERSONAL_DATA_ACT } from './law.ts';

/** Until when the time limit stands still, when it does. */
const SUSPENDED =
  'Vastausaika on keskeytyneenä tämän kirjeen lähettämispäivästä alkaen, kunnes olemme saaneet';

/** K2. */
export const identityQuestion = {
  documentName: 'Selvityspyyntö',
  subject: 'Pyyntösi käsittely',
  title: {
    self: 'Pyyntö osoittaa henkilöllisyys',
    other: 'Pyyntö osoittaa henkilöllisyys tai oikeus esittää pyyntö',
  },
  notSure: {
    self: 'Emme voi vielä toteuttaa pyyntöäsi, koska emme ole voineet varmistua siitä, että pyynnön esittäjä on rekisteröity itse ({{säännös}}).',
    other:
      'Emme voi vielä toteuttaa pyyntöäsi, koska emme ole voineet varmistua henkilöllisyydestäsi tai oikeudestasi esittää tämä pyyntö ({{säännös}}).',
  },
  law: { HETIL: `${PERSONAL_DATA_ACT}, 26 § 1 mom. ja 28 § 1 mom.`, GDPR: `${GDPR}, 12 artiklan 6 kohta` },
  /** Closed with a full stop unless the reason is. */
  reason: 'Syy: {{epäilyn_syy}}',
  ways: {
    self: 'Voit osoittaa henkilöllisyytesi jollakin seuraavista tavoista:',
    other: 'Voit antaa tarvittavan selvityksen jollakin seuraavista tavoista:',
  },
  masking:
    'Jos lähetät jäljennöksen asiakirjasta, peitä siitä kaikki muu paitsi nimi, syntymäaika ja voimassaoloaika. Tuhoamme jäljennöksen heti tarkistuksen jälkeen.',
  noCodesByEmail: 'Älä lähetä henkilötunnusta sähköpostitse.',
  suspended: `${SUSPENDED} tarvittavan selvityksen.`,
} as const;

/** K2 under the Act of 1999: the request in due form. */
export const formQuestion = {
  documentName: 'Selvityspyyntö',
  subject: 'Pyyntösi käsittely',
  title: 'Tarkastuspyyntö on tehtävä allekirjoitettuna tai henkilökohtaisesti',
  form: `Tarkastuspyyntö on tehtävä omakätisesti allekirjoitetussa tai sitä vastaavalla tavalla varmennetussa asiakirjassa taikka esitettävä henkilökohtaisesti luonamme (${PERSONAL_DATA_ACT}, 28 § 1 mom.). Pyyntöäsi ei ole tehty näin.`,
  enclosedForm:
    'Oheinen lomake on tätä varten. Täytä ja allekirjoita se ja palauta se meille tai käy luonamme. Käsittelemme pyyntösi, kun olemme saaneet sen.',
  enclosure: 'Tarkastuspyyntölomake',
  demand: `Pyydän saada tarkastaa, mitä minua koskevia tietoja henkilörekistereihinne on talletettu (${PERSONAL_DATA_ACT}, 26 §).`,
  to: 'Rekisterinpitäjä',
  diaryNumber: 'Diaarinumero',
  /** Filled by hand. */
  blanks: [
    'Nimi',
    'Syntymäaika',
    'Osoite',
    'Puhelinnumero',
    'Mitä rekisteriä tai ajanjaksoa pyyntö koskee',
    'Asiakasnumero, liittymän osoite tai muu tieto, jolla tietoni löytyvät',
    'Paikka ja päiväys',
    'Allekirjoitus',
    'Nimenselvennys',
  ],
} as const;

/** K3. */
export const specification = {
  documentName: 'Täsmennyspyyntö',
  subject: 'Pyyntösi käsittely',
  title: 'Pyyntö täsmentää, mitä tietoja tarkoitat',
  /** GDPR, recital 63. */
  largeQuantity: 'Käsittelemme sinusta runsaasti tietoja.',
  /** HetiL 26.1 §. */
  factsNeeded: `Tarvitsemme lisätietoja, jotta voimme etsiä tietosi (${PERSONAL_DATA_ACT}, 26 § 1 mom.).`,
  pleaseTell: {
    GDPR: `Jotta saat tarvitsemasi tiedot selkeässä muodossa, pyydämme sinua kertomaan (${GDPR}, johdanto-osan 63 perustelukappale):`,
    HETIL: 'Pyydämme sinua kertomaan:',
  },
  voluntary: 'Täsmentäminen on vapaaehtoista. Jos haluat kaikki tiedot, ilmoita siitä, niin toimitamme ne.',
  suspended: `${SUSPENDED} vastauksesi.`,
} as const;
