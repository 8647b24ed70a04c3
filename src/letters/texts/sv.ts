import type { fi } from './fi.ts';
import { answer } from './sv/answer.ts';
import { correction } from './sv/correction.ts';
import { erasure } from './sv/erasure.ts';
import { objection, restriction } from './sv/limits.ts';
import { marketing } from './sv/marketing.ts';
import { extension, fee, recipientNotice } from './sv/notices.ts';
import { portability } from './sv/portability.ts';
import { formQuestion, identityQuestion, specification } from './sv/question.ts';
import { receipt } from './sv/receipt.ts';
import { refusal } from './sv/refusal.ts';
import { reply } from './sv/reply.ts';
import { requests } from './sv/requests.ts';
import { statement } from './sv/statement.ts';
import type { Translation } from './translation.ts';

/** The wording of every letter in the Swedish of Finland, with the terms of its statute book. The reader is `du`. */
export const sv = {
  greeting: 'Med vänlig hälsning',
  searchTerms: {
    name: 'namn',
    identityCode: 'personbeteckning',
    address: 'adress',
    contact: 'kontaktuppgifter',
  },
  missing: '(saknas)',
  /** `Registeransvarig` in the Act of 1999. */
  controller: { HETIL: 'Registeransvarig', GDPR: 'Personuppgiftsansvarig' },
  phone: 'Telefon {{puhelin}}',
  additional: 'Ytterligare information',
  /** Fitted into `vi bevarar dem …`. */
  logRetention: {
    one: 'i ett år efter att ärendet har avslutats',
    other: 'i {{määrä}} år efter att ärendet har avslutats',
  },

  requests,
  receipt,
  identityQuestion,
  formQuestion,
  specification,
  reply,
  refusal,
  correction,
  erasure,
  marketing,
  extension,
  fee,
  recipientNotice,
  restriction,
  objection,
  portability,
  answer,
  statement,

  page: {
    draft: 'UTKAST',
    words: {
      enclosure: 'Bilaga',
      enclosures: 'Bilagor',
      distribution: 'Distribution',
      forInformation: 'För kännedom',
      page: 'sida',
      pages: 'sidor',
    },
    chain: {
      one: 'Händelselogg: {{määrä}} händelse, identifierare {{tunniste}}',
      other: 'Händelselogg: {{määrä}} händelser, identifierare {{tunniste}}',
    },
    replaced: 'Tecken som saknas i typsnittet har markerats med Unicode-koder, till exempel [U+1F600].',
  },
} as const satisfies Translation<typeof fi>;
