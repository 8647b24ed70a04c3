import type { RefusalGround } from '../../../domain/refusal-ground.ts';
import type { RequestKind } from '../../../domain/request.ts';
import type { refusal as pattern } from '../fi/refusal.ts';
import type { Translation } from '../translation.ts';
import { DATA_PROTECTION_ACT, GDPR, PERSONAL_DATA_ACT } from './law.ts';

/** What each ground says, without its full stop: the law follows in brackets. */
const GROUNDS = {
  'national-security':
    'Providing the data could compromise national security, defence or public order and security, or hinder the prevention or investigation of crime',
  'serious-danger':
    'Providing the data could cause serious danger to the health or treatment of the data subject or to the rights of the data subject or of someone else',
  'research-only':
    'The data is used solely for historical or scientific research or for statistical purposes',
  supervision:
    'The data is used in supervisory and inspection tasks, and withholding it is necessary in order to safeguard an important economic or financial interest of Finland or the European Union',
  'others-rights': 'Providing the data would adversely affect the rights and freedoms of others',
  'outside-request': 'The data does not fall within your request as it was made',
  'manifestly-unfounded': 'The request is manifestly unfounded',
  excessive: 'The request is excessive',
  'not-identified':
    'We have not been able to identify the data subject, or to confirm the identity of the person who made the request or that person’s right to make it',
  'form-missing':
    'The request was neither made in a document signed by hand or verified in a comparable way nor presented in person at the controller’s premises',
  'data-accurate': 'The data is accurate and is not incomplete',
  'historic-fact':
    'The data correctly describes what happened at the time, and a later change of circumstances does not make it inaccurate',
  'still-necessary':
    'The conditions for erasure are not met: the data is still necessary for the purpose for which it is processed',
  'freedom-of-expression':
    'The processing is necessary for exercising the right of freedom of expression and information',
  'legal-obligation': 'The processing is necessary for compliance with a legal obligation',
  'public-health': 'The processing is necessary for reasons of public interest in the area of public health',
  archiving:
    'The processing is necessary for archiving purposes in the public interest, scientific or historical research purposes or statistical purposes',
  'legal-claims': 'The processing is necessary for the establishment, exercise or defence of legal claims',
  'no-restriction-ground': 'None of the conditions for restricting the processing is met',
  'not-portable':
    'The data does not fall within the right to data portability, which covers data that the data subject has provided and that is processed by automated means on the basis of consent or a contract',
  'compelling-grounds':
    'There are compelling legitimate grounds for the processing which override the interests, rights and freedoms of the data subject',
} as const satisfies Record<RefusalGround, string>;

/** Where the Act of 1999 says another thing. */
const GROUNDS_HETIL = {
  'serious-danger':
    'Providing the data could cause serious danger to the health or treatment of the data subject or to the rights of someone else',
  'others-rights': 'Providing the data could cause serious danger to the rights of someone else',
  'still-necessary':
    'The data is not unnecessary: it is still needed for the purpose for which it is processed',
  'legal-obligation': 'The data is not unnecessary: it is needed for compliance with a legal obligation',
  'legal-claims':
    'The data is not unnecessary: it is needed for the establishment, exercise or defence of legal claims',
} as const satisfies Partial<Record<RefusalGround, string>>;

const DEMAND_REFUSED = 'Demand that we do not accept';
const REQUEST_REFUSED = 'Request that we refuse';

/** What is refused, as a heading. */
const REFUSED = {
  access: 'Data that we do not provide',
  rectification: DEMAND_REFUSED,
  completion: DEMAND_REFUSED,
  erasure: 'Data that we do not erase',
  restriction: REQUEST_REFUSED,
  portability: 'Data that we do not transfer',
  objection: REQUEST_REFUSED,
  'marketing-ban': REQUEST_REFUSED,
  'marketing-ban-withdrawal': REQUEST_REFUSED,
  other: REQUEST_REFUSED,
} as const satisfies Record<RequestKind, string>;

const GRANTED = {
  access: 'We will provide the rest of your data in the reply that we send in the same case.',
  rectification:
    'In other respects, we have rectified your data. We will tell you about this in a separate letter.',
  completion:
    'In other respects, we have completed your data. We will tell you about this in a separate letter.',
  erasure: 'In other respects, we have granted your request.',
  restriction:
    'In other respects, we have restricted the processing. We will tell you about this in a separate letter.',
  portability: 'We will transfer the rest of the data. We will tell you about this in a separate letter.',
  objection:
    'In other respects, we will stop the processing. We will tell you about this in a separate letter.',
  'marketing-ban': 'In other respects, we have granted your request.',
  'marketing-ban-withdrawal': 'In other respects, we have granted your request.',
  other: 'In other respects, we have granted your request.',
} as const satisfies Record<RequestKind, string>;

/** The certificate of refusal (K5, K6b, K7b) and what other letters say of a refusal. */
export const refusal = {
  grounds: GROUNDS,
  groundsHetil: GROUNDS_HETIL,
  groundWithLaw: '{{peruste}} ({{säännös}}).',

  documentName: { HETIL: 'Certificate of refusal', GDPR: 'Decision on a request' },
  title: { HETIL: 'Certificate of refusal', GDPR: 'Decision on your request / certificate of refusal' },
  wholly: 'We are refusing your request.',
  partly: 'We are refusing your request to the extent stated below.',
  certificate: {
    HETIL: `This is the written certificate referred to in section {{pykälä}}(2) of the ${PERSONAL_DATA_ACT}.`,
    GDPR: `This is a notice under Article 12(4) of the ${GDPR}.`,
  },

  matter: 'Details of the case',
  controller: { HETIL: 'Controller', GDPR: 'Controller' },
  requester: 'Requester',
  dataSubject: 'Data subject',
  diaryNumber: 'Reference number',
  request: 'Request',
  datedOn: 'Request dated',
  receivedOn: 'Request received',
  place: 'Place',

  refused: REFUSED,
  law: 'Ground and provision',
  reasons: 'Reasons',
  granted: 'To what extent we grant the request',
  othersTold: 'We will tell you about the other registers in the reply that we send in the same case.',
  grantedFrom: 'The data comes from the following registers:',
  grantedText: GRANTED,
  nothingGranted: 'We do not grant any part of the request.',

  registers: 'Registers left out of the reply',
  registersIntro: 'We do not provide the data in the following registers:',
  register: 'Register',
  groundColumn: 'Ground',
  toOmbudsman: `You have the right to request that the data which you may not access yourself be provided to the Data Protection Ombudsman (section 34 of the ${DATA_PROTECTION_ACT}).`,

  separateCertificate: {
    HETIL:
      'We are refusing part of your request. We will issue a separate certificate of refusal for that part.',
    GDPR: 'We are refusing part of your request. We will issue a separate decision on that part.',
  },

  heading: 'Legal remedies',
  remedies: {
    HETIL:
      'You may refer the matter to the Data Protection Ombudsman (section {{pykälä}} of the Personal Data Act).',
    GDPR_X: `If you consider that your personal data has been processed in breach of data protection provisions, you may refer the matter to the Data Protection Ombudsman (Article 77 of the ${GDPR}). You may also bring the matter before a court (Article 79).`,
    GDPR_TSL: `If you consider that your personal data has been processed in breach of data protection provisions, you may refer the matter to the Data Protection Ombudsman (section 21 of the Data Protection Act and Article 77 of the ${GDPR}). You may also bring the matter before a court (Article 79).`,
  },
} as const satisfies Translation<typeof pattern>;
