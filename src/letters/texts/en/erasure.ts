import type { RetentionGround } from '../../../domain/retention-ground.ts';
import type { erasure as pattern } from '../fi/erasure.ts';
import type { Translation } from '../translation.ts';
import { GDPR, PERSONAL_DATA_ACT } from './law.ts';

/** Why something has to stay. */
const GROUNDS = {
  KPL6: 'Duty to retain accounting material',
  KPL10: 'Duty to retain accounting books',
  AVL: 'Duty to retain material for the adjustment of value added tax',
  'SVPL-L': 'Duty to retain the data on which an invoice is based',
  'SVPL-157': 'Statutory duty to retain data for the needs of the authorities',
  'SVPL-145': 'Duty to retain event data on the processing of traffic data',
  VEL: 'Handling of an outstanding claim',
  UK: 'Handling of an enforcement matter',
  CLAIM: 'Establishment, exercise or defence of legal claims',
} as const satisfies Record<RetentionGround, string>;

/** K7a and K7b. */
export const erasure = {
  documentName: 'Reply',
  title: 'Your data has been erased',
  nothingTitle: 'Reply to your request',
  nothing:
    'Our registers do not contain the data that your request concerns. There is therefore nothing to erase.',
  erased: 'We have erased the following data:',
  erasedOrUnlinked: 'We have erased the following data or removed your name from it:',
  register: 'Register',
  item: 'Data',
  action: 'Action',
  date: 'Date',
  actions: { erased: 'Erased', unlinked: 'Name removed' },
  unlinked:
    '“Name removed” means that your name and anything else that identifies you have been removed from the data. What remains, for example the route of a cable, can no longer be linked to you.',
  shredded: 'The paper documents have been destroyed as follows:',
  backupsUntil:
    'The data will disappear from our backup copies by {{varmuuskopio_päättyy}} at the latest. Until then, it will not be restored to use.',
  noBackups: 'Our backup copies do not contain the data.',
  log: 'As regards the erased data, we keep nothing but the records of the handling of this case ({{diaarinro}}). We keep those records {{lokin_säilytysaika}}.',
  ban: 'To observe your direct marketing ban, we continue to keep your name and contact details.',
  recipients: {
    GDPR: `We will communicate the erasure to each recipient to whom we have disclosed the data, unless this proves impossible or involves disproportionate effort. On request, we will tell you who these recipients are (Article 19 of the ${GDPR}).`,
    HETIL: `We will communicate the erasure to those to whom we have disclosed the erased data and to those from whom we received it, unless this is impossible or unreasonably difficult (section 29(3) of the ${PERSONAL_DATA_ACT}).`,
  },

  keptHeading: 'Data to be kept',
  keptIntro: 'We cannot erase the following data yet:',
  ground: 'Ground',
  grounds: GROUNDS,
  groundWithLaw: '{{peruste}} ({{säännös}})',
  reasons: 'Reasons',
  until: 'Retention period',
  untilDay: 'Until {{säilytetään_asti}}',
  reviewed: 'To be reviewed on {{tarkistuspäivä}}',
  afterwards:
    'We use this data only for the purpose stated in the table. When the retention period ends, we will erase it without a new request.',
  review:
    'Where data is marked for review, its retention period cannot be calculated in advance. We will erase the data on the date stated, unless the ground still applies then.',
} as const satisfies Translation<typeof pattern>;
