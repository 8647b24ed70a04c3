import type { ExtensionFactor } from '../../../domain/extension.ts';
import type { FeeGround } from '../../../domain/fee.ts';
import type { RequestKind } from '../../../domain/request.ts';
import { GDPR } from './law.ts';
import { enumeration } from './words.ts';

const FACTORS: Record<ExtensionFactor, string> = {
  complexity: 'pyynnön monimutkaisuus',
  number: 'pyyntöjen määrä',
};

/** K9. */
export const extension = {
  documentName: 'Ilmoitus',
  subject: 'Pyyntösi käsittelyaika',
  title: 'Määräajan pidennys',
  needed: (factors: readonly ExtensionFactor[]) =>
    `Tarvitsemme lisäaikaa pyyntösi käsittelyyn. ${factors.length === 1 ? 'Syy on' : 'Syynä ovat'} ${enumeration(
      factors.map((factor) => FACTORS[factor]),
    )}.`,
  newDueOn: (day: string) => `Vastaamme sinulle viimeistään ${day}.`,
  law:
    'Määräaika voi pidennettynä olla enintään kolme kuukautta pyynnön saapumisesta ' +
    `(${GDPR}, 12 artiklan 3 kohta).`,
  reasons: 'Perustelut',
  partialAnswer: 'Tähän mennessä valmiit tiedot',
} as const;

const FEE_GROUNDS: Record<FeeGround, string> = {
  'within-a-year':
    'Tarkastusoikeuden käyttämisestä voidaan periä maksu, kun rekisteröidyn edellisestä saman rekisterin tietojen ' +
    'tarkastamisesta on kulunut alle vuosi',
  'further-copy': 'Pyydät lisäjäljennöstä. Vain ensimmäinen jäljennös on maksuton',
  'manifestly-unfounded': 'Pyyntösi on ilmeisen perusteeton',
  excessive: 'Pyyntösi on kohtuuton',
};

/** K10. */
export const fee = {
  documentName: 'Ilmoitus',
  subject: 'Pyyntösi käsittely',
  title: 'Ilmoitus maksusta',
  charged: (total: string) => `Pyyntösi toteuttamisesta peritään maksu. Sen suuruus on ${total}.`,
  concerns: (request: string) => `Maksu koskee seuraavaa pyyntöä: ${request}.`,
  ground: 'Peruste',
  groundText: (ground: FeeGround, law: string) => `${FEE_GROUNDS[ground]} (${law}).`,
  lastGiven: (day: string) =>
    `Sait saman rekisterin tiedot tarkastettavaksesi ${day}. Pyyntösi saapuessa siitä oli kulunut alle vuosi.`,
  calculation: 'Maksun laskelma',
  costs: {
    GDPR: 'Maksu muodostuu pyynnön toteuttamisen hallinnollisista kustannuksista:',
    HETIL:
      'Maksu ei ylitä tietojen antamisesta aiheutuvia välittömiä kustannuksia. Se muodostuu seuraavista eristä:',
  },
  line: 'Erä',
  amount: 'Määrä',
  total: 'Yhteensä',
  answer: 'Ilmoita, miten haluat jatkaa',
  answerBy: (day: string) =>
    `Ilmoita meille viimeistään ${day}, haluatko maksaa maksun ja jatkaa, rajata pyyntöäsi vai peruuttaa sen. ` +
    'Yhteystietomme ovat tämän kirjeen lopussa.',
} as const;

/** How a recipient is told of a change, and what is asked of them. */
export interface RecipientWords {
  readonly title: string;
  readonly done: string;
  /** Over the change itself. */
  readonly change: string;
  readonly please: string;
  readonly law: { readonly HETIL: string; readonly GDPR: string };
}

const ARTICLE_19 = 'tietosuoja-asetuksen (EU) 2016/679 19 artiklaan';
const ACT_29_3 = 'henkilötietolain (523/1999) 29 §:n 3 momenttiin';

const CHANGES: Partial<Record<RequestKind, RecipientWords>> = {
  rectification: {
    title: 'Ilmoitus henkilötietojen oikaisemisesta',
    done: 'Olemme oikaisseet tiedot jäljempänä kerrotulla tavalla.',
    change: 'Oikaisu',
    please: 'Pyydämme teitä oikaisemaan samat tiedot omissa rekistereissänne',
    law: { HETIL: ACT_29_3, GDPR: ARTICLE_19 },
  },
  completion: {
    title: 'Ilmoitus henkilötietojen täydentämisestä',
    done: 'Olemme täydentäneet tiedot jäljempänä kerrotulla tavalla.',
    change: 'Täydennys',
    please: 'Pyydämme teitä täydentämään samat tiedot omissa rekistereissänne',
    law: { HETIL: ACT_29_3, GDPR: ARTICLE_19 },
  },
  erasure: {
    title: 'Ilmoitus henkilötietojen poistamisesta',
    done: 'Olemme poistaneet tiedot jäljempänä kerrotulla tavalla.',
    change: 'Poisto',
    please: 'Pyydämme teitä poistamaan samat tiedot omista rekistereistänne',
    law: { HETIL: ACT_29_3, GDPR: ARTICLE_19 },
  },
  restriction: {
    title: 'Ilmoitus henkilötietojen käsittelyn rajoittamisesta',
    done: 'Olemme rajoittaneet tietojen käsittelyä jäljempänä kerrotulla tavalla.',
    change: 'Rajoitus',
    please: 'Pyydämme teitä rajoittamaan samojen tietojen käsittelyä omissa rekistereissänne',
    law: { HETIL: ACT_29_3, GDPR: ARTICLE_19 },
  },
  'marketing-ban': {
    title: 'Ilmoitus suoramarkkinointikiellosta',
    done: 'Henkilö on kieltänyt tietojensa käytön jäljempänä kerrotulla tavalla.',
    change: 'Kielto',
    please: 'Pyydämme teitä lopettamaan luovuttamiemme tietojen käytön kiellettyihin tarkoituksiin',
    law: {
      HETIL: 'henkilötietolain (523/1999) 30 §:ään',
      GDPR: 'tietosuoja-asetuksen (EU) 2016/679 21 artiklan 2 ja 3 kohtaan',
    },
  },
};

/** K11: to whoever was given the data. */
export const recipientNotice = {
  documentName: 'Ilmoitus',
  subject: 'Teille luovutetut henkilötiedot',
  /** undefined: nobody is told of such a request. */
  of: (kind: RequestKind) => CHANGES[kind],
  disclosed: 'Olemme luovuttaneet teille henkilötietoja, jotka koskevat jäljempänä mainittua henkilöä.',
  /** HetiL 29.3 §: the one from whom the wrong data came is told too, and then nothing may have been disclosed. */
  disclosedOrReceived:
    'Olemme luovuttaneet teille tai saaneet teiltä henkilötietoja, jotka koskevat jäljempänä mainittua henkilöä.',
  person: 'Henkilö',
  disclosedOn: 'Luovutuspäivä',
  confirm: (day: string | null) =>
    `${day === null ? 'ja vahvistamaan sen meille' : `ja vahvistamaan sen meille viimeistään ${day}`}.`,
  unclear: 'Jos ette tunnista henkilöä näistä tiedoista, ottakaa meihin yhteyttä.',
  law: (law: string) => `Tämä ilmoitus perustuu ${law}.`,
} as const;
