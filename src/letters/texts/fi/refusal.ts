import type { RefusalGround } from '../../../domain/refusal-ground.ts';
import type { RequestKind } from '../../../domain/request.ts';
import { GDPR } from './law.ts';

/** What each ground says, without its full stop: the law follows in brackets. */
const GROUNDS = {
  'national-security':
    'Tietojen antaminen voisi vahingoittaa kansallista turvallisuutta, puolustusta tai yleistä järjestystä ja turvallisuutta taikka haitata rikosten ehkäisemistä tai selvittämistä',
  'serious-danger':
    'Tietojen antamisesta voisi aiheutua vakavaa vaaraa rekisteröidyn terveydelle tai hoidolle taikka rekisteröidyn tai jonkun muun oikeuksille',
  'research-only':
    'Tietoja käytetään yksinomaan historiallista tai tieteellistä tutkimusta taikka tilastointia varten',
  supervision:
    'Tietoja käytetään valvonta- ja tarkastustehtävissä, ja tietojen antamatta jättäminen on välttämätöntä Suomen tai Euroopan unionin tärkeän taloudellisen tai rahoituksellisen edun turvaamiseksi',
  'others-rights': 'Tietojen antaminen vaikuttaisi haitallisesti muiden oikeuksiin ja vapauksiin',
  'outside-request': 'Tiedot eivät kuulu pyyntöösi sellaisena kuin se on esitetty',
  'manifestly-unfounded': 'Pyyntö on ilmeisen perusteeton',
  excessive: 'Pyyntö on kohtuuton',
  'not-identified':
    'Emme ole voineet tunnistaa rekisteröityä tai varmistua pyynnön esittäjän henkilöllisyydestä taikka oikeudesta esittää pyyntö',
  'form-missing':
    'Pyyntöä ei ole tehty omakätisesti allekirjoitetussa tai sitä vastaavalla tavalla varmennetussa asiakirjassa eikä esitetty henkilökohtaisesti rekisterinpitäjän luona',
  'data-accurate': 'Tieto pitää paikkansa, eikä se ole puutteellinen',
  'historic-fact':
    'Tieto kuvaa oikein sitä, mitä aikanaan on tapahtunut, eikä se ole virheellinen siksi, että olot ovat sen jälkeen muuttuneet',
  'still-necessary':
    'Poistamisen edellytykset eivät täyty: tiedot ovat edelleen tarpeen siihen tarkoitukseen, jota varten niitä käsitellään',
  'freedom-of-expression':
    'Käsittely on tarpeen sananvapautta ja tiedonvälityksen vapautta koskevan oikeuden käyttämiseksi',
  'legal-obligation': 'Käsittely on tarpeen lakisääteisen velvoitteen noudattamiseksi',
  'public-health': 'Käsittely on tarpeen kansanterveyteen liittyvää yleistä etua koskevista syistä',
  archiving:
    'Käsittely on tarpeen yleisen edun mukaista arkistointia, tieteellistä tai historiallista tutkimusta taikka tilastointia varten',
  'legal-claims':
    'Käsittely on tarpeen oikeudellisen vaateen laatimiseksi, esittämiseksi tai puolustamiseksi',
  'no-restriction-ground': 'Mikään käsittelyn rajoittamisen edellytyksistä ei täyty',
  'not-portable':
    'Tiedot eivät kuulu siirto-oikeuden piiriin: se koskee itse toimitettuja tietoja, joita käsitellään automaattisesti suostumuksen tai sopimuksen perusteella',
  'compelling-grounds':
    'Käsittelyyn on huomattavan tärkeä ja perusteltu syy, joka syrjäyttää rekisteröidyn edut, oikeudet ja vapaudet',
} as const satisfies Record<RefusalGround, string>;

/**
 * Where the Act of 1999 says another thing: a serious danger to the rights of others alone, not to those of the person
 * (27.1 §, point 2), the rights of others only as such a danger, and erasure only of what is needless (29.1 §).
 */
const GROUNDS_HETIL = {
  'serious-danger':
    'Tietojen antamisesta voisi aiheutua vakavaa vaaraa rekisteröidyn terveydelle tai hoidolle taikka jonkun muun oikeuksille',
  'others-rights': 'Tietojen antamisesta voisi aiheutua vakavaa vaaraa jonkun muun oikeuksille',
  'still-necessary':
    'Tiedot eivät ole tarpeettomia: niitä tarvitaan edelleen siihen tarkoitukseen, jota varten niitä käsitellään',
  'legal-obligation':
    'Tiedot eivät ole tarpeettomia: niitä tarvitaan lakisääteisen velvoitteen noudattamiseksi',
  'legal-claims':
    'Tiedot eivät ole tarpeettomia: niitä tarvitaan oikeudellisen vaateen laatimiseksi, esittämiseksi tai puolustamiseksi',
} as const satisfies Partial<Record<RefusalGround, string>>;

/** What is refused, as a heading. */
const REFUSED = {
  access: 'Tiedot, joita emme anna',
  rectification: 'Vaatimus, jota emme hyväksy',
  completion: 'Vaatimus, jota emme hyväksy',
  erasure: 'Tiedot, joita emme poista',
  restriction: 'Pyyntö, jota emme toteuta',
  portability: 'Tiedot, joita emme toimita',
  objection: 'Pyyntö, jota emme toteuta',
  'marketing-ban': 'Pyyntö, jota emme toteuta',
  'marketing-ban-withdrawal': 'Pyyntö, jota emme toteuta',
  other: 'Pyyntö, jota emme toteuta',
} as const satisfies Record<RequestKind, string>;

const GRANTED = {
  access: 'Muut tietosi annamme samassa asiassa lähetettävällä vastauksella.',
  rectification: 'Muilta osin olemme oikaisseet tietosi. Siitä kerromme erillisellä kirjeellä.',
  completion: 'Muilta osin olemme täydentäneet tietosi. Siitä kerromme erillisellä kirjeellä.',
  erasure: 'Muilta osin olemme toteuttaneet pyyntösi.',
  restriction: 'Muilta osin olemme rajoittaneet käsittelyä. Siitä kerromme erillisellä kirjeellä.',
  portability: 'Muut tiedot toimitamme. Siitä kerromme erillisellä kirjeellä.',
  objection: 'Muilta osin lopetamme käsittelyn. Siitä kerromme erillisellä kirjeellä.',
  'marketing-ban': 'Muilta osin olemme toteuttaneet pyyntösi.',
  'marketing-ban-withdrawal': 'Muilta osin olemme toteuttaneet pyyntösi.',
  other: 'Muilta osin olemme toteuttaneet pyyntösi.',
} as const satisfies Record<RequestKind, string>;

/** The certificate of refusal (K5, K6b, K7b) and what other letters say of a refusal. */
export const refusal = {
  grounds: GROUNDS,
  groundsHetil: GROUNDS_HETIL,
  groundWithLaw: '{{peruste}} ({{säännös}}).',

  documentName: { HETIL: 'Kieltäytymistodistus', GDPR: 'Päätös pyynnöstä' },
  title: { HETIL: 'Kieltäytymistodistus', GDPR: 'Päätös pyynnöstä / kieltäytymistodistus' },
  wholly: 'Emme toteuta pyyntöäsi.',
  partly: 'Emme toteuta pyyntöäsi siltä osin kuin jäljempänä kerrotaan.',
  /** `pykälä`: 28 or 29. */
  certificate: {
    HETIL: 'Tämä on henkilötietolain (523/1999) {{pykälä}} §:n 2 momentin mukainen kirjallinen todistus.',
    GDPR: 'Tämä on tietosuoja-asetuksen (EU) 2016/679 12 artiklan 4 kohdan mukainen ilmoitus.',
  },

  matter: 'Asian tiedot',
  controller: { HETIL: 'Rekisterinpitäjä', GDPR: 'Rekisterinpitäjä' },
  requester: 'Pyynnön esittäjä',
  dataSubject: 'Rekisteröity',
  diaryNumber: 'Diaarinumero',
  request: 'Pyyntö',
  datedOn: 'Pyyntö päivätty',
  receivedOn: 'Pyyntö saapunut',
  place: 'Paikka',

  refused: REFUSED,
  law: 'Peruste ja säännös',
  reasons: 'Perustelut',
  granted: 'Miltä osin toteutamme pyynnön',
  /** An access request of which nothing else was found. */
  othersTold: 'Muista rekistereistä kerromme samassa asiassa lähetettävällä vastauksella.',
  grantedFrom: 'Ne ovat seuraavista rekistereistä:',
  grantedText: GRANTED,
  nothingGranted: 'Emme toteuta pyyntöä miltään osin.',

  registers: 'Vastauksen ulkopuolelle jätetyt rekisterit',
  registersIntro: 'Seuraavien rekisterien tietoja emme anna:',
  register: 'Rekisteri',
  groundColumn: 'Peruste',
  toOmbudsman:
    'Sinulla on oikeus pyytää, että tiedot, joihin et saa itse tutustua, annetaan tietosuojavaltuutetulle (tietosuojalaki 1050/2018, 34 §).',

  /** In the letter that tells what was done, when another one refuses the rest. */
  separateCertificate: {
    HETIL: 'Osaa pyynnöstäsi emme toteuta. Siitä annamme erillisen kieltäytymistodistuksen.',
    GDPR: 'Osaa pyynnöstäsi emme toteuta. Siitä annamme erillisen päätöksen.',
  },

  heading: 'Oikeussuoja',
  remedies: {
    HETIL: 'Voit saattaa asian tietosuojavaltuutetun käsiteltäväksi (henkilötietolaki {{pykälä}} §).',
    GDPR_X: `Jos katsot, että henkilötietojasi on käsitelty tietosuojasäännösten vastaisesti, voit saattaa asian tietosuojavaltuutetun käsiteltäväksi (${GDPR}, 77 artikla). Voit lisäksi viedä asian tuomioistuimeen (79 artikla).`,
    GDPR_TSL: `Jos katsot, että henkilötietojasi on käsitelty tietosuojasäännösten vastaisesti, voit saattaa asian tietosuojavaltuutetun käsiteltäväksi (tietosuojalaki 21 §, ${GDPR}, 77 artikla). Voit lisäksi viedä asian tuomioistuimeen (79 artikla).`,
  },
} as const;
