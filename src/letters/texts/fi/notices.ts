import type { ExtensionFactor } from '../../../domain/extension.ts';
import type { FeeGround } from '../../../domain/fee.ts';
import type { RequestKind } from '../../../domain/request.ts';
import { GDPR } from './law.ts';

const FACTORS = {
  complexity: 'pyynnön monimutkaisuus',
  number: 'pyyntöjen määrä',
} as const satisfies Record<ExtensionFactor, string>;

/** K9. */
export const extension = {
  documentName: 'Ilmoitus',
  subject: 'Pyyntösi käsittelyaika',
  title: 'Määräajan pidennys',
  factors: FACTORS,
  /** By the number of the reasons. */
  needed: {
    one: 'Tarvitsemme lisäaikaa pyyntösi käsittelyyn. Syy on {{syyt}}.',
    other: 'Tarvitsemme lisäaikaa pyyntösi käsittelyyn. Syynä ovat {{syyt}}.',
  },
  newDueOn: 'Vastaamme sinulle viimeistään {{uusi_eräpäivä}}.',
  law: `Määräaika voi pidennettynä olla enintään kolme kuukautta pyynnön saapumisesta (${GDPR}, 12 artiklan 3 kohta).`,
  reasons: 'Perustelut',
  partialAnswer: 'Tähän mennessä valmiit tiedot',
} as const;

const FEE_GROUNDS = {
  'within-a-year':
    'Tarkastusoikeuden käyttämisestä voidaan periä maksu, kun rekisteröidyn edellisestä saman rekisterin tietojen tarkastamisesta on kulunut alle vuosi',
  'further-copy': 'Pyydät lisäjäljennöstä. Vain ensimmäinen jäljennös on maksuton',
  'manifestly-unfounded': 'Pyyntösi on ilmeisen perusteeton',
  excessive: 'Pyyntösi on kohtuuton',
} as const satisfies Record<FeeGround, string>;

/** K10. */
export const fee = {
  documentName: 'Ilmoitus',
  subject: 'Pyyntösi käsittely',
  title: 'Ilmoitus maksusta',
  charged: 'Pyyntösi toteuttamisesta peritään maksu. Sen suuruus on {{summa}}.',
  concerns: 'Maksu koskee seuraavaa pyyntöä: {{pyyntö}}.',
  ground: 'Peruste',
  /** Each without its full stop: the law follows in brackets. */
  grounds: FEE_GROUNDS,
  groundWithLaw: '{{peruste}} ({{säännös}}).',
  lastGiven:
    'Sait saman rekisterin tiedot tarkastettavaksesi {{aiempi_pvm}}. Pyyntösi saapuessa siitä oli kulunut alle vuosi.',
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
  answerBy:
    'Ilmoita meille viimeistään {{vastauspvm}}, haluatko maksaa maksun ja jatkaa, rajata pyyntöäsi vai peruuttaa sen. Yhteystietomme ovat tämän kirjeen lopussa.',
} as const;

/** How a recipient is told of a change, and what is asked of them. */
interface RecipientWords {
  readonly title: string;
  readonly done: string;
  /** Over the change itself. */
  readonly change: string;
  /** Without and with a day by which they shall confirm. */
  readonly please: { readonly confirm: string; readonly confirmBy: string };
  readonly law: { readonly HETIL: string; readonly GDPR: string };
}

/** GDPR 19; HetiL 29.3 §. */
const OF_CHANGED_DATA = {
  HETIL: 'Tämä ilmoitus perustuu henkilötietolain (523/1999) 29 §:n 3 momenttiin.',
  GDPR: 'Tämä ilmoitus perustuu tietosuoja-asetuksen (EU) 2016/679 19 artiklaan.',
} as const;

/** By what was asked; nobody is told of the other kinds. */
const CHANGES = {
  rectification: {
    title: 'Ilmoitus henkilötietojen oikaisemisesta',
    done: 'Olemme oikaisseet tiedot jäljempänä kerrotulla tavalla.',
    change: 'Oikaisu',
    please: {
      confirm: 'Pyydämme teitä oikaisemaan samat tiedot omissa rekistereissänne ja vahvistamaan sen meille.',
      confirmBy:
        'Pyydämme teitä oikaisemaan samat tiedot omissa rekistereissänne ja vahvistamaan sen meille viimeistään {{kuittauspvm}}.',
    },
    law: OF_CHANGED_DATA,
  },
  completion: {
    title: 'Ilmoitus henkilötietojen täydentämisestä',
    done: 'Olemme täydentäneet tiedot jäljempänä kerrotulla tavalla.',
    change: 'Täydennys',
    please: {
      confirm: 'Pyydämme teitä täydentämään samat tiedot omissa rekistereissänne ja vahvistamaan sen meille.',
      confirmBy:
        'Pyydämme teitä täydentämään samat tiedot omissa rekistereissänne ja vahvistamaan sen meille viimeistään {{kuittauspvm}}.',
    },
    law: OF_CHANGED_DATA,
  },
  erasure: {
    title: 'Ilmoitus henkilötietojen poistamisesta',
    done: 'Olemme poistaneet tiedot jäljempänä kerrotulla tavalla.',
    change: 'Poisto',
    please: {
      confirm: 'Pyydämme teitä poistamaan samat tiedot omista rekistereistänne ja vahvistamaan sen meille.',
      confirmBy:
        'Pyydämme teitä poistamaan samat tiedot omista rekistereistänne ja vahvistamaan sen meille viimeistään {{kuittauspvm}}.',
    },
    law: OF_CHANGED_DATA,
  },
  restriction: {
    title: 'Ilmoitus henkilötietojen käsittelyn rajoittamisesta',
    done: 'Olemme rajoittaneet tietojen käsittelyä jäljempänä kerrotulla tavalla.',
    change: 'Rajoitus',
    please: {
      confirm:
        'Pyydämme teitä rajoittamaan samojen tietojen käsittelyä omissa rekistereissänne ja vahvistamaan sen meille.',
      confirmBy:
        'Pyydämme teitä rajoittamaan samojen tietojen käsittelyä omissa rekistereissänne ja vahvistamaan sen meille viimeistään {{kuittauspvm}}.',
    },
    law: OF_CHANGED_DATA,
  },
  'marketing-ban': {
    title: 'Ilmoitus suoramarkkinointikiellosta',
    done: 'Henkilö on kieltänyt tietojensa käytön jäljempänä kerrotulla tavalla.',
    change: 'Kielto',
    please: {
      confirm:
        'Pyydämme teitä lopettamaan luovuttamiemme tietojen käytön kiellettyihin tarkoituksiin ja vahvistamaan sen meille.',
      confirmBy:
        'Pyydämme teitä lopettamaan luovuttamiemme tietojen käytön kiellettyihin tarkoituksiin ja vahvistamaan sen meille viimeistään {{kuittauspvm}}.',
    },
    law: {
      HETIL: 'Tämä ilmoitus perustuu henkilötietolain (523/1999) 30 §:ään.',
      GDPR: 'Tämä ilmoitus perustuu tietosuoja-asetuksen (EU) 2016/679 21 artiklan 2 ja 3 kohtaan.',
    },
  },
} as const satisfies Partial<Record<RequestKind, RecipientWords>>;

/** K11: to whoever was given the data. */
export const recipientNotice = {
  documentName: 'Ilmoitus',
  subject: 'Teille luovutetut henkilötiedot',
  changes: CHANGES,
  disclosed: 'Olemme luovuttaneet teille henkilötietoja, jotka koskevat jäljempänä mainittua henkilöä.',
  /** HetiL 29.3 §: the one from whom the wrong data came is told too, and then nothing may have been disclosed. */
  disclosedOrReceived:
    'Olemme luovuttaneet teille tai saaneet teiltä henkilötietoja, jotka koskevat jäljempänä mainittua henkilöä.',
  person: 'Henkilö',
  disclosedOn: 'Luovutuspäivä',
  unclear: 'Jos ette tunnista henkilöä näistä tiedoista, ottakaa meihin yhteyttä.',
} as const;
