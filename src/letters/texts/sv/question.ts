import type {
  formQuestion as formQuestionPattern,
  identityQuestion as identityQuestionPattern,
  specification as specificationPattern,
} from '../fi/question.ts';
import type { Translation } from '../translation.ts';
import { GDPR, PERSONAL_DATA_ACT } from './law.ts';

/** Until when the time limit stands still, when it does. */
const SUSPENDED =
  'Tidsfristen för vårt svar är avbruten från och med den dag då detta brev skickas och fram till dess att vi har fått';

/** K2. */
export const identityQuestion = {
  documentName: 'Begäran om utredning',
  subject: 'Behandlingen av din begäran',
  title: {
    self: 'Begäran om att styrka identiteten',
    other: 'Begäran om att styrka identiteten eller rätten att framställa begäran',
  },
  notSure: {
    self: 'Vi kan ännu inte tillmötesgå din begäran, eftersom vi inte har kunnat försäkra oss om att den som har framställt begäran är den registrerade själv ({{säännös}}).',
    other:
      'Vi kan ännu inte tillmötesgå din begäran, eftersom vi inte har kunnat försäkra oss om din identitet eller din rätt att framställa denna begäran ({{säännös}}).',
  },
  law: {
    HETIL: `26 § 1 mom. och 28 § 1 mom. i ${PERSONAL_DATA_ACT}`,
    GDPR: `artikel 12.6 i ${GDPR}`,
  },
  reason: 'Orsak: {{epäilyn_syy}}',
  ways: {
    self: 'Du kan styrka din identitet på något av följande sätt:',
    other: 'Du kan lämna den utredning som behövs på något av följande sätt:',
  },
  masking:
    'Om du skickar en kopia av en handling ska du täcka över allt annat än namn, födelsetid och giltighetstid. Vi förstör kopian genast efter kontrollen.',
  noCodesByEmail: 'Skicka inte personbeteckningen per e-post.',
  suspended: `${SUSPENDED} den utredning som behövs.`,
} as const satisfies Translation<typeof identityQuestionPattern>;

/** K2 under the Act of 1999: the request in due form. */
export const formQuestion = {
  documentName: 'Begäran om utredning',
  subject: 'Behandlingen av din begäran',
  title: 'En begäran om kontroll ska vara undertecknad eller framställas personligen',
  form: `En begäran om kontroll ska framställas i en egenhändigt undertecknad eller på ett därmed jämförbart sätt bestyrkt handling eller personligen hos oss (28 § 1 mom. i ${PERSONAL_DATA_ACT}). Din begäran har inte framställts så.`,
  enclosedForm:
    'Den bifogade blanketten är avsedd för detta. Fyll i och underteckna den och returnera den till oss, eller besök oss. Vi behandlar din begäran när vi har fått den på detta sätt.',
  enclosure: 'Begäran om kontroll av registeruppgifter',
  demand: `Jag begär att få kontrollera vilka uppgifter om mig som har registrerats i era personregister (26 § i ${PERSONAL_DATA_ACT}).`,
  to: 'Registeransvarig',
  diaryNumber: 'Diarienummer',
  blanks: [
    'Namn',
    'Födelsetid',
    'Adress',
    'Telefonnummer',
    'Vilket register eller vilken tidsperiod begäran gäller',
    'Kundnummer, anslutningens adress eller någon annan uppgift med vilken mina uppgifter hittas',
    'Ort och datum',
    'Underskrift',
    'Namnförtydligande',
  ],
} as const satisfies Translation<typeof formQuestionPattern>;

/** K3. */
export const specification = {
  documentName: 'Begäran om precisering',
  subject: 'Behandlingen av din begäran',
  title: 'Begäran om att precisera vilka uppgifter du avser',
  largeQuantity: 'Vi behandlar en stor mängd uppgifter om dig.',
  factsNeeded: `Vi behöver mer information för att kunna söka dina uppgifter (26 § 1 mom. i ${PERSONAL_DATA_ACT}).`,
  pleaseTell: {
    GDPR: `För att du ska få de uppgifter du behöver i en tydlig form ber vi dig svara på följande (skäl 63 i ingressen till ${GDPR}):`,
    HETIL: 'Vi ber dig svara på följande:',
  },
  voluntary:
    'Det är frivilligt att precisera begäran. Om du vill ha alla uppgifter kan du meddela det, så ger vi dig dem.',
  suspended: `${SUSPENDED} ditt svar.`,
} as const satisfies Translation<typeof specificationPattern>;
