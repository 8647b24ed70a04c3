import type { receipt as pattern } from '../fi/receipt.ts';
import type { Translation } from '../translation.ts';
import { GDPR, PERSONAL_DATA_ACT } from './law.ts';

/** K1. */
export const receipt = {
  documentName: 'Acknowledgement of receipt',
  subject: 'Your request has been received',
  title: 'Acknowledgement of receipt in case {{diaarinro}}',
  asked: 'We have registered your request as follows: {{pyynnöt}}.',
  answerBy: `We will reply to you without undue delay and by {{eräpäivä}} at the latest (Article 12(3) of the ${GDPR}).`,
  inquiryAnswerBy: 'We will reply to you by {{eräpäivä}} at the latest.',
  withoutDelay: 'We will reply to you without undue delay.',
  withoutDelayByLaw: {
    one: `We will reply to you without undue delay (section {{pykälät}} of the ${PERSONAL_DATA_ACT}).`,
    other: `We will reply to you without undue delay (sections {{pykälät}} of the ${PERSONAL_DATA_ACT}).`,
  },
  understood: 'We have understood your request as follows:',
  otherwise:
    'If this is not what you meant, please contact us. Our contact details are at the end of this letter.',
  log: 'To handle the case, we record your name, your contact details and the stages in the handling of your request. We keep this information {{lokin_säilytysaika}}.',
  logOfBoth:
    'To handle the case, we record your name and contact details, the name and contact details of the person whom the request concerns, and the stages in the handling of your request. We keep this information {{lokin_säilytysaika}}.',
} as const satisfies Translation<typeof pattern>;
