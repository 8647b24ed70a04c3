import type { RestrictionPoint } from '../../../domain/decision.ts';
import type { objection as objectionPattern, restriction as restrictionPattern } from '../fi/limits.ts';
import type { Translation } from '../translation.ts';
import { GDPR } from './law.ts';

const POINTS = {
  a: 'You have contested the accuracy of the data. The restriction is in force for the time that we need to verify the accuracy of the data.',
  b: 'The processing is unlawful, but you oppose the erasure of the data and request the restriction of its use instead.',
  c: 'We no longer need the data for the purposes of the processing, but you need it for the establishment, exercise or defence of legal claims.',
  d: 'You have objected to the processing of your data. The restriction is in force until it has been verified whether the legitimate grounds of the controller override those of the data subject.',
} as const satisfies Record<RestrictionPoint, string>;

/** K12 and K13. */
export const restriction = {
  documentName: 'Confirmation',
  title: 'The processing of your data has been restricted',
  nothingTitle: 'Reply to your request',
  nothing:
    'Our registers do not contain the data that your request concerns. There is therefore nothing to restrict.',
  restricted: 'The processing of your data has been restricted with effect from {{alku}}.',
  ground: 'Ground',
  groundLaw: `The processing has been restricted under Article 18(1)({{alakohta}}) of the ${GDPR}.`,
  points: POINTS,
  registers: 'The restriction applies to the following registers:',
  register: 'Register',
  markedOn: 'Marked on',
  permitted: 'How the data may be used during the restriction',
  permittedIntro:
    'We store the data. Apart from that, during the restriction we process it only (Article 18(2)):',
  permittedUses: [
    'with your consent',
    'for the establishment, exercise or defence of legal claims',
    'for the protection of the rights of another natural or legal person',
    'for reasons of important public interest of the Union or of a Member State.',
  ],
  beforeLifting: 'We will inform you before the restriction is lifted (Article 18(3)).',
  recipients:
    'We will communicate the restriction to each recipient to whom we have disclosed the data, unless this proves impossible or involves disproportionate effort. On request, we will tell you who these recipients are (Article 19).',

  liftingDocumentName: 'Notice',
  liftingSubject: 'Restriction of the processing of your personal data',
  liftingTitle: 'The restriction of processing will be lifted',
  lifted: `The processing of your data has been restricted with effect from {{alku}}. The restriction will be lifted on {{loppu}} (Article 18(3) of the ${GDPR}).`,
  reasons: 'Reasons',
  ifYouDisagree:
    'If you consider that the restriction should continue, please contact us before that date. Our contact details are at the end of this letter.',
} as const satisfies Translation<typeof restrictionPattern>;

/** K15. */
export const objection = {
  documentName: 'Confirmation',
  title: 'We will stop processing your data',
  nothingTitle: 'Reply to your request',
  nothing:
    'Our registers do not contain the data that your request concerns. There is therefore no processing to stop.',
  accepted:
    'We accept your objection and will stop processing your data to the extent that you have objected to it.',
  stopsOn: 'The processing ends on {{päättymispäivä}}.',
  registers: 'This applies to the following registers:',
} as const satisfies Translation<typeof objectionPattern>;
