import type { statement as pattern } from '../fi/statement.ts';
import type { Translation } from '../translation.ts';
import { DATA_PROTECTION_ACT, GDPR } from './law.ts';

/** The privacy statement, GDPR 13 and 14. */
export const statement = {
  title: 'Dataskyddsbeskrivning',
  basis: `Artiklarna 13 och 14 i ${GDPR}`,
  dated: 'Upprättad den {{päiväys}}',
  version: 'Version {{versio}}',
  missing: '(saknas)',
  register: 'Register',

  controller: 'Personuppgiftsansvarig',

  contact: 'Ansvarig person och/eller kontaktperson i registerärenden',
  dataProtectionOfficer: 'Dataskyddsombud:',
  noDataProtectionOfficer: 'Något dataskyddsombud har inte utnämnts.',

  registers: 'Register som används',

  purposes: 'Ändamålet med behandlingen av personuppgifter / registrens användningsändamål',
  purposesIntro: 'Personuppgifter används för följande ändamål:',
  legalBasisIntro: 'Rättslig grund för behandlingen per register (artikel 6):',
  legalBasis: 'Rättslig grund',
  legitimateInterests: 'Berättigade intressen som behandlingen grundar sig på:',

  contents: 'Registrens datainnehåll',
  contentsIntro: 'I registren behandlas följande uppgifter:',

  sources: 'Regelmässiga uppgiftskällor',
  sourcesIntro: 'Uppgifterna fås från följande källor:',
  sourcesOther: 'På begäran får du veta varifrån dina uppgifter kommer, om de inte har lämnats av dig själv.',
  provision: 'Är det obligatoriskt att lämna uppgifterna, och vad följer om de inte lämnas:',

  disclosures: 'Regelmässigt utlämnande av uppgifter',
  disclosuresIntro: 'Uppgifter lämnas ut till följande mottagare:',
  noDisclosures: 'Uppgifter lämnas inte regelmässigt ut.',
  disclosuresOwn: 'På begäran får du veta till vem just dina uppgifter har lämnats ut.',

  transfers: 'Överföring av uppgifter till länder utanför EU eller Europeiska ekonomiska samarbetsområdet',

  safeguards: 'Principer för skyddet av registren',

  access: 'Rätt till insyn och hur den utövas',
  accessText: [
    'Du har rätt att få veta om vi behandlar personuppgifter som gäller dig och att få en kopia av dem (artikel 15).',
    'Du kan rikta en fritt formulerad begäran till kontaktpersonen i punkt 2, till exempel per brev, per e-post eller genom att besöka oss. Om vi inte på annat sätt kan försäkra oss om din identitet kan vi be om ytterligare uppgifter för att bekräfta den (artikel 12.6).',
    'Vi svarar utan onödigt dröjsmål och senast inom en månad från det att begäran kom in. Om begäran är komplicerad eller om antalet begäranden är stort kan tidsfristen förlängas med högst två månader (artikel 12.3). Uppgifterna lämnas skriftligen om du begär det.',
    'Vi tillmötesgår begäran avgiftsfritt. För ytterligare kopior kan vi ta ut en rimlig avgift som grundar sig på de administrativa kostnaderna (artikel 15.3). Om begäran är uppenbart ogrundad eller orimlig kan vi ta ut en avgift eller vägra att tillmötesgå den (artikel 12.5).',
  ],

  rectification: 'Rättelse av uppgifter och hur rättelsen görs',
  rectificationText: [
    'Vi raderar, rättar eller kompletterar på eget initiativ eller på din begäran uppgifter som med tanke på behandlingen är felaktiga, onödiga, ofullständiga eller föråldrade (artiklarna 16 och 17).',
    'Din begäran om rättelse kan vara fritt formulerad. Berätta vilken uppgift som är felaktig och hur den ska rättas.',
    'Vi meddelar rättelsen till dem som vi har lämnat ut uppgiften till, om inte detta visar sig vara omöjligt eller medföra en oproportionell ansträngning (artikel 19).',
  ],

  otherRights: 'Övriga rättigheter i samband med behandlingen av personuppgifter',
  otherRightsText: [
    'Förbud mot direktmarknadsföring: du kan när som helst förbjuda att dina uppgifter behandlas för direktreklam, distansförsäljning och annan direktmarknadsföring samt för marknads- och opinionsundersökningar (artikel 21.2 och 21.3). Förbudet är avgiftsfritt och behöver inte motiveras.',
    'Radering av uppgifter: du kan begära att vi raderar dina uppgifter (artikel 17). Vi kan inte radera uppgifter som vi enligt lag måste bevara eller som behövs för att fastställa, göra gällande eller försvara rättsliga anspråk.',
    'Begränsning av behandling: du kan begära att vi begränsar behandlingen av dina uppgifter, till exempel under den tid som vi behöver för att kontrollera om uppgifterna är korrekta (artikel 18).',
    'Dataportabilitet: du får i maskinläsbart format de uppgifter som du själv har lämnat och som behandlas automatiserat med stöd av ett avtal eller samtycke (artikel 20).',
    'Rätt att göra invändningar: du kan av skäl som hänför sig till din specifika situation invända mot behandling som grundar sig på ett berättigat intresse (artikel 21.1).',
    'Återkallande av samtycke: om behandlingen grundar sig på ditt samtycke kan du när som helst återkalla det. Återkallandet påverkar inte lagligheten av den behandling som skett före det (artikel 7.3).',
  ],
  otherRightsHow: 'Rikta din begäran eller ditt förbud till kontaktpersonen i punkt 2.',

  retention: 'Lagringstider för uppgifterna',
  retentionColumn: 'Lagringstid eller kriterierna för hur den fastställs',

  automatedDecisions: 'Automatiserat beslutsfattande och profilering',

  complaint: 'Rätt att lämna in klagomål till tillsynsmyndigheten',
  complaintText: `Om du anser att dataskyddsbestämmelserna har överträtts vid behandlingen av dina personuppgifter kan du lämna in ett klagomål till tillsynsmyndigheten (artikel 77; 21 § i ${DATA_PROTECTION_ACT}). I Finland är dataombudsmannen tillsynsmyndighet:`,

  requests: 'Uppgifter om behandlingen av dataskyddsbegäranden',
  requestsText:
    'När du utövar dessa rättigheter registrerar vi ditt namn, dina kontaktuppgifter, din begäran och skedena i behandlingen av den, för att kunna visa att vi har följt lagen (artikel 5.2, artikel 6.1 c och artikel 12).',
  requestsKept: {
    one: 'Vi bevarar dessa uppgifter i ett år efter att ärendet har avslutats.',
    other: 'Vi bevarar dessa uppgifter i {{määrä}} år efter att ärendet har avslutats.',
  },
  bansKept:
    'För att kunna iaktta ett förbud mot direktmarknadsföring bevarar vi ditt namn och dina kontaktuppgifter så länge förbudet gäller.',
} as const satisfies Translation<typeof pattern>;
