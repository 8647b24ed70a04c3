import { answer } from './fi/answer.ts';
import { correction } from './fi/correction.ts';
import { erasure } from './fi/erasure.ts';
import { objection, restriction } from './fi/limits.ts';
import { marketing } from './fi/marketing.ts';
import { extension, fee, recipientNotice } from './fi/notices.ts';
import { portability } from './fi/portability.ts';
import { formQuestion, identityQuestion, specification } from './fi/question.ts';
import { receipt } from './fi/receipt.ts';
import { refusal } from './fi/refusal.ts';
import { reply } from './fi/reply.ts';
import { requests } from './fi/requests.ts';
import { statement } from './fi/statement.ts';

/**
 * The wording of every letter in Finnish, which is the pattern of the other languages: strings only, with named places
 * `{{diaarinro}}` for what a letter fills in. A text stands on one line, as only then the compiler knows its places.
 * Values that a clerk typed are put where they need no inflection.
 */
export const fi = {
  greeting: 'Ystävällisin terveisin',
  /** What registers are searched by, in the words of the reply. */
  searchTerms: {
    name: 'nimi',
    identityCode: 'henkilötunnus',
    address: 'osoite',
    contact: 'yhteystiedot',
  },
  /** Stands in a draft where something is still to be filled. */
  missing: '(puuttuu)',
  /** Swedish has another word in the Act of 1999 than in the regulation. */
  controller: { HETIL: 'Rekisterinpitäjä', GDPR: 'Rekisterinpitäjä' },
  phone: 'Puhelin {{puhelin}}',
  /** The clerk's own paragraph of a letter. */
  additional: 'Lisätietoja',
  /** `lokin_säilytysaika`, in the accusative: `säilytämme ne 3 vuotta asian päättämisestä`. By the number of years. */
  logRetention: {
    one: 'yhden vuoden asian päättämisestä',
    other: '{{määrä}} vuotta asian päättämisestä',
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

  /** What the page itself says, around the content. */
  page: {
    draft: 'LUONNOS',
    words: {
      enclosure: 'Liite',
      enclosures: 'Liitteet',
      distribution: 'Jakelu',
      forInformation: 'Tiedoksi',
      page: 'sivu',
      pages: 'sivua',
    },
    /** By the number of events in the audit log; `tunniste`: its last hash. */
    chain: {
      one: 'Tapahtumaloki: {{määrä}} tapahtuma, tunniste {{tunniste}}',
      other: 'Tapahtumaloki: {{määrä}} tapahtumaa, tunniste {{tunniste}}',
    },
    replaced: 'Merkit, joita kirjasin ei sisällä, on merkitty Unicode-tunnuksin, esimerkiksi [U+1F600].',
  },
} as const;
