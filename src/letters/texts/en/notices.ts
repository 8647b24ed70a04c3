import type { ExtensionFactor } from '../../../domain/extension.ts';
import type { FeeGround } from '../../../domain/fee.ts';
import type {
  extension as extensionPattern,
  fee as feePattern,
  recipientNotice as recipientNoticePattern,
} from '../fi/notices.ts';
import type { Translation } from '../translation.ts';
import { GDPR, PERSONAL_DATA_ACT } from './law.ts';

const FACTORS = {
  complexity: 'the complexity of the request',
  number: 'the number of requests',
} as const satisfies Record<ExtensionFactor, string>;

/** K9. */
export const extension = {
  documentName: 'Notice',
  subject: 'Time needed to handle your request',
  title: 'Extension of the time limit',
  factors: FACTORS,
  needed: {
    one: 'We need more time to handle your request. The reason is {{syyt}}.',
    other: 'We need more time to handle your request. The reasons are {{syyt}}.',
  },
  newDueOn: 'We will reply to you by {{uusi_eräpäivä}} at the latest.',
  law: `Even when extended, the time limit may not exceed three months from the receipt of the request (Article 12(3) of the ${GDPR}).`,
  reasons: 'Reasons',
  partialAnswer: 'Information ready so far',
} as const satisfies Translation<typeof extensionPattern>;

const FEE_GROUNDS = {
  'within-a-year':
    'A fee may be charged for exercising the right of access when less than one year has passed since the data subject was last given access to the data in the same register',
  'further-copy': 'You are requesting a further copy. Only the first copy is free of charge',
  'manifestly-unfounded': 'Your request is manifestly unfounded',
  excessive: 'Your request is excessive',
} as const satisfies Record<FeeGround, string>;

/** K10. */
export const fee = {
  documentName: 'Notice',
  subject: 'Handling of your request',
  title: 'Notice of a fee',
  charged: 'We charge a fee for carrying out your request. The amount is {{summa}}.',
  concerns: 'The fee concerns the following request: {{pyyntö}}.',
  ground: 'Ground',
  grounds: FEE_GROUNDS,
  groundWithLaw: '{{peruste}} ({{säännös}}).',
  lastGiven:
    'You were given access to the data in the same register on {{aiempi_pvm}}. When your request arrived, less than one year had passed since then.',
  calculation: 'Calculation of the fee',
  costs: {
    GDPR: 'The fee consists of the administrative costs of carrying out the request:',
    HETIL:
      'The fee does not exceed the direct costs of providing the data. It consists of the following items:',
  },
  line: 'Item',
  amount: 'Amount',
  total: 'Total',
  answer: 'Tell us how you wish to proceed',
  answerBy:
    'Please tell us by {{vastauspvm}} at the latest whether you wish to pay the fee and proceed, limit your request or withdraw it. Our contact details are at the end of this letter.',
} as const satisfies Translation<typeof feePattern>;

/** GDPR 19; HetiL 29.3 §. */
const OF_CHANGED_DATA = {
  HETIL: `This notice is based on section 29(3) of the ${PERSONAL_DATA_ACT}.`,
  GDPR: `This notice is based on Article 19 of the ${GDPR}.`,
} as const;

const CHANGES = {
  rectification: {
    title: 'Notice of the rectification of personal data',
    done: 'We have rectified the data as described below.',
    change: 'Rectification',
    please: {
      confirm: 'Please rectify the same data in your own registers and confirm to us that you have done so.',
      confirmBy:
        'Please rectify the same data in your own registers and confirm to us by {{kuittauspvm}} at the latest that you have done so.',
    },
    law: OF_CHANGED_DATA,
  },
  completion: {
    title: 'Notice of the completion of personal data',
    done: 'We have completed the data as described below.',
    change: 'Completion',
    please: {
      confirm: 'Please complete the same data in your own registers and confirm to us that you have done so.',
      confirmBy:
        'Please complete the same data in your own registers and confirm to us by {{kuittauspvm}} at the latest that you have done so.',
    },
    law: OF_CHANGED_DATA,
  },
  erasure: {
    title: 'Notice of the erasure of personal data',
    done: 'We have erased the data as described below.',
    change: 'Erasure',
    please: {
      confirm: 'Please erase the same data from your own registers and confirm to us that you have done so.',
      confirmBy:
        'Please erase the same data from your own registers and confirm to us by {{kuittauspvm}} at the latest that you have done so.',
    },
    law: OF_CHANGED_DATA,
  },
  restriction: {
    title: 'Notice of the restriction of the processing of personal data',
    done: 'We have restricted the processing of the data as described below.',
    change: 'Restriction',
    please: {
      confirm:
        'Please restrict the processing of the same data in your own registers and confirm to us that you have done so.',
      confirmBy:
        'Please restrict the processing of the same data in your own registers and confirm to us by {{kuittauspvm}} at the latest that you have done so.',
    },
    law: OF_CHANGED_DATA,
  },
  'marketing-ban': {
    title: 'Notice of a direct marketing ban',
    done: 'The person has prohibited the use of their data as described below.',
    change: 'Ban',
    please: {
      confirm:
        'Please stop using the data that we have disclosed to you for the prohibited purposes and confirm to us that you have done so.',
      confirmBy:
        'Please stop using the data that we have disclosed to you for the prohibited purposes and confirm to us by {{kuittauspvm}} at the latest that you have done so.',
    },
    law: {
      HETIL: `This notice is based on section 30 of the ${PERSONAL_DATA_ACT}.`,
      GDPR: `This notice is based on Article 21(2) and (3) of the ${GDPR}.`,
    },
  },
} as const;

/** K11: to whoever was given the data. */
export const recipientNotice = {
  documentName: 'Notice',
  subject: 'Personal data disclosed to you',
  changes: CHANGES,
  disclosed: 'We have disclosed to you personal data concerning the person identified below.',
  disclosedOrReceived:
    'We have disclosed to you, or received from you, personal data concerning the person identified below.',
  person: 'Person',
  disclosedOn: 'Date of disclosure',
  unclear: 'If you cannot identify the person from this information, please contact us.',
} as const satisfies Translation<typeof recipientNoticePattern>;
