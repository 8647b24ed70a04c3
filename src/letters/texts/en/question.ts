import type {
  formQuestion as formQuestionPattern,
  identityQuestion as identityQuestionPattern,
  specification as specificationPattern,
} from '../fi/question.ts';
import type { Translation } from '../translation.ts';
import { GDPR, PERSONAL_DATA_ACT } from './law.ts';

/** Until when the time limit stands still, when it does. */
const SUSPENDED =
  'The time limit for our reply is suspended from the day on which this letter is sent until we have received';

/** K2. */
export const identityQuestion = {
  documentName: 'Request for information',
  subject: 'Handling of your request',
  title: {
    self: 'Request for proof of your identity',
    other: 'Request for proof of your identity or of your right to make the request',
  },
  notSure: {
    self: 'We cannot carry out your request yet, because we have not been able to confirm that the person who made the request is the data subject ({{säännös}}).',
    other:
      'We cannot carry out your request yet, because we have not been able to confirm your identity or your right to make this request ({{säännös}}).',
  },
  law: {
    HETIL: `section 26(1) and section 28(1) of the ${PERSONAL_DATA_ACT}`,
    GDPR: `Article 12(6) of the ${GDPR}`,
  },
  reason: 'Reason: {{epäilyn_syy}}',
  ways: {
    self: 'You may prove your identity in one of the following ways:',
    other: 'You may provide the necessary information in one of the following ways:',
  },
  masking:
    'If you send a copy of a document, cover everything in it except the name, the date of birth and the period of validity. We will destroy the copy as soon as we have checked it.',
  noCodesByEmail: 'Do not send a personal identity code by e-mail.',
  suspended: `${SUSPENDED} the necessary information.`,
} as const satisfies Translation<typeof identityQuestionPattern>;

/** K2 under the Act of 1999: the request in due form. */
export const formQuestion = {
  documentName: 'Request for information',
  subject: 'Handling of your request',
  title: 'An access request must be signed or made in person',
  form: `An access request must be made in a document that is signed by hand or verified in a comparable way, or in person at our premises (section 28(1) of the ${PERSONAL_DATA_ACT}). Your request was not made in this way.`,
  enclosedForm:
    'The enclosed form is for this purpose. Please complete and sign it and return it to us, or visit us. We will handle your request once we have received it in one of these ways.',
  enclosure: 'Access request form',
  demand: `I request access to the data concerning me that is stored in your personal data files (section 26 of the ${PERSONAL_DATA_ACT}).`,
  to: 'Controller',
  diaryNumber: 'Reference number',
  blanks: [
    'Name',
    'Date of birth',
    'Address',
    'Telephone number',
    'Register or period that the request concerns',
    'Customer number, address of the connection or other information by which my data can be found',
    'Place and date',
    'Signature',
    'Name in block letters',
  ],
} as const satisfies Translation<typeof formQuestionPattern>;

/** K3. */
export const specification = {
  documentName: 'Request for clarification',
  subject: 'Handling of your request',
  title: 'Request to specify which data you mean',
  largeQuantity: 'We process a large quantity of data concerning you.',
  factsNeeded: `We need more information in order to search for your data (section 26(1) of the ${PERSONAL_DATA_ACT}).`,
  pleaseTell: {
    GDPR: `So that you receive the data you need in a clear form, please tell us the following (recital 63 of the ${GDPR}):`,
    HETIL: 'Please tell us the following:',
  },
  voluntary:
    'You do not have to specify your request. If you want all the data, let us know and we will provide it.',
  suspended: `${SUSPENDED} your answer.`,
} as const satisfies Translation<typeof specificationPattern>;
