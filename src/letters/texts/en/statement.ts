import type { statement as pattern } from '../fi/statement.ts';
import type { Translation } from '../translation.ts';
import { DATA_PROTECTION_ACT, GDPR } from './law.ts';

/** The privacy statement, GDPR 13 and 14. */
export const statement = {
  title: 'Privacy statement',
  basis: `Articles 13 and 14 of the ${GDPR}`,
  dated: 'Drawn up on {{päiväys}}',
  version: 'Version {{versio}}',
  missing: '(missing)',
  register: 'Register',

  controller: 'Controller',

  contact: 'Person in charge of register matters and/or contact person',
  dataProtectionOfficer: 'Data protection officer:',
  noDataProtectionOfficer: 'No data protection officer has been designated.',

  registers: 'Registers in use',

  purposes: 'Purpose of the processing of personal data / purposes of the registers',
  purposesIntro: 'Personal data is used for the following purposes:',
  legalBasisIntro: 'Legal basis of the processing by register (Article 6):',
  legalBasis: 'Legal basis',
  legitimateInterests: 'Legitimate interests on which the processing is based:',

  contents: 'Contents of the registers',
  contentsIntro: 'The registers contain the following data:',

  sources: 'Regular sources of data',
  sourcesIntro: 'The data is obtained from the following sources:',
  sourcesOther:
    'On request, you will be told where your data was obtained if you did not provide it yourself.',
  provision: 'Whether the data must be provided, and what follows if it is not:',

  disclosures: 'Regular disclosures of data',
  disclosuresIntro: 'Data is disclosed to the following recipients:',
  noDisclosures: 'Data is not regularly disclosed.',
  disclosuresOwn: 'On request, you will be told to whom your own data has been disclosed.',

  transfers: 'Transfer of data outside the EU or the European Economic Area',

  safeguards: 'Principles of protecting the registers',

  access: 'Right of access and how to exercise it',
  accessText: [
    'You have the right to know whether we process personal data concerning you and to receive a copy of it (Article 15).',
    'You may make your request in any form to the contact person named in section 2, for example by letter, by e-mail or by visiting us. If we cannot otherwise be certain of your identity, we may ask for additional information to confirm it (Article 12(6)).',
    'We will reply without undue delay and at the latest within one month of receiving the request. If the request is complex or there are many requests, the time limit may be extended by up to two further months (Article 12(3)). The data is given in writing if you so request.',
    'Carrying out the request is free of charge. For further copies we may charge a reasonable fee based on administrative costs (Article 15(3)). If the request is manifestly unfounded or excessive, we may charge a fee or refuse to act on it (Article 12(5)).',
  ],

  rectification: 'Rectification of data and how it is carried out',
  rectificationText: [
    'We erase, rectify or complete data that is inaccurate, unnecessary, incomplete or outdated for the purposes of the processing, on our own initiative or at your request (Articles 16 and 17).',
    'You may make your request for rectification in any form. Tell us which data is inaccurate and how it should be corrected.',
    'We will inform those to whom we have disclosed the data of the rectification, unless this is impossible or involves disproportionate effort (Article 19).',
  ],

  otherRights: 'Other rights relating to the processing of personal data',
  otherRightsText: [
    'Direct marketing ban: you may at any time prohibit the processing of your data for direct advertising, distance selling and other direct marketing, and for market and opinion research (Article 21(2) and (3)). The ban is free of charge, and you need not give reasons for it.',
    'Erasure: you may ask us to erase your data (Article 17). We cannot erase data that we are required by law to keep or that is needed for the establishment, exercise or defence of legal claims.',
    'Restriction of processing: you may ask us to restrict the processing of your data, for example for the time we need to verify its accuracy (Article 18).',
    'Data portability: you may receive the data that you have provided and that is processed by automated means on the basis of a contract or consent in a machine-readable format (Article 20).',
    'Objection: on grounds relating to your particular situation, you may object to processing that is based on a legitimate interest (Article 21(1)).',
    'Withdrawal of consent: if the processing is based on your consent, you may withdraw it at any time. Withdrawal does not affect the lawfulness of processing before it (Article 7(3)).',
  ],
  otherRightsHow: 'Address your request or ban to the contact person named in section 2.',

  retention: 'Retention periods',
  retentionColumn: 'Retention period or the criteria used to determine it',

  automatedDecisions: 'Automated decision-making and profiling',

  complaint: 'Right to lodge a complaint with the supervisory authority',
  complaintText: `If you consider that data protection provisions have been infringed in the processing of your personal data, you may lodge a complaint with the supervisory authority (Article 77; section 21 of the ${DATA_PROTECTION_ACT}). In Finland the supervisory authority is the Data Protection Ombudsman:`,

  requests: 'Records of data protection requests',
  requestsText:
    'When you exercise these rights, we record your name, your contact details, your request and the stages in its handling, so that we can demonstrate that we have complied with the law (Article 5(2), Article 6(1)(c) and Article 12).',
  requestsKept: {
    one: 'We keep these records for one year from the closing of the case.',
    other: 'We keep these records for {{määrä}} years from the closing of the case.',
  },
  bansKept:
    'To observe a direct marketing ban, we keep your name and contact details for as long as the ban is in force.',
} as const satisfies Translation<typeof pattern>;
