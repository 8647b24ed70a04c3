import type { marketing as pattern } from '../fi/marketing.ts';
import type { Translation } from '../translation.ts';
import { E_MARKETING_ACT } from './law.ts';

/** K8 and K8b. */
export const marketing = {
  documentName: 'Confirmation',
  title: 'Confirmation of your marketing ban',
  entered:
    'We have entered your ban in our records. It is in force from {{voimaan}} and covers the following:',
  noLongerUsed: 'We no longer process your data for these purposes or carry out profiling for them.',
  eMarketing: `Your ban also covers direct marketing by e-mail, text message or other electronic message (section 200 of the ${E_MARKETING_ACT}).`,
  eMarketingBefore2015:
    'Your ban also covers direct marketing by e-mail, text message or other electronic message.',
  partners:
    'If we have disclosed your data for these purposes, we will tell those who received it about the ban.',
  inPrint: 'A mailing that is already being printed may still reach you until {{jälkipvm}}.',
  customerNotices:
    'We will continue to send you notices that concern the customer relationship, such as invoices and notices of faults and of changes to your contract.',
  free: 'The ban is free of charge and in force until it is withdrawn. To observe the ban, we keep your name and contact details.',

  withdrawalTitle: 'Confirmation of the withdrawal of your marketing ban',
  withdrawn:
    'We have entered the withdrawal of your ban in our records. It is in force from {{voimaan}} and covers the following:',
  restStands: 'If you have also banned anything else, your ban remains in force in that respect.',
  noConsent: `Withdrawing the ban is not consent to electronic direct marketing. Such marketing requires separate consent from you, unless the law allows it without consent (section 200 of the ${E_MARKETING_ACT}).`,
  banAgain: 'You may ban marketing again at any time, free of charge and without giving reasons.',
} as const satisfies Translation<typeof pattern>;
