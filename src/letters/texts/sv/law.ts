/** Names of the acts in Swedish, after the section or article: `26 § i personuppgiftslagen 523/1999`. */
export const GDPR = 'dataskyddsförordningen (EU) 2016/679';
export const PERSONAL_DATA_ACT = 'personuppgiftslagen 523/1999';
export const DATA_PROTECTION_ACT = 'dataskyddslagen 1050/2018';
export const E_MARKETING_ACT = 'lagen om tjänster inom elektronisk kommunikation 917/2014';
