import type { TaskOutcome } from '../../../domain/register-task.ts';
import { GDPR, PERSONAL_DATA_ACT } from './law.ts';

const OUTCOMES = {
  found: 'Tietoja löytyi',
  nothing: 'Tietoja ei löytynyt',
  /** `kohta`: the section that tells why. */
  exempt: 'Tietoja ei anneta, katso kohta {{kohta}}',
} as const satisfies Record<TaskOutcome, string>;

/** K4a and K4b. */
export const reply = {
  documentName: 'Vastaus',
  title: 'Vastaus tarkastuspyyntöösi',
  /** Closed with a full stop unless the terms are. */
  searchTerms: 'Hakuehdot: {{hakuehdot}}',

  confirmation: 'Vahvistus',
  confirmed: 'Käsittelemme sinua koskevia henkilötietoja. Etsimme tietojasi kaikista rekistereistämme.',
  register: 'Rekisteri',
  result: 'Haun tulos',
  outcomes: OUTCOMES,

  copy: 'Tiedot',
  /** By the number of the registers. */
  copyOf: {
    one: 'Jäljennös henkilötiedoistasi on liitteessä 1 rekistereittäin. Tiedot ovat seuraavasta rekisteristä: {{rekisterit}}.',
    other:
      'Jäljennös henkilötiedoistasi on liitteessä 1 rekistereittäin. Tiedot ovat seuraavista rekistereistä: {{rekisterit}}.',
  },
  legendIn: 'Lyhenteet ja koodit on selitetty liitteessä 2.',
  written: 'Annamme tiedot kirjallisesti.',
  electronic: 'Annamme tiedot sähköisessä muodossa, kuten olet pyytänyt tai hyväksynyt.',

  writtenAnswer: 'Vastaus annetaan kirjallisesti.',
  electronicAnswer: 'Vastaus annetaan sähköisessä muodossa, kuten olet pyytänyt tai hyväksynyt.',

  purposes: { HETIL: 'Käyttötarkoitukset', GDPR: 'Käyttötarkoitukset ja käsittelyn oikeusperuste' },
  purposesIntro: 'Käytämme tietojasi seuraaviin tarkoituksiin:',
  purposesColumn: 'Käyttötarkoitukset',
  legalBasisColumn: 'Oikeusperuste',

  categories: 'Tietoryhmät',
  categoriesIntro: 'Käsittelemme sinusta seuraaviin ryhmiin kuuluvia henkilötietoja:',

  sources: 'Mistä tiedot on saatu',
  sourcesIntro: 'Tietosi on saatu seuraavista lähteistä:',
  /** HetiL 26.1 §. */
  regularSources: 'Rekisteriemme säännönmukaiset tietolähteet ovat:',

  recipients: 'Kenelle tietojasi on luovutettu',
  recipientsIntro: 'Tietojasi on luovutettu seuraavasti:',
  recipientColumn: 'Vastaanottaja',
  disclosedColumn: 'Luovutettu tieto',
  notDisclosed: 'Tietojasi ei ole luovutettu.',
  /** HetiL 26.1 §. */
  regularRecipients: 'Rekistereistämme luovutetaan säännönmukaisesti tietoja seuraaville:',

  retention: 'Säilytysajat',
  retentionColumn: 'Säilytysaika tai sen määrittämisen peruste',

  transfers: 'Siirrot EU- ja ETA-alueen ulkopuolelle',
  automatedDecisions: 'Automaattiset päätökset',

  rights: 'Oikeutesi',
  rightsText: [
    'Tietosuoja-asetuksen (EU) 2016/679 mukaan voit pyytää, että oikaisemme virheelliset tai täydennämme puutteelliset tietosi (16 artikla), poistamme tietosi (17 artikla) tai rajoitamme niiden käsittelyä (18 artikla). Voit myös vastustaa tietojesi käsittelyä (21 artikla).',
    'Suoramarkkinoinnin voit kieltää milloin tahansa perusteluja esittämättä.',
    'Pyyntösi voi olla vapaamuotoinen, ja sen esittäminen on maksutonta. Yhteystietomme ovat tämän kirjeen lopussa.',
  ],

  withheld: 'Antamatta jätetyt tiedot',
  withheldIntro: {
    HETIL: `Olemme jättäneet antamatta seuraavat tiedot, jotka eivät koske sinua tai joiden antamisesta voisi aiheutua vakavaa vaaraa jonkun muun oikeuksille (${PERSONAL_DATA_ACT}, 26 § 1 mom. ja 27 § 1 mom. 2 kohta):`,
    GDPR: `Olemme jättäneet antamatta seuraavat tiedot suojataksemme muiden oikeuksia ja vapauksia (${GDPR}, 15 artiklan 4 kohta):`,
  },
  exemptIntro: 'Seuraavien rekisterien tietoja tähän vastaukseen ei sisälly:',
  refused: 'Tiedot, joita emme anna',
  allGiven: 'Kaikki tiedot on annettu.',

  nothing: 'Haun tulos',
  nothingIntro: 'Etsimme tietojasi seuraavista rekistereistä:',
  nothingFound:
    'Niissä ei ole sinua koskevia henkilötietoja. Poikkeuksena ovat tämän pyynnön käsittelytiedot ({{diaarinro}}), joita säilytämme {{lokin_säilytysaika}}.',
  otherName:
    'Jos arvelet, että tietojasi on toisella nimellä tai osoitteella, kerro ne meille. Yhteystietomme ovat tämän kirjeen lopussa.',

  enclosureCopy: 'Jäljennös henkilötiedoista',
  enclosureCopyIntro:
    'Jäljennös koskee henkilöä {{rekisteröity}} ja kuuluu vastaukseen asiassa {{diaarinro}}. Tiedot on ryhmitelty rekistereittäin.',
  enclosureLegend: 'Lyhenteiden selitykset',
  category: 'Tietoryhmä',
  value: 'Tieto',
  purpose: 'Käyttötarkoitus',
  source: 'Lähde',
  recipientsOfRow: 'Vastaanottajat',
  rowNotDisclosed: 'Ei luovutettu',
} as const;
