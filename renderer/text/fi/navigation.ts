/** The window's frame: pages, menu, keys. */
export const navigation = {
  appName: 'Kirjaamo',
  main: 'Sivut',
  pages: {
    today: 'Tänään',
    cases: 'Pyynnöt',
    incoming: 'Saapuneet',
    people: 'Henkilöt',
    bans: 'Kiellot',
    letters: 'Kirjeet',
    statement: 'Tietosuojaseloste',
    settings: 'Asetukset',
  },
  newRequest: 'Uusi pyyntö',
  lock: 'Lukitse',
  counterView: 'Asiakasnäkymä',
  counterViewHint: 'Näyttää luetteloissa nimistä vain alkukirjaimet',
  skipToContent: 'Siirry sisältöön',
  notFound: 'Sivua ei ole',
  notFoundHint: 'Valitse sivu vasemmalta.',
  loading: 'Haetaan…',
  pageFailed: 'Sivun näyttäminen epäonnistui',
  pageFailedHint:
    'Tallennetut tiedot ovat tallessa. Avaa sivu uudelleen. Jos virhe toistuu, lukitse ja avaa holvi.',
  openAgain: 'Avaa sivu uudelleen',
} as const;

export const palette = {
  placeholder: 'Etsi sivua, pyyntöä tai henkilöä',
  nothingFound: 'Ei osumia',
  actions: 'Toiminnot',
  cases: 'Pyynnöt',
  people: 'Henkilöt',
} as const;

export const keys = {
  title: 'Näppäimet',
  close: 'Sulje',
  rows: [
    ['Ctrl + N', 'Uusi pyyntö'],
    ['Ctrl + F', 'Hae luettelosta'],
    ['Ctrl + K', 'Pikahaku: sivu, pyyntö, henkilö tai toiminto'],
    ['Ctrl + P', 'Tulosta avoinna oleva kirje tai luettelo'],
    ['Ctrl + L', 'Lukitse'],
    ['Alt + 1', 'Tänään'],
    ['Alt + 2', 'Pyynnöt'],
    ['Alt + 3', 'Saapuneet'],
    ['Alt + 4', 'Henkilöt'],
    ['Alt + 5', 'Kiellot'],
    ['Alt + 6', 'Kirjeet'],
    ['F1', 'Tämä luettelo'],
    ['Nuolet ja Enter', 'Liiku luettelossa ja avaa rivi'],
    ['Enter', 'Tallenna lomake'],
  ],
} as const;

export const coreStopped = {
  title: 'Yhteys holviin katkesi',
  meaning:
    'Tallennetut tiedot ovat tallessa. Tällä sivulla kirjoitettu teksti säilyy, mutta sitä ei ole vielä tallennettu.',
  action: 'Muodosta yhteys uudelleen',
  afterwards: 'Holvi avataan sen jälkeen salasanalla.',
  locked: 'Yhteys on palautunut. Avaa holvi salasanalla, niin voit jatkaa tältä sivulta.',
} as const;

export const closing = { backup: 'Tehdään varmuuskopiota…', closing: 'Suljetaan…' } as const;
