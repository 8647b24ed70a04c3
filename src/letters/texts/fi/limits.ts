import type { RestrictionPoint } from '../../../domain/decision.ts';
import { GDPR } from './law.ts';

const POINTS = {
  a: 'Olet kiistänyt tietojen paikkansapitävyyden. Rajoitus on voimassa sen ajan, jonka tarvitsemme niiden tarkistamiseen.',
  b: 'Käsittely on lainvastaista, mutta vastustat tietojen poistamista ja vaadit sen sijaan niiden käytön rajoittamista.',
  c: 'Emme enää tarvitse tietoja käsittelyn tarkoituksiin, mutta sinä tarvitset niitä oikeudellisen vaateen laatimiseksi, esittämiseksi tai puolustamiseksi.',
  d: 'Olet vastustanut tietojesi käsittelyä. Rajoitus on voimassa, kunnes on selvitetty, syrjäyttävätkö rekisterinpitäjän oikeutetut perusteet rekisteröidyn perusteet.',
} as const satisfies Record<RestrictionPoint, string>;

/** K12 and K13. */
export const restriction = {
  documentName: 'Vahvistus',
  title: 'Tietojesi käsittelyä on rajoitettu',
  /** When no register held what was to be restricted. */
  nothingTitle: 'Vastaus pyyntöösi',
  nothing: 'Rekistereissämme ei ole tietoja, joita pyyntösi koskee. Rajoitettavaa ei siksi ole.',
  restricted: 'Tietojesi käsittelyä on rajoitettu {{alku}} alkaen.',
  ground: 'Peruste',
  groundLaw: `Käsittelyä on rajoitettu seuraavan kohdan perusteella: ${GDPR}, 18 artiklan 1 kohdan {{alakohta}} alakohta.`,
  points: POINTS,
  registers: 'Rajoitus koskee seuraavia rekistereitä:',
  register: 'Rekisteri',
  markedOn: 'Merkitty',
  permitted: 'Miten tietoja saa käyttää rajoituksen aikana',
  permittedIntro:
    'Säilytämme tiedot. Muutoin käsittelemme niitä rajoituksen aikana vain (18 artiklan 2 kohta):',
  permittedUses: [
    'suostumuksellasi',
    'oikeudellisen vaateen laatimiseksi, esittämiseksi tai puolustamiseksi',
    'toisen luonnollisen henkilön tai oikeushenkilön oikeuksien suojaamiseksi',
    'tärkeää unionin tai jäsenvaltion yleistä etua koskevista syistä.',
  ],
  beforeLifting: 'Ilmoitamme sinulle ennen kuin rajoitus poistetaan (18 artiklan 3 kohta).',
  recipients:
    'Ilmoitamme rajoittamisesta jokaiselle, jolle olemme luovuttaneet tiedot, jollei ilmoittaminen ole mahdotonta tai vaadi kohtuutonta vaivaa. Saat pyynnöstä tiedon näistä vastaanottajista (19 artikla).',

  liftingDocumentName: 'Ilmoitus',
  liftingSubject: 'Henkilötietojesi käsittelyn rajoitus',
  liftingTitle: 'Käsittelyn rajoitus poistetaan',
  lifted: `Tietojesi käsittelyä on rajoitettu {{alku}} alkaen. Rajoitus poistetaan {{loppu}} (${GDPR}, 18 artiklan 3 kohta).`,
  reasons: 'Perustelut',
  ifYouDisagree:
    'Jos katsot, että rajoituksen on jatkuttava, ota meihin yhteyttä ennen tätä päivää. Yhteystietomme ovat tämän kirjeen lopussa.',
} as const;

/** K15. */
export const objection = {
  documentName: 'Vahvistus',
  title: 'Lopetamme tietojesi käsittelyn',
  nothingTitle: 'Vastaus pyyntöösi',
  nothing: 'Rekistereissämme ei ole tietoja, joita pyyntösi koskee. Lopetettavaa käsittelyä ei siksi ole.',
  accepted:
    'Hyväksymme vastustuksesi ja lopetamme tietojesi käsittelyn siltä osin kuin olet sitä vastustanut.',
  stopsOn: 'Käsittelyn päättymispäivä: {{päättymispäivä}}.',
  registers: 'Tämä koskee seuraavia rekistereitä:',
} as const;
