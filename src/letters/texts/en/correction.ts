import type { correction as pattern } from '../fi/correction.ts';
import type { Translation } from '../translation.ts';
import { GDPR, PERSONAL_DATA_ACT } from './law.ts';

/** K6a and K6b. */
export const correction = {
  documentName: 'Reply',
  title: { rectification: 'Your data has been rectified', completion: 'Your data has been completed' },
  nothingTitle: 'Reply to your request',
  done: {
    rectification: 'We have rectified your data as follows:',
    completion: 'We have completed your data as follows:',
  },
  nothing: {
    rectification:
      'Our registers do not contain the data that your request concerns. There is therefore nothing to rectify.',
    completion:
      'Our registers do not contain the data that your request concerns. There is therefore nothing to complete.',
  },
  register: 'Register',
  category: 'Data',
  oldValue: 'Previously',
  newValue: 'Now',
  date: 'Date',
  wasMissing: 'No entry',
  recipients: {
    GDPR: `We will communicate the change to each recipient to whom we have disclosed the data, unless this proves impossible or involves disproportionate effort. On request, we will tell you who these recipients are (Article 19 of the ${GDPR}).`,
    HETIL: `We will communicate the change to those to whom we have disclosed the inaccurate or incomplete data and to those from whom we received it, unless this is impossible or unreasonably difficult (section 29(3) of the ${PERSONAL_DATA_ACT}).`,
  },

  heading: 'Data that we do not change',
  current: 'Current entry',
  demanded: 'Your demand',
  reasons: 'Reasons',
  evidence: 'What the data was checked against',
  noEntry: 'No entry',
  ownStatement: 'Your own statement',
  ownStatementText:
    'You may send us a statement of your own about the data. If you wish, we will attach it to the data.',
} as const satisfies Translation<typeof pattern>;
