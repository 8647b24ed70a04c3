import { counted } from './timeline.ts';

const CALENDAR = {
  previousMonth: 'Edellinen kuukausi',
  nextMonth: 'Seuraava kuukausi',
  previousYear: 'Edellinen vuosi',
  nextYear: 'Seuraava vuosi',
  previousDecade: 'Edelliset vuodet',
  nextDecade: 'Seuraavat vuodet',
} as const;

/** Words of the parts that several pages share. */
export const dateField = {
  pick: 'Valitse päivä kalenterista',
  hint: 'Esimerkiksi 22.11. tai 221126',
  calendar: CALENDAR,
} as const;

export const files = {
  drop: 'Pudota tiedostot tähän tai',
  pick: 'Valitse tiedostot',
  types: 'PDF, JPEG, PNG tai TIFF. Tiedosto säilytetään sellaisena kuin se saapui.',
  list: 'Tiedostot',
  storing: 'Tallennetaan…',
  remove: (name: string) => `Poista ${name}`,
  dismiss: (name: string) => `Poista ilmoitus tiedostosta ${name}`,
  namedOtherwise: 'Tiedostonimen pääte ei vastaa sisältöä.',
  duplicate: (documents: readonly string[]) =>
    `Sama sisältö on jo: ${documents.map((number) => (number === '' ? 'saapuneissa' : number)).join(', ')}.`,
} as const;

/** A list that is not shown whole. */
export const listMore = {
  shown: (shown: number, total: number) => `Näytetään ${shown}, yhteensä ${total}`,
  more: 'Näytä lisää',
} as const;

/** Files that wait among the incoming ones, offered to a form. */
export const waitingFiles = {
  title: 'Odottaa saapuneissa',
  summary: (count: number) => `Saapuneissa ${counted(count, 'tiedosto odottaa', 'tiedostoa odottaa')}`,
  take: 'Ota mukaan',
  takeNamed: (name: string) => `Ota mukaan ${name}`,
} as const;

export const filePreview = {
  opening: 'Avataan tiedostoa…',
  noTiff: 'TIFF-kuvaa ei voi näyttää tässä. Tiedosto on tallessa sellaisena kuin se saapui.',
  unreadable: 'Kuvaa ei voi näyttää. Tiedosto on tallessa sellaisena kuin se saapui.',
  imageOf: (name: string) => `Kuva tiedostosta ${name}`,
} as const;

export const scanning = {
  title: 'Skannaa',
  find: 'Hae skannerit',
  finding: 'Haetaan skannereita…',
  none: 'Skannereita ei löytynyt. Tarkista, että laite on päällä ja kytketty.',
  scanner: 'Skanneri',
  source: 'Syöttö',
  sources: { flatbed: 'Taso', feeder: 'Syöttölaite' },
  resolution: 'Tarkkuus',
  resolutions: { 150: '150 dpi', 200: '200 dpi', 300: '300 dpi' },
  colour: 'Väri',
  colours: { gray: 'Harmaasävy', colour: 'Väri', lineart: 'Mustavalko' },
  start: 'Skannaa',
  running: 'Skannataan',
  /** @param done hundredths of pages */
  page: (done: number) => (done === 0 ? 'Odotetaan ensimmäistä sivua' : `Sivu ${Math.ceil(done / 100)}`),
} as const;

export const progress = { cancel: 'Keskeytä', cancelling: 'Keskeytetään…' } as const;

export const pdf = {
  loading: 'Avataan asiakirjaa…',
  page: (page: number, pages: number) => `Sivu ${page}/${pages}`,
  zoomIn: 'Suurenna',
  zoomOut: 'Pienennä',
  zoom: (percent: number) => `${percent} %`,
  fit: 'Sovita leveyteen',
  fitted: 'Sivun leveys',
  failed: 'Asiakirjaa ei voi näyttää',
  failedHint: 'Tiedosto on suojattu tai vaurioitunut. Se on tallessa sellaisena kuin se saapui.',
} as const;

export const draft = {
  offer: (moment: string) => `Lomake jäi kesken ${moment}.`,
  resume: 'Jatka keskeneräistä',
  discard: 'Hylkää keskeneräinen',
} as const;

/** Stands for the name of somebody whom retention has erased. */
export const erasedPerson = '(poistettu)';

/** The scopes of a marketing ban. */
export const scopeBoxes = {
  title: 'Mitä kielto koskee',
  all: 'Valitse kaikki',
  none: 'Poista valinnat',
  choose: 'Valitse, mitä kielto koskee.',
} as const;

export const common = {
  save: 'Tallenna',
  cancel: 'Peruuta',
  close: 'Sulje',
  tryAgain: 'Yritä uudelleen',
  saved: 'Tallennettu.',
  showPassword: 'Näytä salasana',
  hidePassword: 'Piilota salasana',
} as const;
