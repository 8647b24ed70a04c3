import type { receipt as pattern } from '../fi/receipt.ts';
import type { Translation } from '../translation.ts';
import { GDPR, PERSONAL_DATA_ACT } from './law.ts';

/** K1. The regulation says `utan onödigt dröjsmål`, the Act of 1999 `utan obefogat dröjsmål`. */
export const receipt = {
  documentName: 'Mottagningsbekräftelse',
  subject: 'Din begäran har tagits emot',
  title: 'Mottagningsbekräftelse i ärende {{diaarinro}}',
  asked: 'Vi har registrerat din begäran så här: {{pyynnöt}}.',
  answerBy: `Vi svarar dig utan onödigt dröjsmål och senast den {{eräpäivä}} (artikel 12.3 i ${GDPR}).`,
  inquiryAnswerBy: 'Vi svarar dig senast den {{eräpäivä}}.',
  withoutDelay: 'Vi svarar dig utan obefogat dröjsmål.',
  withoutDelayByLaw: {
    one: `Vi svarar dig utan obefogat dröjsmål ({{pykälät}} § i ${PERSONAL_DATA_ACT}).`,
    other: `Vi svarar dig utan obefogat dröjsmål ({{pykälät}} § i ${PERSONAL_DATA_ACT}).`,
  },
  understood: 'Vi har uppfattat din begäran så här:',
  otherwise:
    'Kontakta oss om detta inte motsvarar det du avsåg. Våra kontaktuppgifter finns i slutet av detta brev.',
  log: 'För behandlingen av ärendet registrerar vi ditt namn, dina kontaktuppgifter och de olika skedena i behandlingen av din begäran. Vi bevarar dem {{lokin_säilytysaika}}.',
  logOfBoth:
    'För behandlingen av ärendet registrerar vi ditt namn och dina kontaktuppgifter, namn och kontaktuppgifter för den person som begäran gäller samt de olika skedena i behandlingen av din begäran. Vi bevarar dem {{lokin_säilytysaika}}.',
} as const satisfies Translation<typeof pattern>;
