import type { RefusalGround } from '../../../domain/refusal-ground.ts';
import type { RequestKind } from '../../../domain/request.ts';
import type { refusal as pattern } from '../fi/refusal.ts';
import type { Translation } from '../translation.ts';
import { DATA_PROTECTION_ACT, GDPR } from './law.ts';

/** What each ground says, without its full stop: the law follows in brackets. */
const GROUNDS = {
  'national-security':
    'Lämnandet av uppgifterna skulle kunna skada den nationella säkerheten, försvaret eller den allmänna ordningen och säkerheten eller störa förebyggandet eller utredningen av brott',
  'serious-danger':
    'Lämnandet av uppgifterna skulle kunna medföra allvarlig fara för den registrerades hälsa eller vård eller för den registrerades eller någon annans rättigheter',
  'research-only':
    'Uppgifterna används enbart för historisk eller vetenskaplig forskning eller för statistikföring',
  supervision:
    'Uppgifterna används för tillsyns- och kontrolluppgifter, och för att trygga ett viktigt ekonomiskt eller finansiellt intresse för Finland eller Europeiska unionen är det nödvändigt att uppgifterna inte lämnas ut',
  'others-rights': 'Lämnandet av uppgifterna skulle inverka menligt på andras rättigheter och friheter',
  'outside-request': 'Uppgifterna omfattas inte av din begäran sådan som den har framställts',
  'manifestly-unfounded': 'Begäran är uppenbart ogrundad',
  excessive: 'Begäran är orimlig',
  'not-identified':
    'Vi har inte kunnat identifiera den registrerade eller försäkra oss om identiteten hos den som har framställt begäran eller om dennes rätt att framställa begäran',
  'form-missing':
    'Begäran har inte framställts i en egenhändigt undertecknad eller på ett därmed jämförbart sätt bestyrkt handling och inte heller personligen hos den registeransvarige',
  'data-accurate': 'Uppgiften är korrekt, och den är inte ofullständig',
  'historic-fact':
    'Uppgiften beskriver korrekt vad som inträffade vid den aktuella tidpunkten, och den blir inte felaktig av att förhållandena senare har ändrats',
  'still-necessary':
    'Förutsättningarna för radering uppfylls inte: uppgifterna behövs fortfarande för det ändamål för vilket de behandlas',
  'freedom-of-expression':
    'Behandlingen är nödvändig för att utöva rätten till yttrande- och informationsfrihet',
  'legal-obligation': 'Behandlingen är nödvändig för att uppfylla en rättslig förpliktelse',
  'public-health': 'Behandlingen är nödvändig av skäl som rör ett viktigt allmänintresse på folkhälsoområdet',
  archiving:
    'Behandlingen är nödvändig för arkivändamål av allmänt intresse, vetenskapliga eller historiska forskningsändamål eller statistiska ändamål',
  'legal-claims':
    'Behandlingen är nödvändig för att kunna fastställa, göra gällande eller försvara rättsliga anspråk',
  'no-restriction-ground': 'Ingen av förutsättningarna för begränsning av behandlingen uppfylls',
  'not-portable':
    'Uppgifterna omfattas inte av rätten till dataportabilitet: den gäller uppgifter som den registrerade själv har lämnat och som behandlas automatiserat med stöd av samtycke eller avtal',
  'compelling-grounds':
    'Det finns tvingande berättigade skäl för behandlingen som väger tyngre än den registrerades intressen, rättigheter och friheter',
} as const satisfies Record<RefusalGround, string>;

/** Where the Act of 1999 says another thing. */
const GROUNDS_HETIL = {
  'serious-danger':
    'Lämnandet av uppgifterna skulle kunna medföra allvarlig fara för den registrerades hälsa eller vård eller för någon annans rättigheter',
  'others-rights':
    'Lämnandet av uppgifterna skulle kunna medföra allvarlig fara för någon annans rättigheter',
  'still-necessary':
    'Uppgifterna är inte onödiga: de behövs fortfarande för det ändamål för vilket de behandlas',
  'legal-obligation': 'Uppgifterna är inte onödiga: de behövs för att uppfylla en lagstadgad skyldighet',
  'legal-claims':
    'Uppgifterna är inte onödiga: de behövs för att kunna fastställa, göra gällande eller försvara rättsliga anspråk',
} as const satisfies Partial<Record<RefusalGround, string>>;

const REQUEST_REFUSED = 'Begäran som vi inte tillmötesgår';

/** What is refused, as a heading. */
const REFUSED = {
  access: 'Uppgifter som vi inte lämnar ut',
  rectification: 'Yrkande som vi inte godkänner',
  completion: 'Yrkande som vi inte godkänner',
  erasure: 'Uppgifter som vi inte raderar',
  restriction: REQUEST_REFUSED,
  portability: 'Uppgifter som vi inte överför',
  objection: REQUEST_REFUSED,
  'marketing-ban': REQUEST_REFUSED,
  'marketing-ban-withdrawal': REQUEST_REFUSED,
  other: REQUEST_REFUSED,
} as const satisfies Record<RequestKind, string>;

const GRANTED = {
  access: 'Dina övriga uppgifter lämnar vi i det svar som skickas i samma ärende.',
  rectification: 'I övrigt har vi rättat dina uppgifter. Vi informerar om detta i ett separat brev.',
  completion: 'I övrigt har vi kompletterat dina uppgifter. Vi informerar om detta i ett separat brev.',
  erasure: 'I övrigt har vi tillmötesgått din begäran.',
  restriction: 'I övrigt har vi begränsat behandlingen. Vi informerar om detta i ett separat brev.',
  portability: 'De övriga uppgifterna överför vi. Vi informerar om detta i ett separat brev.',
  objection: 'I övrigt upphör vi med behandlingen. Vi informerar om detta i ett separat brev.',
  'marketing-ban': 'I övrigt har vi tillmötesgått din begäran.',
  'marketing-ban-withdrawal': 'I övrigt har vi tillmötesgått din begäran.',
  other: 'I övrigt har vi tillmötesgått din begäran.',
} as const satisfies Record<RequestKind, string>;

/** The certificate of refusal (K5, K6b, K7b) and what other letters say of a refusal. */
export const refusal = {
  grounds: GROUNDS,
  groundsHetil: GROUNDS_HETIL,
  groundWithLaw: '{{peruste}} ({{säännös}}).',

  documentName: { HETIL: 'Intyg om vägran', GDPR: 'Beslut om begäran' },
  title: { HETIL: 'Intyg om vägran', GDPR: 'Beslut om begäran / intyg om vägran' },
  wholly: 'Vi tillmötesgår inte din begäran.',
  partly: 'Till den del som anges nedan tillmötesgår vi inte din begäran.',
  certificate: {
    HETIL: 'Detta är ett skriftligt intyg enligt {{pykälä}} § 2 mom. i personuppgiftslagen (523/1999).',
    GDPR: 'Detta är en underrättelse enligt artikel 12.4 i dataskyddsförordningen (EU) 2016/679.',
  },

  matter: 'Uppgifter om ärendet',
  controller: { HETIL: 'Registeransvarig', GDPR: 'Personuppgiftsansvarig' },
  requester: 'Begäran framställd av',
  dataSubject: 'Registrerad',
  diaryNumber: 'Diarienummer',
  request: 'Ärende',
  datedOn: 'Begäran daterad',
  receivedOn: 'Begäran inkommen',
  place: 'Ort',

  refused: REFUSED,
  law: 'Grund och bestämmelse',
  reasons: 'Motivering',
  granted: 'Till vilken del vi tillmötesgår begäran',
  othersTold: 'Om de övriga registren informerar vi i det svar som skickas i samma ärende.',
  grantedFrom: 'De kommer från följande register:',
  grantedText: GRANTED,
  nothingGranted: 'Vi tillmötesgår inte begäran till någon del.',

  registers: 'Register som inte omfattas av svaret',
  registersIntro: 'Uppgifterna i följande register lämnar vi inte ut:',
  register: 'Register',
  groundColumn: 'Grund',
  toOmbudsman: `Du har rätt att begära att de uppgifter som du inte själv får ta del av lämnas till dataombudsmannen (34 § i ${DATA_PROTECTION_ACT}).`,

  separateCertificate: {
    HETIL:
      'En del av din begäran tillmötesgår vi inte. Vi utfärdar ett separat intyg om vägran för den delen.',
    GDPR: 'En del av din begäran tillmötesgår vi inte. Vi ger ett separat beslut om den delen.',
  },

  heading: 'Rättsmedel',
  remedies: {
    HETIL: 'Du kan föra ärendet till dataombudsmannen för behandling ({{pykälä}} § i personuppgiftslagen).',
    GDPR_X: `Om du anser att dina personuppgifter har behandlats i strid med bestämmelserna om dataskydd kan du föra ärendet till dataombudsmannen för behandling (artikel 77 i ${GDPR}). Du kan dessutom föra ärendet till domstol (artikel 79).`,
    GDPR_TSL: `Om du anser att dina personuppgifter har behandlats i strid med bestämmelserna om dataskydd kan du föra ärendet till dataombudsmannen för behandling (21 § i dataskyddslagen och artikel 77 i ${GDPR}). Du kan dessutom föra ärendet till domstol (artikel 79).`,
  },
} as const satisfies Translation<typeof pattern>;
