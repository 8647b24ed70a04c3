import { counted } from './timeline.ts';

/** Documents that go with the reply, and the marking of what is hidden in them. */
export const enclosurePanel = {
  title: 'Liitteet',
  hint: 'Asiakirjat, jotka lähtevät kirjeen mukana. Muiden tiedot peitetään ennen kuin asiakirja lähtee.',
  none: 'Kirjeen mukana ei lähde asiakirjoja.',
  list: 'Liitteenä lähtevät asiakirjat',
  pages: (pages: number) => counted(pages, 'sivu', 'sivua'),
  hidden: (areas: number) => `${counted(areas, 'kohta', 'kohtaa')} peitetty`,
  withheld: (text: string) => `Antamatta: ${text}`,
  add: 'Lisää liite',
  change: 'Muuta',
  changeNamed: (title: string) => `Muuta liitettä ${title}`,
  remove: 'Poista',
  removeNamed: (title: string) => `Poista liite ${title}`,
  up: (title: string) => `Siirrä ylemmäs: ${title}`,
  down: (title: string) => `Siirrä alemmas: ${title}`,
  show: 'Näytä',
  showNamed: (title: string) => `Näytä liite ${title} sellaisena kuin se lähtee`,
  hide: 'Piilota',
  shown: (title: string) => `Liite ${title} sellaisena kuin se lähtee`,
} as const;

export const enclosureForm = {
  added: 'Uusi liite',
  changed: 'Muuta liitettä',
  choose: 'Valitse asiakirja',
  ofCase: 'Asian tiedostot',
  noneOfCase: 'Asiassa ei ole vielä tiedostoja.',
  take: 'Valitse',
  takeNamed: (name: string, place: string) => `Valitse ${name} (${place})`,
  other: 'Muu asiakirja',
  otherHint: 'Asiakirja kirjataan asiaan, kun liite tallennetaan.',
  file: 'Asiakirja',
  chooseAnother: 'Valitse toinen asiakirja',
  title: 'Liitteen nimi',
  titleHint: 'Tulostuu kirjeen liiteluetteloon.',
  withheld: 'Mitä jätetään antamatta ja miksi',
  withheldHint:
    'Tulostuu kirjeen kohtaan Antamatta jätetyt tiedot. Täytä myös, jos sivuja on jätetty pois. Tyhjä: koko asiakirja annetaan.',
  preview: 'Näytä sellaisena kuin se lähtee',
  previewing: 'Piirretään sivuja',
  previewed: 'Liite sellaisena kuin se lähtee',
  save: 'Tallenna liite',
  saving: 'Tehdään liitettä',
  unfinished: 'Liite on kesken. Tallenna liite tai peruuta sen lisääminen, ennen kuin annat kirjeen.',
} as const;

export const pageMarks = {
  title: 'Peitettävät kohdat',
  help: 'Vedä sivulle peitettävä alue hiirellä tai lisää alue painikkeella. Nuolinäppäimet siirtävät valittua aluetta, vaihtonäppäin ja nuolet muuttavat sen kokoa, Delete poistaa sen.',
  fullPages:
    'Kun jotakin peitetään, koko asiakirja muutetaan kuviksi. Peitettyä tekstiä ei jää tiedostoon, eikä muutakaan tekstiä voi enää kopioida.',
  page: (page: number, pages: number) => `Sivu ${page}/${pages}`,
  pageOf: (name: string, page: number) => `${name}, sivu ${page}`,
  loading: 'Avataan sivua…',
  previous: 'Edellinen sivu',
  next: 'Seuraava sivu',
  addArea: 'Lisää alue tälle sivulle',
  areas: 'Alueet',
  noAreas: 'Mitään ei peitetä.',
  area: (number: number) => `Alue ${number}`,
  areaOnPage: (number: number, page: number) => `Alue ${number}, sivu ${page}`,
  place: (left: number, top: number, width: number, height: number) =>
    `vasemmalta ${left} %, ylhäältä ${top} %, leveys ${width} %, korkeus ${height} %`,
  kind: 'peitettävä alue',
  remove: (number: number) => `Poista alue ${number}`,
  added: (number: number, page: number) => `Alue ${number} lisätty sivulle ${page}.`,
  removed: 'Alue poistettu.',
} as const;

/** Fields of the draft that say what goes with the letter, and to whom else it goes. */
export const alongFields = {
  distribution: 'Jakelu',
  distributionHint: 'Kenelle muulle kirje itse annetaan. Yksi riviä kohden.',
  forInformation: 'Tiedoksi',
  forInformationHint: 'Kenelle kirjeestä annetaan jäljennös. Yksi riviä kohden.',
  encloseStatement: 'Liitä tietosuojaseloste',
  encloseStatementHint: 'Voimassa oleva tietosuojaseloste lähtee viimeisenä liitteenä.',
} as const;

/** What went with an issued letter. */
export const issuedEnclosures = {
  title: 'Liitteet',
  row: (number: number, title: string, pages: number) =>
    `Liite ${number}: ${title} (${counted(pages, 'sivu', 'sivua')})`,
  show: 'Näytä kirje liitteineen',
  hide: 'Piilota kirje liitteineen',
  view: 'Kirje ja liitteet sellaisina kuin ne tulostetaan',
  showOne: (number: number) => `Näytä liite ${number}`,
  hideOne: (number: number) => `Piilota liite ${number}`,
  inLetter: (last: number) =>
    last === 1 ? 'Liite 1 on kirjeen sivuilla.' : `Liitteet 1–${last} ovat kirjeen sivuilla.`,
  erased: 'Liitteen jäljennös on poistettu säilytysajan päätyttyä.',
} as const;
