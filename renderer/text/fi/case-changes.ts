/** What is changed of a case afterwards: its entry put right, a request added, opened again. */

export const correcting = {
  open: 'Korjaa kirjausta',
  title: 'Kirjauksen korjaaminen',
  signedByHand: 'Allekirjoitettu omakätisesti',
  reason: 'Korjauksen syy',
  reasonHint: 'Aiempi tieto ja syy jäävät näkyviin.',
  save: 'Tallenna korjaus',
  deadlineMoves: 'Määräaika lasketaan uudelleen saapumispäivästä.',
  changePerson: 'Vaihda henkilö',
  role: 'Kuka pyytää',
  identityAnew:
    'Kun henkilö tai pyytäjä vaihtuu, henkilöllisyys on vahvistettava uudelleen. Aiemmat tarkistukset eivät ole enää voimassa.',
  lawChanges: (law: string) =>
    `Saapumispäivä muuttaa myös sovellettavaa lakia. Pyyntöön sovelletaan: ${law}. Määräaika lasketaan uudelleen.`,
  list: 'Kirjauksen korjaukset',
  because: (reason: string) => `Syy: ${reason}`,
  by: (moment: string, by: string) => `${moment}, ${by}`,
  letters: (language: string) => `kirjeet ${language}`,
  empty: '(tyhjä)',
  yes: 'allekirjoitettu omakätisesti',
  no: 'ei omakätistä allekirjoitusta',
} as const;

export const adding = {
  open: 'Lisää pyyntö',
  title: 'Pyynnön lisääminen asiaan',
  kind: 'Mitä lisäksi pyydetään',
  description: 'Pyynnön sisältö (voi jättää tyhjäksi)',
  save: 'Lisää pyyntö asiaan',
} as const;

export const reopening = {
  open: 'Avaa asia uudelleen',
  title: 'Asian avaaminen uudelleen',
  reason: 'Miksi asia avataan uudelleen',
  hint: 'Syy kirjataan tapahtumiin. Määräaika pysyy ennallaan. Avatussa asiassa voi perua päätöksen, lisätä pyynnön tai korjata kirjausta.',
} as const;
