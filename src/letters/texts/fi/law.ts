/** Names of the acts as a letter cites them. */
export const GDPR = 'tietosuoja-asetus (EU) 2016/679';
export const PERSONAL_DATA_ACT = 'henkilötietolaki 523/1999';
const DATA_PROTECTION_ACT = 'tietosuojalaki 1050/2018';

/** A law as the domain names it (`henkilötietolaki 26 §`), with its number and the dash of a range as a letter has them. */
export function cited(law: string): string {
  return law
    .replace(/^tietosuoja-asetus /u, `${GDPR}, `)
    .replace(/^henkilötietolaki /u, `${PERSONAL_DATA_ACT}, `)
    .replace(/^tietosuojalaki /u, `${DATA_PROTECTION_ACT}, `)
    .replaceAll(/(?<=\d)-(?=\d)/gu, '–');
}
