import type { TaskOutcome } from '../../../domain/register-task.ts';
import type { reply as pattern } from '../fi/reply.ts';
import type { Translation } from '../translation.ts';
import { GDPR, PERSONAL_DATA_ACT } from './law.ts';

const OUTCOMES = {
  found: 'Data found',
  nothing: 'No data found',
  exempt: 'Data not provided, see section {{kohta}}',
} as const satisfies Record<TaskOutcome, string>;

/** K4a and K4b. */
export const reply = {
  documentName: 'Reply',
  title: 'Reply to your access request',
  searchTerms: 'Search terms: {{hakuehdot}}',

  confirmation: 'Confirmation',
  confirmed:
    'We process personal data concerning you. We have searched for your data in all of our registers.',
  register: 'Register',
  result: 'Search result',
  outcomes: OUTCOMES,

  copy: 'Data',
  copyOf: {
    one: 'A copy of your personal data is in Enclosure 1, arranged by register. The data comes from the following register: {{rekisterit}}.',
    other:
      'A copy of your personal data is in Enclosure 1, arranged by register. The data comes from the following registers: {{rekisterit}}.',
  },
  legendIn: 'Abbreviations and codes are explained in Enclosure 2.',
  written: 'We provide the data in writing.',
  electronic: 'We provide the data in electronic form, as you have requested or accepted.',

  writtenAnswer: 'The reply is given in writing.',
  electronicAnswer: 'The reply is given in electronic form, as you have requested or accepted.',

  purposes: { HETIL: 'Purposes', GDPR: 'Purposes and legal basis of the processing' },
  purposesIntro: 'We use your data for the following purposes:',
  purposesColumn: 'Purposes',
  legalBasisColumn: 'Legal basis',

  categories: 'Categories of personal data',
  categoriesIntro: 'We process the following categories of personal data concerning you:',

  sources: 'Where the data was obtained',
  sourcesIntro: 'Your data was obtained from the following sources:',
  regularSources: 'The regular sources of data for our registers are:',

  recipients: 'To whom your data has been disclosed',
  recipientsIntro: 'Your data has been disclosed as follows:',
  recipientColumn: 'Recipient',
  disclosedColumn: 'Data disclosed',
  notDisclosed: 'Your data has not been disclosed.',
  regularRecipients: 'Data from our registers is regularly disclosed to the following:',

  retention: 'Retention periods',
  retentionColumn: 'Retention period or the criteria used to determine it',

  transfers: 'Transfers outside the EU and the EEA',
  automatedDecisions: 'Automated decisions',

  rights: 'Your rights',
  rightsText: [
    `Under the ${GDPR}, you may request that we rectify inaccurate data or complete incomplete data concerning you (Article 16), erase your data (Article 17) or restrict its processing (Article 18). You may also object to the processing of your data (Article 21).`,
    'You may prohibit direct marketing at any time without giving reasons.',
    'Your request may be in any form, and making it is free of charge. Our contact details are at the end of this letter.',
  ],

  withheld: 'Data withheld',
  withheldIntro: {
    HETIL: `We have withheld the following data, which does not concern you or the provision of which could cause serious danger to the rights of someone else (section 26(1) and section 27(1)(2) of the ${PERSONAL_DATA_ACT}):`,
    GDPR: `We have withheld the following data in order to protect the rights and freedoms of others (Article 15(4) of the ${GDPR}):`,
  },
  exemptIntro: 'This reply does not include the data in the following registers:',
  refused: 'Data that we do not provide',
  allGiven: 'All of the data has been provided.',

  nothing: 'Search result',
  nothingIntro: 'We have searched for your data in the following registers:',
  nothingFound:
    'They contain no personal data concerning you. The only exception is the record of the handling of this request ({{diaarinro}}), which we keep {{lokin_säilytysaika}}.',
  otherName:
    'If you think that we have data concerning you under another name or address, please tell us the name or address. Our contact details are at the end of this letter.',

  enclosureCopy: 'Copy of personal data',
  enclosureCopyIntro:
    'This copy concerns the following person: {{rekisteröity}}. It belongs to the reply in case {{diaarinro}}. The data is arranged by register.',
  enclosureLegend: 'Explanation of abbreviations',
  category: 'Category',
  value: 'Data',
  purpose: 'Purpose',
  source: 'Source',
  recipientsOfRow: 'Recipients',
  rowNotDisclosed: 'Not disclosed',
} as const satisfies Translation<typeof pattern>;
