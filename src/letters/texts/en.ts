import { answer } from './en/answer.ts';
import { correction } from './en/correction.ts';
import { erasure } from './en/erasure.ts';
import { objection, restriction } from './en/limits.ts';
import { marketing } from './en/marketing.ts';
import { extension, fee, recipientNotice } from './en/notices.ts';
import { portability } from './en/portability.ts';
import { formQuestion, identityQuestion, specification } from './en/question.ts';
import { receipt } from './en/receipt.ts';
import { refusal } from './en/refusal.ts';
import { reply } from './en/reply.ts';
import { requests } from './en/requests.ts';
import { statement } from './en/statement.ts';
import type { fi } from './fi.ts';
import type { Translation } from './translation.ts';

/** The wording of every letter in British English, with the terms of the regulation and of the translated statutes. */
export const en = {
  greeting: 'Yours sincerely',
  searchTerms: {
    name: 'name',
    identityCode: 'personal identity code',
    address: 'address',
    contact: 'contact details',
  },
  missing: '(missing)',
  controller: { HETIL: 'Controller', GDPR: 'Controller' },
  phone: 'Telephone {{puhelin}}',
  additional: 'Further information',
  /** Fitted into `we keep them …`. */
  logRetention: {
    one: 'for one year from the closing of the case',
    other: 'for {{määrä}} years from the closing of the case',
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
    draft: 'DRAFT',
    words: {
      enclosure: 'Enclosure',
      enclosures: 'Enclosures',
      distribution: 'Distribution',
      forInformation: 'For information',
      page: 'page',
      pages: 'pages',
    },
    chain: {
      one: 'Event log: {{määrä}} event, identifier {{tunniste}}',
      other: 'Event log: {{määrä}} events, identifier {{tunniste}}',
    },
    replaced:
      'Characters that the typeface does not contain are shown as Unicode codes, for example [U+1F600].',
  },
} as const satisfies Translation<typeof fi>;
