import type { BanScope, Channel } from '../../../domain/request.ts';
import type { requests as pattern } from '../fi/requests.ts';
import type { Translation } from '../translation.ts';

/** `saapumistapa`, fitted into `We received … on …`; in a certificate it follows the date. */
const CHANNELS = {
  visit: 'during a visit',
  post: 'by post',
  paper: 'by hand delivery',
  email: 'by e-mail',
  phone: 'by telephone',
} as const satisfies Record<Channel, string>;

/** `yours` is the object of `We received …`. */
const KINDS = {
  access: {
    name: 'access request',
    subject: 'Your request for access to your personal data',
    yours: 'your request for access to your data',
  },
  rectification: {
    name: 'request for rectification',
    subject: 'Your request to rectify your personal data',
    yours: 'your request to rectify your data',
  },
  completion: {
    name: 'request for completion of data',
    subject: 'Your request to complete your personal data',
    yours: 'your request to complete your data',
  },
  erasure: {
    name: 'request for erasure',
    subject: 'Your request to erase your personal data',
    yours: 'your request to erase your data',
  },
  restriction: {
    name: 'request for restriction of processing',
    subject: 'Your request to restrict the processing of your personal data',
    yours: 'your request to restrict the processing of your data',
  },
  portability: {
    name: 'request for data portability',
    subject: 'Your request to receive your personal data in a portable format',
    yours: 'your request to transfer your data',
  },
  objection: {
    name: 'objection to processing',
    subject: 'Your objection to the processing of your personal data',
    yours: 'your objection to the processing of your data',
  },
  'marketing-ban': {
    name: 'direct marketing ban',
    subject: 'Your direct marketing ban',
    yours: 'your direct marketing ban',
  },
  'marketing-ban-withdrawal': {
    name: 'withdrawal of a direct marketing ban',
    subject: 'Withdrawal of your direct marketing ban',
    yours: 'your request to withdraw your direct marketing ban',
  },
  other: { name: 'enquiry', subject: 'Your enquiry', yours: 'your enquiry' },
} as const;

const SCOPES = {
  'direct-advertising': 'direct advertising',
  'distance-selling': 'distance selling',
  'other-direct-marketing': 'other direct marketing',
  'market-research': 'market research',
  'opinion-research': 'opinion research',
} as const satisfies Record<BanScope, string>;

/** How a request is spoken of, in every letter to whoever made it. */
export const requests = {
  channels: CHANNELS,
  kinds: KINDS,
  scopes: SCOPES,
  withScopes: '{{pyyntö}} ({{kiellon_laajuus}})',

  received:
    'We received your request {{saapumistapa}} on {{saapumispäivä}}. It has been registered under reference number {{diaarinro}}.',
  arrived:
    'We received {{pyyntö}} {{saapumistapa}} on {{saapumispäivä}}. It has been registered under reference number {{diaarinro}}.',
  answers: 'This is our reply to it.',
  answersByLaw: 'This is our reply to it ({{säännös}}).',

  onBehalfOf:
    'You have made the request on behalf of the following person: {{rekisteröity}}. Where this letter speaks of your data and your rights, it means the data and the rights of that person.',
  ofDeceased: 'The matter concerns a deceased person: {{rekisteröity}}.',
} as const satisfies Translation<typeof pattern>;
