/** Names of the acts as a letter cites them. */
export const GDPR = 'tietosuoja-asetus (EU) 2016/679';
export const PERSONAL_DATA_ACT = 'henkilötietolaki 523/1999';
export const DATA_PROTECTION_ACT = 'tietosuojalaki 1050/2018';
export const E_MARKETING_ACT = 'laki sähköisen viestinnän palveluista 917/2014';
