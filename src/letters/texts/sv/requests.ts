import type { BanScope, Channel } from '../../../domain/request.ts';
import type { requests as pattern } from '../fi/requests.ts';
import type { Translation } from '../translation.ts';

/** `saapumistapa`, fitted into `kom in till oss …`. */
const CHANNELS = {
  visit: 'vid ett besök',
  post: 'per post',
  paper: 'genom inlämning på papper',
  email: 'per e-post',
  phone: 'per telefon',
} as const satisfies Record<Channel, string>;

const KINDS = {
  access: {
    name: 'begäran om kontroll av personuppgifter',
    subject: 'Din begäran om att få ta del av dina personuppgifter',
    yours: 'Din begäran om kontroll av dina personuppgifter',
  },
  rectification: {
    name: 'begäran om rättelse',
    subject: 'Din begäran om rättelse av dina personuppgifter',
    yours: 'Din begäran om rättelse av dina uppgifter',
  },
  completion: {
    name: 'begäran om komplettering',
    subject: 'Din begäran om komplettering av dina personuppgifter',
    yours: 'Din begäran om komplettering av dina uppgifter',
  },
  erasure: {
    name: 'begäran om radering',
    subject: 'Din begäran om radering av dina personuppgifter',
    yours: 'Din begäran om radering av dina uppgifter',
  },
  restriction: {
    name: 'begäran om begränsning av behandling',
    subject: 'Din begäran om begränsning av behandlingen av dina personuppgifter',
    yours: 'Din begäran om begränsning av behandlingen av dina uppgifter',
  },
  portability: {
    name: 'begäran om överföring av uppgifter',
    subject: 'Din begäran om att få dina personuppgifter i överförbart format',
    yours: 'Din begäran om överföring av dina uppgifter',
  },
  objection: {
    name: 'invändning mot behandling',
    subject: 'Din invändning mot behandlingen av dina personuppgifter',
    yours: 'Din invändning mot behandlingen av dina uppgifter',
  },
  'marketing-ban': {
    name: 'förbud mot direktmarknadsföring',
    subject: 'Ditt förbud mot direktmarknadsföring',
    yours: 'Ditt förbud mot direktmarknadsföring',
  },
  'marketing-ban-withdrawal': {
    name: 'återkallelse av förbud mot direktmarknadsföring',
    subject: 'Återkallelse av ditt förbud mot direktmarknadsföring',
    yours: 'Din begäran om återkallelse av ditt förbud mot direktmarknadsföring',
  },
  other: { name: 'förfrågan', subject: 'Din förfrågan', yours: 'Din förfrågan' },
} as const;

const SCOPES = {
  'direct-advertising': 'direktreklam',
  'distance-selling': 'distansförsäljning',
  'other-direct-marketing': 'annan direktmarknadsföring',
  'market-research': 'marknadsundersökningar',
  'opinion-research': 'opinionsundersökningar',
} as const satisfies Record<BanScope, string>;

/** How a request is spoken of. The second sentence says `ärendet`, as a ban, a request and an inquiry differ in gender. */
export const requests = {
  channels: CHANNELS,
  kinds: KINDS,
  scopes: SCOPES,
  withScopes: '{{pyyntö}} ({{kiellon_laajuus}})',

  received:
    'Din begäran kom in till oss {{saapumistapa}} den {{saapumispäivä}}. Ärendet har registrerats med diarienummer {{diaarinro}}.',
  arrived:
    '{{pyyntö}} kom in till oss {{saapumistapa}} den {{saapumispäivä}}. Ärendet har registrerats med diarienummer {{diaarinro}}.',
  answers: 'Detta är vårt svar.',
  answersByLaw: 'Detta är vårt svar ({{säännös}}).',

  onBehalfOf:
    'Du har framställt begäran på en annan persons vägnar: {{rekisteröity}}. När vi i detta brev talar om dina uppgifter och rättigheter avser vi den personens uppgifter och rättigheter.',
  ofDeceased: 'Ärendet gäller en avliden person: {{rekisteröity}}.',
} as const satisfies Translation<typeof pattern>;
