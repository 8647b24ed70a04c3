import { counted } from './timeline.ts';

/** How long the log itself is kept, and its erasure. */
export const retention = {
  title: 'Säilytysajat',
  intro:
    'Pyyntöjen käsittelytiedot ovat itsekin henkilötietoja: niitä säilytetään vain niin kauan kuin niitä tarvitaan.',
  cases: 'Asiat, kirjeet ja tapahtumat',
  casePeriod: (years: number) => `${counted(years, 'vuosi', 'vuotta')} asian päättämisestä`,
  copies: 'Annettujen tietojen jäljennökset',
  copyPeriod: (months: number) => `${counted(months, 'kuukausi', 'kuukautta')} lähettämisestä`,
  casePlace: 'Asioiden säilytysaika asetetaan kohdassa Organisaatio.',
  months: 'Jäljennösten säilytysaika (kuukautta)',
  saveMonths: 'Tallenna jäljennösten säilytysaika',

  dueTitle: 'Erääntyneet',
  nothingDue: 'Hävitettävää ei ole.',
  dueCases: (count: number) => counted(count, 'päätetty asia', 'päätettyä asiaa'),
  dueCopies: (count: number) =>
    counted(count, 'annettujen tietojen jäljennös', 'annettujen tietojen jäljennöstä'),
  due: (parts: string) => `Säilytysaika on päättynyt: ${parts}.`,
  oldest: 'Vanhimmat erääntyneet asiat',
  diaryNumber: 'Numero',
  closedOn: 'Päätetty',
  andMore: (count: number) => `Lisäksi ${counted(count, 'asia', 'asiaa')}.`,
  waits:
    'Asia ei eräänny, ennen kuin sen säilytettävät tiedot on poistettu ja käsittelyn rajoitus on päättynyt.',
  erase: 'Hävitä erääntyneet',

  askTitle: 'Hävitetäänkö erääntyneet tiedot pysyvästi?',
  askCases:
    'Asioista poistetaan henkilö, asiakirjat, kirjeet, tiedostot ja tapahtumien sisältö. Jäljelle jäävät numero, pyynnön laji, päivämäärät ja tulos. Markkinointikiellot jäävät voimaan.',
  askCopies: 'Jäljennöksistä jäävät tarkiste ja sivumäärä.',
  askBackups:
    'Aiemmissa varmuuskopioissa tiedot ovat, kunnes uudet varmuuskopiot korvaavat ne. Tee hävittämisen jälkeen varmuuskopio.',
  notUndone: 'Hävittämistä ei voi perua.',
  password: 'Salasanasi',
  passwordMissing: 'Kirjoita salasanasi.',
  eraseForGood: 'Hävitä pysyvästi',
  doNotErase: 'Älä hävitä',
  erasing: 'Hävitetään',
  done: (parts: string) => `Hävitetty: ${parts}.`,
  doneNothing: 'Mitään ei ollut enää hävitettävänä.',
  erasedPeople: (count: number) => counted(count, 'henkilön tiedot', 'henkilön tiedot'),
  cancelled: 'Hävittäminen keskeytettiin. Jo hävitetyt tiedot eivät palaudu; loput ovat yhä erääntyneinä.',
} as const;
