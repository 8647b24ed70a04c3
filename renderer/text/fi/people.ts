import { counted } from './timeline.ts';

/** People and their details. */
export const people = {
  title: 'Henkilöt',
  search: 'Hae henkilöitä',
  searchHint: 'Nimi, osoite, puhelin, sähköposti tai koko henkilötunnus',
  name: 'Nimi',
  address: 'Osoite',
  contact: 'Puhelin ja sähköposti',
  cases: 'Pyynnöt',
  count: (count: number) => counted(count, 'henkilö', 'henkilöä'),
  firstOnly: (limit: number) => `Näytetään ensimmäiset ${limit}. Tarkenna hakua.`,
  caseCount: (all: number, open: number) =>
    open === 0 ? String(all) : `${all} (${counted(open, 'avoin', 'avointa')})`,
  nobody: 'Henkilöitä ei ole vielä kirjattu. Henkilö kirjataan ensimmäisen pyynnön mukana.',
  noHits: 'Haulla ei löytynyt ketään. Kokeile nimen alkua tai toista tietoa.',
  newRequest: 'Uusi pyyntö',

  details: 'Tiedot',
  familyName: 'Sukunimi',
  givenNames: 'Etunimet',
  streetAddress: 'Lähiosoite',
  postalCode: 'Postinumero',
  locality: 'Postitoimipaikka',
  phone: 'Puhelin',
  email: 'Sähköposti',
  identityCode: 'Henkilötunnus',
  optional: 'Vapaaehtoinen',
  testCode: 'Testitunnus: sitä ei anneta kenellekään',
  notGiven: 'Ei kirjattu',
  reveal: 'Näytä',
  revealNamed: 'Näytä henkilötunnus',
  hide: 'Piilota',
  hideNamed: 'Piilota henkilötunnus',
  revealHint: 'Näyttäminen kirjataan tapahtumiin. Tunnus piiloutuu 30 sekunnissa.',
  nonDisclosure: 'Turvakielto',
  nonDisclosureHint:
    'Osoitetta ei kerrota kenellekään eikä se tule tietojen vastaanottajille lähteviin ilmoituksiin.',
  nonDisclosureOn: 'Voimassa. Osoitetta ei saa kertoa ulkopuolisille.',
  nonDisclosureOff: 'Ei',
  change: 'Muuta tietoja',
  changeTitle: 'Tietojen muuttaminen',
  save: 'Tallenna tiedot',
  saved: 'Tiedot tallennettu.',
  keptCode: (masked: string) => `Kirjattu henkilötunnus ${masked} säilyy.`,
  replaceCode: 'Vaihda tai poista',
  codeIsRemoved: 'Henkilötunnus poistetaan, kun tallennat.',
  keepCode: 'Säilytä kirjattu henkilötunnus',

  personCases: 'Henkilön pyynnöt',
  noCases: 'Henkilöllä ei ole pyyntöjä.',

  history: 'Tarkastuspyynnöt',
  historyHint:
    'Maksun perusteita arvioitaessa laki laskee vuoden tietojen antamisesta, vuoden 2018 tietosuojaseloste edellisestä pyynnöstä.',
  lastRequest: 'Viimeisin pyyntö saapunut',
  noRequest: 'Ei tarkastuspyyntöjä',
  lastAccess: 'Tiedot annettu viimeksi',
  noAccess: 'Tietoja ei ole annettu',

  identities: 'Henkilöllisyyden vahvistaminen',
  noIdentities: 'Henkilöllisyyttä ei ole vahvistettu.',
  identityOf: (day: string, by: string) => `${day}, ${by}`,

  bans: 'Markkinointikiellot',
  noBans: 'Ei markkinointikieltoja.',
  banned: (scopes: string) => `Kielletty: ${scopes}`,
  banSince: (day: string, document: string) => `${day} alkaen, asiakirja ${document}`,
  banEnded: 'Kielto on kokonaan peruutettu.',
  banWithdrawn: (scopes: string, day: string, document: string) =>
    `Peruutettu ${day}: ${scopes} (asiakirja ${document})`,

  similar: 'Ehkä sama henkilö',
  similarHint:
    'Nimi, henkilötunnus, puhelin tai sähköposti on sama. Kahdella ihmisellä voi olla sama nimi: tarkista ennen yhdistämistä.',
  merge: 'Yhdistä',
  mergeNamed: (name: string) => `Yhdistä ${name} tähän henkilöön`,
  mergeTitle: (merged: string) => `Yhdistetäänkö kortti ${merged} avoinna olevaan korttiin?`,
  mergeMeaning: (cases: number) =>
    [
      cases === 0
        ? 'Yhdistetty kortti poistuu hausta.'
        : `${counted(cases, 'pyyntö siirtyy', 'pyyntöä siirtyy')} avoinna olevalle kortille, ja yhdistetty kortti poistuu hausta.`,
      'Avoinna olevan kortin tiedot eivät muutu. Yhdistämisen voi purkaa.',
    ].join(' '),
  mergeForGood: 'Yhdistä henkilöt',
  doNotMerge: 'Älä yhdistä',
  mergeDone: 'Henkilöt yhdistettiin.',

  merges: 'Yhdistetyt kortit',
  mergedBy: (moment: string, by: string) => `Yhdistetty ${moment}, ${by}`,
  mergedCases: (cases: number) => counted(cases, 'pyyntö', 'pyyntöä'),
  unmerge: 'Pura yhdistäminen',
  unmergeNamed: (name: string) => `Pura yhdistäminen: ${name}`,
  unmergeTitle: (name: string) => `Puretaanko kortin ${name} yhdistäminen?`,
  unmergeMeaning: (cases: number) =>
    cases === 0
      ? 'Kortti palaa hakuun. Sillä ei ole enää pyyntöjä.'
      : `Kortti palaa hakuun ja saa takaisin ${counted(cases, 'pyynnön', 'pyyntöä')}. Yhdistämisen jälkeen kirjatut pyynnöt jäävät tälle henkilölle.`,
  unmergeForGood: 'Pura yhdistäminen',
  keepMerged: 'Pidä yhdistettynä',
  unmergeDone: (name: string) => `Yhdistäminen purettiin. Kortti ${name} on taas omansa.`,
} as const;
