/** Names of the acts in English, after the section or article: `section 26 of the Personal Data Act (523/1999)`. */
export const GDPR = 'General Data Protection Regulation (EU) 2016/679';
export const PERSONAL_DATA_ACT = 'Personal Data Act (523/1999)';
export const DATA_PROTECTION_ACT = 'Data Protection Act (1050/2018)';
export const E_MARKETING_ACT = 'Act on Electronic Communications Services (917/2014)';
