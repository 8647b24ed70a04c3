import { counted } from './timeline.ts';

/** Files taken in that wait for a request or a case. */
export const incoming = {
  title: 'Saapuneet',
  subtitle: 'Tiedostot, joita ei ole vielä liitetty asiaan',
  take: 'Ota vastaan',
  waiting: 'Odottavat tiedostot',
  count: (count: number) => counted(count, 'tiedosto odottaa', 'tiedostoa odottaa'),
  nothing: 'Mikään tiedosto ei odota. Pudota tiedosto yllä olevaan ruutuun, valitse se tai skannaa paperi.',

  shown: (name: string) => `Tiedosto ${name}`,
  toRequest: 'Uusi pyyntö tästä',
  toCase: 'Liitä asiaan…',
  discard: 'Poista…',
  preview: 'Esikatselu',

  attachTitle: 'Asiaan liittäminen',
  case: 'Asia',
  caseHint: 'Avoimet asiat numerolla tai nimellä',
  chooseCase: 'Valitse avoin asia luettelosta.',
  noCases: 'Avoimia asioita ei löytynyt',
  foundCases: (count: number) => counted(count, 'avoin asia', 'avointa asiaa'),
  documentTitle: 'Asiakirjan nimi',
  documentTitleHint: 'Esimerkiksi Lisäselvitys tai Valtakirja',
  datedOn: 'Asiakirjan päiväys',
  storageLocation: 'Missä paperia säilytetään',
  attach: 'Liitä asiaan',
  attached: (documentNumber: string) => `Liitetty asiakirjaksi ${documentNumber}.`,
  openCase: 'Avaa asia',

  discardTitle: (name: string) => `Poistetaanko ${name}?`,
  discardMeaning: (details: string) =>
    `Tiedosto (${details}) hävitetään holvista, eikä sitä saa takaisin. Sitä ei ole liitetty asiaan.`,
  discardCopy: (numbers: string) => `Sama sisältö jää asiakirjaan ${numbers}.`,
  discardForGood: 'Poista lopullisesti',
  keep: 'Säilytä',
  discarded: (name: string) => `${name} poistettu.`,
} as const;
