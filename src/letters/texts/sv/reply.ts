import type { TaskOutcome } from '../../../domain/register-task.ts';
import type { reply as pattern } from '../fi/reply.ts';
import type { Translation } from '../translation.ts';
import { GDPR, PERSONAL_DATA_ACT } from './law.ts';

const OUTCOMES = {
  found: 'Uppgifter hittades',
  nothing: 'Inga uppgifter hittades',
  exempt: 'Uppgifterna lämnas inte ut, se punkt {{kohta}}',
} as const satisfies Record<TaskOutcome, string>;

/** K4a and K4b. */
export const reply = {
  documentName: 'Svar',
  title: 'Svar på din begäran om kontroll',
  searchTerms: 'Sökvillkor: {{hakuehdot}}',

  confirmation: 'Bekräftelse',
  confirmed: 'Vi behandlar personuppgifter som gäller dig. Vi har sökt dina uppgifter i alla våra register.',
  register: 'Register',
  result: 'Sökresultat',
  outcomes: OUTCOMES,

  copy: 'Uppgifter',
  /** `Register` is the same word in singular and plural. */
  copyOf: {
    one: 'En kopia av dina personuppgifter finns i bilaga 1, ordnad per register. Uppgifterna kommer från följande register: {{rekisterit}}.',
    other:
      'En kopia av dina personuppgifter finns i bilaga 1, ordnad per register. Uppgifterna kommer från följande register: {{rekisterit}}.',
  },
  legendIn: 'Förkortningarna och koderna förklaras i bilaga 2.',
  written: 'Vi lämnar uppgifterna skriftligen.',
  electronic: 'Vi lämnar uppgifterna i elektronisk form, så som du har begärt eller godkänt.',

  writtenAnswer: 'Svaret ges skriftligen.',
  electronicAnswer: 'Svaret ges i elektronisk form, så som du har begärt eller godkänt.',

  purposes: { HETIL: 'Ändamål', GDPR: 'Behandlingens ändamål och rättsliga grund' },
  purposesIntro: 'Vi använder dina uppgifter för följande ändamål:',
  purposesColumn: 'Ändamål',
  legalBasisColumn: 'Rättslig grund',

  categories: 'Kategorier av personuppgifter',
  categoriesIntro: 'Vi behandlar följande kategorier av personuppgifter om dig:',

  sources: 'Varifrån uppgifterna kommer',
  sourcesIntro: 'Dina uppgifter kommer från följande källor:',
  regularSources: 'De regelmässiga uppgiftskällorna för våra register är:',

  recipients: 'Till vem dina uppgifter har lämnats ut',
  recipientsIntro: 'Dina uppgifter har lämnats ut enligt följande:',
  recipientColumn: 'Mottagare',
  disclosedColumn: 'Utlämnad uppgift',
  notDisclosed: 'Dina uppgifter har inte lämnats ut.',
  regularRecipients: 'Ur våra register lämnas uppgifter regelmässigt ut till följande:',

  retention: 'Lagringstider',
  retentionColumn: 'Lagringstid eller kriterierna för hur den fastställs',

  transfers: 'Överföringar till länder utanför EU och EES',
  automatedDecisions: 'Automatiserade beslut',

  rights: 'Dina rättigheter',
  rightsText: [
    'Enligt dataskyddsförordningen (EU) 2016/679 kan du begära att vi rättar felaktiga eller kompletterar ofullständiga uppgifter om dig (artikel 16), raderar dina uppgifter (artikel 17) eller begränsar behandlingen av dem (artikel 18). Du kan också invända mot behandlingen av dina uppgifter (artikel 21).',
    'Direktmarknadsföring kan du förbjuda när som helst utan att ange några skäl.',
    'Din begäran kan vara fritt formulerad, och det är avgiftsfritt att framställa den. Våra kontaktuppgifter finns i slutet av detta brev.',
  ],

  withheld: 'Uppgifter som inte har lämnats',
  withheldIntro: {
    HETIL: `Vi har utelämnat följande uppgifter, som inte gäller dig eller vilkas utlämnande skulle kunna medföra allvarlig fara för någon annans rättigheter (26 § 1 mom. och 27 § 1 mom. 2 punkten i ${PERSONAL_DATA_ACT}):`,
    GDPR: `Vi har utelämnat följande uppgifter för att skydda andras rättigheter och friheter (artikel 15.4 i ${GDPR}):`,
  },
  exemptIntro: 'Uppgifterna i följande register ingår inte i detta svar:',
  refused: 'Uppgifter som vi inte lämnar ut',
  allGiven: 'Alla uppgifter har lämnats.',

  nothing: 'Sökresultat',
  nothingIntro: 'Vi har sökt dina uppgifter i följande register:',
  nothingFound:
    'I dem finns inga personuppgifter som gäller dig. Ett undantag är uppgifterna om behandlingen av denna begäran ({{diaarinro}}), som vi bevarar {{lokin_säilytysaika}}.',
  otherName:
    'Om du tror att det finns uppgifter om dig under ett annat namn eller en annan adress kan du meddela oss namnet eller adressen. Våra kontaktuppgifter finns i slutet av detta brev.',

  enclosureCopy: 'Kopia av personuppgifter',
  enclosureCopyIntro:
    'Kopian gäller följande person: {{rekisteröity}}. Den hör till svaret i ärende {{diaarinro}}. Uppgifterna är ordnade per register.',
  enclosureLegend: 'Förklaringar till förkortningar',
  category: 'Kategori',
  value: 'Uppgift',
  purpose: 'Ändamål',
  source: 'Källa',
  recipientsOfRow: 'Mottagare',
  rowNotDisclosed: 'Har inte lämnats ut',
} as const satisfies Translation<typeof pattern>;
