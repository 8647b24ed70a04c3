import type { ExtensionFactor } from '../../../domain/extension.ts';
import type { FeeGround } from '../../../domain/fee.ts';
import type {
  extension as extensionPattern,
  fee as feePattern,
  recipientNotice as recipientNoticePattern,
} from '../fi/notices.ts';
import type { Translation } from '../translation.ts';
import { GDPR } from './law.ts';

const FACTORS = {
  complexity: 'begärans komplexitet',
  number: 'antalet begäranden',
} as const satisfies Record<ExtensionFactor, string>;

/** K9. */
export const extension = {
  documentName: 'Meddelande',
  subject: 'Behandlingstiden för din begäran',
  title: 'Förlängning av tidsfristen',
  factors: FACTORS,
  needed: {
    one: 'Vi behöver mer tid för att behandla din begäran. Orsaken är {{syyt}}.',
    other: 'Vi behöver mer tid för att behandla din begäran. Orsakerna är {{syyt}}.',
  },
  newDueOn: 'Vi svarar dig senast den {{uusi_eräpäivä}}.',
  law: `Den förlängda tidsfristen kan vara högst tre månader från det att begäran kom in (artikel 12.3 i ${GDPR}).`,
  reasons: 'Motivering',
  partialAnswer: 'Uppgifter som är klara hittills',
} as const satisfies Translation<typeof extensionPattern>;

const FEE_GROUNDS = {
  'within-a-year':
    'För utövandet av rätten till insyn kan en avgift tas ut när det har gått mindre än ett år sedan den registrerade senast kontrollerade uppgifterna i samma register',
  'further-copy': 'Du begär en ytterligare kopia. Endast den första kopian är avgiftsfri',
  'manifestly-unfounded': 'Din begäran är uppenbart ogrundad',
  excessive: 'Din begäran är orimlig',
} as const satisfies Record<FeeGround, string>;

/** K10. */
export const fee = {
  documentName: 'Meddelande',
  subject: 'Behandlingen av din begäran',
  title: 'Meddelande om avgift',
  charged: 'För att tillmötesgå din begäran tar vi ut en avgift. Avgiften är {{summa}}.',
  concerns: 'Avgiften gäller följande: {{pyyntö}}.',
  ground: 'Grund',
  grounds: FEE_GROUNDS,
  groundWithLaw: '{{peruste}} ({{säännös}}).',
  lastGiven:
    'Du fick uppgifterna i samma register för kontroll den {{aiempi_pvm}}. När din begäran kom in hade det gått mindre än ett år sedan dess.',
  calculation: 'Beräkning av avgiften',
  costs: {
    GDPR: 'Avgiften består av de administrativa kostnaderna för att tillmötesgå begäran:',
    HETIL:
      'Avgiften överstiger inte de direkta kostnaderna för att lämna uppgifterna. Den består av följande poster:',
  },
  line: 'Post',
  amount: 'Belopp',
  total: 'Totalt',
  answer: 'Meddela hur du vill gå vidare',
  answerBy:
    'Meddela oss senast den {{vastauspvm}} om du vill betala avgiften och gå vidare, begränsa din begäran eller återta den. Våra kontaktuppgifter finns i slutet av detta brev.',
} as const satisfies Translation<typeof feePattern>;

/** GDPR 19; HetiL 29.3 §. */
const OF_CHANGED_DATA = {
  HETIL: 'Detta meddelande grundar sig på 29 § 3 mom. i personuppgiftslagen (523/1999).',
  GDPR: 'Detta meddelande grundar sig på artikel 19 i dataskyddsförordningen (EU) 2016/679.',
} as const;

/** By what was asked; nobody is told of the other kinds. */
const CHANGES = {
  rectification: {
    title: 'Meddelande om rättelse av personuppgifter',
    done: 'Vi har rättat uppgifterna på det sätt som anges nedan.',
    change: 'Rättelse',
    please: {
      confirm: 'Vi ber er rätta samma uppgifter i era egna register och bekräfta detta för oss.',
      confirmBy:
        'Vi ber er rätta samma uppgifter i era egna register och bekräfta detta för oss senast den {{kuittauspvm}}.',
    },
    law: OF_CHANGED_DATA,
  },
  completion: {
    title: 'Meddelande om komplettering av personuppgifter',
    done: 'Vi har kompletterat uppgifterna på det sätt som anges nedan.',
    change: 'Komplettering',
    please: {
      confirm: 'Vi ber er komplettera samma uppgifter i era egna register och bekräfta detta för oss.',
      confirmBy:
        'Vi ber er komplettera samma uppgifter i era egna register och bekräfta detta för oss senast den {{kuittauspvm}}.',
    },
    law: OF_CHANGED_DATA,
  },
  erasure: {
    title: 'Meddelande om radering av personuppgifter',
    done: 'Vi har raderat uppgifterna på det sätt som anges nedan.',
    change: 'Radering',
    please: {
      confirm: 'Vi ber er radera samma uppgifter ur era egna register och bekräfta detta för oss.',
      confirmBy:
        'Vi ber er radera samma uppgifter ur era egna register och bekräfta detta för oss senast den {{kuittauspvm}}.',
    },
    law: OF_CHANGED_DATA,
  },
  restriction: {
    title: 'Meddelande om begränsning av behandlingen av personuppgifter',
    done: 'Vi har begränsat behandlingen av uppgifterna på det sätt som anges nedan.',
    change: 'Begränsning',
    please: {
      confirm:
        'Vi ber er begränsa behandlingen av samma uppgifter i era egna register och bekräfta detta för oss.',
      confirmBy:
        'Vi ber er begränsa behandlingen av samma uppgifter i era egna register och bekräfta detta för oss senast den {{kuittauspvm}}.',
    },
    law: OF_CHANGED_DATA,
  },
  'marketing-ban': {
    title: 'Meddelande om förbud mot direktmarknadsföring',
    done: 'Personen har förbjudit användningen av sina uppgifter på det sätt som anges nedan.',
    change: 'Förbud',
    please: {
      confirm:
        'Vi ber er sluta använda de uppgifter som vi har lämnat ut till er för de förbjudna ändamålen och bekräfta detta för oss.',
      confirmBy:
        'Vi ber er sluta använda de uppgifter som vi har lämnat ut till er för de förbjudna ändamålen och bekräfta detta för oss senast den {{kuittauspvm}}.',
    },
    law: {
      HETIL: 'Detta meddelande grundar sig på 30 § i personuppgiftslagen (523/1999).',
      GDPR: 'Detta meddelande grundar sig på artikel 21.2 och 21.3 i dataskyddsförordningen (EU) 2016/679.',
    },
  },
} as const;

/** K11: to whoever was given the data. */
export const recipientNotice = {
  documentName: 'Meddelande',
  subject: 'Personuppgifter som har lämnats ut till er',
  changes: CHANGES,
  disclosed: 'Vi har till er lämnat ut personuppgifter som gäller den person som nämns nedan.',
  disclosedOrReceived:
    'Vi har till er lämnat ut eller av er fått personuppgifter som gäller den person som nämns nedan.',
  person: 'Person',
  disclosedOn: 'Datum för utlämnandet',
  unclear: 'Om ni inte kan identifiera personen utifrån dessa uppgifter, kontakta oss.',
} as const satisfies Translation<typeof recipientNoticePattern>;
