import type { correction as pattern } from '../fi/correction.ts';
import type { Translation } from '../translation.ts';
import { GDPR, PERSONAL_DATA_ACT } from './law.ts';

/** K6a and K6b: `rectification` and `completion` have their own verbs. */
export const correction = {
  documentName: 'Svar',
  title: { rectification: 'Dina uppgifter har rättats', completion: 'Dina uppgifter har kompletterats' },
  nothingTitle: 'Svar på din begäran',
  done: {
    rectification: 'Vi har rättat dina uppgifter enligt följande:',
    completion: 'Vi har kompletterat dina uppgifter enligt följande:',
  },
  nothing: {
    rectification:
      'I våra register finns ingen sådan uppgift som din begäran gäller. Därför finns det ingenting att rätta.',
    completion:
      'I våra register finns ingen sådan uppgift som din begäran gäller. Därför finns det ingenting att komplettera.',
  },
  register: 'Register',
  category: 'Uppgift',
  oldValue: 'Tidigare',
  newValue: 'Ny',
  date: 'Datum',
  wasMissing: 'Saknades',
  recipients: {
    GDPR: `Vi meddelar ändringen till varje mottagare som vi har lämnat ut uppgiften till, om inte detta visar sig vara omöjligt eller medföra en oproportionell ansträngning. På begäran får du information om dessa mottagare (artikel 19 i ${GDPR}).`,
    HETIL: `Vi meddelar ändringen till den som vi har lämnat ut den oriktiga eller bristfälliga uppgiften till eller som vi har fått den av, om inte detta är omöjligt eller kräver oskäligt besvär (29 § 3 mom. i ${PERSONAL_DATA_ACT}).`,
  },

  heading: 'Uppgifter som vi inte ändrar',
  current: 'Nuvarande anteckning',
  demanded: 'Ditt yrkande',
  reasons: 'Motivering',
  evidence: 'Uppgiften kontrollerades mot',
  noEntry: 'Ingen anteckning',
  ownStatement: 'Ditt eget utlåtande',
  ownStatementText:
    'Du kan lämna ett eget utlåtande om uppgiften till oss. Om du vill fogar vi det till uppgiften.',
} as const satisfies Translation<typeof pattern>;
