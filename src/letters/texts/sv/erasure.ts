import type { RetentionGround } from '../../../domain/retention-ground.ts';
import type { erasure as pattern } from '../fi/erasure.ts';
import type { Translation } from '../translation.ts';
import { GDPR, PERSONAL_DATA_ACT } from './law.ts';

/** Why something has to stay. */
const GROUNDS = {
  KPL6: 'Skyldighet att bevara bokföringsmaterial',
  KPL10: 'Skyldighet att bevara bokföringsböcker',
  AVL: 'Skyldighet att bevara material för justering av mervärdesskatt',
  'SVPL-L': 'Skyldighet att bevara uppgifter som fakturan bestäms utifrån',
  'SVPL-157': 'Lagstadgad skyldighet att lagra uppgifter för myndigheternas behov',
  'SVPL-145': 'Skyldighet att bevara händelseuppgifter om behandlingen av förmedlingsuppgifter',
  VEL: 'Handläggning av en utestående fordran',
  UK: 'Handläggning av ett utsökningsärende',
  CLAIM: 'Fastställande, utövande eller försvar av rättsliga anspråk',
} as const satisfies Record<RetentionGround, string>;

/** K7a and K7b. */
export const erasure = {
  documentName: 'Svar',
  title: 'Dina uppgifter har raderats',
  nothingTitle: 'Svar på din begäran',
  nothing:
    'I våra register finns inga sådana uppgifter som din begäran gäller. Därför finns det ingenting att radera.',
  erased: 'Vi har raderat följande uppgifter:',
  erasedOrUnlinked: 'Vi har raderat följande uppgifter eller tagit bort ditt namn ur dem:',
  register: 'Register',
  item: 'Uppgift',
  action: 'Åtgärd',
  date: 'Datum',
  /** Nouns: what was erased may be one thing or many. */
  actions: { erased: 'Radering', unlinked: 'Borttagning av namn' },
  unlinked:
    'Borttagning av namn betyder att ditt namn och dina övriga identifieringsuppgifter har tagits bort ur uppgiften. Det som återstår av uppgiften, till exempel en kabels sträckning, kan inte längre kopplas till dig.',
  shredded: 'Pappersdokument har förstörts enligt följande:',
  backupsUntil:
    'Ur säkerhetskopiorna försvinner uppgifterna senast den {{varmuuskopio_päättyy}}. Innan dess tas de inte i bruk på nytt.',
  noBackups: 'Uppgifterna finns inte i några säkerhetskopior.',
  log: 'När det gäller de raderade uppgifterna bevarar vi endast uppgifterna om behandlingen av detta ärende ({{diaarinro}}). Dem bevarar vi {{lokin_säilytysaika}}.',
  ban: 'För att kunna iaktta ditt förbud mot direktmarknadsföring bevarar vi fortfarande namnet och kontaktuppgifterna.',
  recipients: {
    GDPR: `Vi meddelar raderingen till varje mottagare som vi har lämnat ut uppgiften till, om inte detta visar sig vara omöjligt eller medföra en oproportionell ansträngning. På begäran får du information om dessa mottagare (artikel 19 i ${GDPR}).`,
    HETIL: `Vi meddelar raderingen till den som vi har lämnat ut den raderade uppgiften till eller som vi har fått den av, om inte detta är omöjligt eller kräver oskäligt besvär (29 § 3 mom. i ${PERSONAL_DATA_ACT}).`,
  },

  keptHeading: 'Uppgifter som bevaras',
  keptIntro: 'Följande uppgifter kan vi ännu inte radera:',
  ground: 'Grund',
  grounds: GROUNDS,
  groundWithLaw: '{{peruste}} ({{säännös}})',
  reasons: 'Motivering',
  until: 'Lagringstid',
  untilDay: 'Till och med den {{säilytetään_asti}}',
  reviewed: 'Omprövas den {{tarkistuspäivä}}',
  afterwards:
    'Vi använder dessa uppgifter endast för det ändamål som anges i tabellen. När lagringstiden har gått ut raderar vi dem utan en ny begäran.',
  review:
    'För en uppgift som ska omprövas kan lagringstiden inte beräknas på förhand. Vi raderar uppgiften den angivna dagen, om inte grunden fortfarande gäller då.',
} as const satisfies Translation<typeof pattern>;
