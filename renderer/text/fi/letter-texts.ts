import { listText } from './labels.ts';

const COMMON = 'Yhteiset osat';
const REPLY = 'Vastaus tarkastuspyyntöön';

/** What part of the letters a text belongs to, by the first word of its key. */
export const letterTextGroups: Readonly<Record<string, string>> = {
  greeting: COMMON,
  missing: COMMON,
  controller: COMMON,
  phone: COMMON,
  additional: COMMON,
  logRetention: COMMON,
  page: COMMON,
  requests: 'Pyyntöjen ja saapumistapojen nimitykset',
  receipt: 'Vastaanottoilmoitus',
  identityQuestion: 'Selvityspyyntö: henkilöllisyys',
  formQuestion: 'Selvityspyyntö: pyynnön muoto',
  specification: 'Täsmennyspyyntö',
  searchTerms: REPLY,
  reply: REPLY,
  refusal: 'Kieltäytyminen ja sen perusteet',
  correction: 'Oikaiseminen ja täydentäminen',
  erasure: 'Poistaminen',
  marketing: 'Markkinointikielto',
  extension: 'Ilmoitus jatkoajasta',
  fee: 'Ilmoitus maksusta',
  recipientNotice: 'Ilmoitus tietojen vastaanottajalle',
  restriction: 'Käsittelyn rajoittaminen',
  objection: 'Käsittelyn vastustaminen',
  portability: 'Tietojen siirto',
  answer: 'Vastaus tiedusteluun',
  statement: 'Tietosuojaseloste',
};

/** The page on which the house words its letters. */
export const letterTexts = {
  title: 'Kirjeiden tekstit',
  intro:
    'Muutettu teksti tulee kirjeisiin, jotka annetaan tallentamisen jälkeen. Annetut kirjeet eivät muutu, ja kukin niistä nimeää tekstiensä version.',
  language: 'Tekstien kieli',
  letter: 'Kirje',
  allLetters: 'Kaikki kirjeet',
  find: 'Hae tekstistä',
  onlyChanged: 'Vain muutetut',
  version: (version: string) => `Tekstien versio ${version}`,
  list: 'Tekstit',
  shown: (count: number) => (count === 1 ? '1 teksti' : `${count} tekstiä`),
  none: 'Hakua vastaavia tekstejä ei ole.',
  changedMark: 'muutettu',
  pick: 'Valitse luettelosta teksti, jota haluat muuttaa.',

  heading: 'Muuta tekstiä',
  wording: 'Teksti',
  places: 'Muuttujat, joiden on oltava tekstissä',
  optionalPlaces: 'Muut käytettävissä olevat muuttujat',
  insert: (place: string) => `Lisää muuttuja ${place}`,
  placesHint: 'Muuttujan paikalle tulee kirjeessä asian tieto. Lisää muuttuja tekstiin painamalla sitä.',
  original: 'Ohjelman oma teksti',
  usedIn: 'Käytetään kirjeissä',
  usedInStatement: 'Käytetään tietosuojaselosteessa. Tallennettu muutos näkyy selosteen luonnoksessa.',
  toStatement: 'Avaa luonnos',
  save: 'Tallenna teksti',
  saved: (version: string) => `Tallennettu. Tekstien versio on nyt ${version}.`,
  restore: 'Palauta ohjelman oma teksti',
  history: 'Aiemmat versiot',
  restoredEntry: 'Ohjelman oma teksti palautettiin',
  noHistory: 'Tekstiä ei ole muutettu.',

  preview: 'Esikatselu',
  previewIntro: 'Esimerkkikirjeen henkilö on keksitty. Muutettava teksti on sellaisena kuin se on kentässä.',
  regime: 'Sovellettava laki',
  showPreview: 'Näytä kirjeessä',

  problems: {
    blank: 'Teksti ei voi olla tyhjä.',
    malformed:
      'Tekstissä on aaltosulkeita, jotka eivät ole muuttujan ympärillä. Muuttuja kirjoitetaan {{näin}}.',
    'control-character': 'Teksti on yksi kappale: poista rivinvaihdot ja sarkaimet.',
    'too-long': 'Teksti on liian pitkä tähän kohtaan. Lyhennä sitä.',
    'unknown-key': 'Tekstiä ei ole tässä ohjelman versiossa.',
  } as Readonly<Record<string, string>>,
  unknownPlace: (place: string) =>
    `Muuttujaa {{${place}}} ei ole tässä tekstissä. Tarkista kirjoitusasu tai poista muuttuja.`,
  lawLeftOut: (numbers: readonly string[]) =>
    numbers.length === 1
      ? `Säännöksestä puuttuu luku ${numbers.join('')}. Kirjeen on nimettävä laki, johon se perustuu, joten lisää luku takaisin.`
      : `Säännöksestä puuttuvat luvut ${listText(numbers)}. Kirjeen on nimettävä laki, johon se perustuu, joten lisää luvut takaisin.`,
  placeLeftOut: (place: string) =>
    `Muuttuja {{${place}}} puuttuu. Laki vaatii sen tiedon kirjeeseen, joten lisää se takaisin.`,
} as const;
