import type { RestrictionPoint } from '../../../domain/decision.ts';
import type { objection as objectionPattern, restriction as restrictionPattern } from '../fi/limits.ts';
import type { Translation } from '../translation.ts';
import { GDPR } from './law.ts';

const POINTS = {
  a: 'Du har bestridit uppgifternas korrekthet. Begränsningen gäller under den tid som vi behöver för att kontrollera dem.',
  b: 'Behandlingen är olaglig, men du motsätter dig att uppgifterna raderas och begär i stället att användningen av dem begränsas.',
  c: 'Vi behöver inte längre uppgifterna för behandlingens ändamål, men du behöver dem för att kunna fastställa, göra gällande eller försvara rättsliga anspråk.',
  d: 'Du har invänt mot behandlingen av dina uppgifter. Begränsningen gäller tills det har utretts om den personuppgiftsansvariges berättigade skäl väger tyngre än den registrerades skäl.',
} as const satisfies Record<RestrictionPoint, string>;

/** K12 and K13. */
export const restriction = {
  documentName: 'Bekräftelse',
  title: 'Behandlingen av dina uppgifter har begränsats',
  nothingTitle: 'Svar på din begäran',
  nothing:
    'I våra register finns inga sådana uppgifter som din begäran gäller. Därför finns det ingenting att begränsa.',
  restricted: 'Behandlingen av dina uppgifter är begränsad från och med den {{alku}}.',
  ground: 'Grund',
  groundLaw: `Behandlingen har begränsats med stöd av följande bestämmelse: artikel 18.1 {{alakohta}} i ${GDPR}.`,
  points: POINTS,
  registers: 'Begränsningen gäller följande register:',
  register: 'Register',
  markedOn: 'Markerat',
  permitted: 'Hur uppgifterna får användas under begränsningen',
  permittedIntro:
    'Vi lagrar uppgifterna. I övrigt behandlar vi dem under begränsningen endast (artikel 18.2):',
  permittedUses: [
    'med ditt samtycke',
    'för att fastställa, göra gällande eller försvara rättsliga anspråk',
    'för att skydda någon annan fysisk eller juridisk persons rättigheter',
    'av skäl som rör ett viktigt allmänintresse för unionen eller för en medlemsstat.',
  ],
  beforeLifting: 'Vi underrättar dig innan begränsningen hävs (artikel 18.3).',
  recipients:
    'Vi meddelar begränsningen till varje mottagare som vi har lämnat ut uppgifterna till, om inte detta visar sig vara omöjligt eller medföra en oproportionell ansträngning. På begäran får du information om dessa mottagare (artikel 19).',

  liftingDocumentName: 'Meddelande',
  liftingSubject: 'Begränsningen av behandlingen av dina personuppgifter',
  liftingTitle: 'Begränsningen av behandlingen hävs',
  lifted: `Behandlingen av dina uppgifter har varit begränsad från och med den {{alku}}. Begränsningen hävs den {{loppu}} (artikel 18.3 i ${GDPR}).`,
  reasons: 'Motivering',
  ifYouDisagree:
    'Om du anser att begränsningen ska fortsätta, kontakta oss före den dagen. Våra kontaktuppgifter finns i slutet av detta brev.',
} as const satisfies Translation<typeof restrictionPattern>;

/** K15. */
export const objection = {
  documentName: 'Bekräftelse',
  title: 'Vi upphör med behandlingen av dina uppgifter',
  nothingTitle: 'Svar på din begäran',
  nothing:
    'I våra register finns inga sådana uppgifter som din begäran gäller. Därför finns det ingen behandling att upphöra med.',
  accepted:
    'Vi godkänner din invändning och upphör med behandlingen av dina uppgifter till den del som du har invänt mot den.',
  stopsOn: 'Behandlingen upphör den {{päättymispäivä}}.',
  registers: 'Detta gäller följande register:',
} as const satisfies Translation<typeof objectionPattern>;
