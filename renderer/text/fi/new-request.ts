import { counted } from './timeline.ts';

/** The form of a new request, in the order of the paper. */
export const newRequest = {
  title: 'Uusi pyyntö',
  subtitle: 'Täytä paperin järjestyksessä. Ctrl+Enter kirjaa pyynnön.',

  arrival: 'Saapuminen',
  channel: 'Saapumistapa',
  datedOn: 'Kirjeen päiväys',
  datedOnHint: 'Jos paperissa on päiväys',
  receivedOn: 'Saapumispäivä',
  receivedOnHint: 'Määräaika alkaa tästä',
  enteredOn: 'Kirjaamispäivä',
  deadlineSteps: 'Näin määräaika on laskettu',
  deadlineUnknown: 'Määräaika näkyy tässä, kun saapumispäivä on oikein.',

  requester: 'Pyytäjä',
  search: 'Nimi',
  searchHint: 'Tunnetut henkilöt löytyvät kirjoittaessa: nimi kummin päin tahansa, osoite tai puhelinnumero.',
  chooseRequester: 'Valitse pyytäjä luettelosta tai lisää uusi henkilö.',
  addPerson: (typed: string) => (typed === '' ? 'Lisää uusi henkilö' : `Lisää uusi henkilö: ${typed}`),
  found: (count: number) =>
    count === 0
      ? 'Tunnettuja henkilöitä ei löytynyt. Enter lisää uuden henkilön.'
      : `Löytyi ${counted(count, 'tunnettu henkilö', 'tunnettua henkilöä')}. Nuolet ja Enter valitsevat.`,
  changeRequester: 'Vaihda pyytäjä',
  openCases: 'Avoinna olevat pyynnöt',
  newPerson: 'Uusi henkilö',
  backToSearch: 'Hae tunnetuista',
  similar: 'Samannimisiä on jo. Jos pyytäjä on joku heistä, valitse hänet.',
  chooseSimilar: 'Valitse',
  chooseSimilarNamed: (name: string) => `Valitse ${name}`,

  content: 'Pyyntö',
  description: 'Mitä pyydetään, pyytäjän omin sanoin',
  takeStandard: 'Käytä vakiotekstiä',
  standard: 'Haluan tarkastaa, mitä tietoja minusta on tallennettu rekistereihinne.',
  holdsIdentityCode:
    'Tekstissä näyttää olevan henkilötunnus. Siirrä se pyytäjän tietoihin, niin se pysyy suojattuna.',
  signedByHand: 'Allekirjoitettu omakätisesti',
  signedByHandHint: 'Laki ei vaadi allekirjoitusta. Merkintä auttaa, kun henkilöllisyys vahvistetaan.',

  paper: 'Paperi ja tiedostot',
  storageLocation: 'Missä paperia säilytetään',
  storageLocationHint: 'Esimerkiksi Lukittu kaappi 2, mappi Pyynnöt 2026',
  chosenFiles: 'Pyynnön tiedostot',
  detached: 'Tästä poistettu tiedosto jää saapuneisiin.',
  preview: 'Tiedoston esikatselu',
  previewed: 'Näytettävä tiedosto',

  save: 'Kirjaa pyyntö',
  unfinished: 'Lomake on kesken.',
  keepTyping: 'Jatka täyttämistä',
  leaveDraft: 'Jätä keskeneräiseksi',
  throwAway: 'Hylkää',

  registered: (diaryNumber: string) => `Pyyntö kirjattu numerolla ${diaryNumber}`,
  registeredNext: 'Anna seuraavaksi vastaanottoilmoitus pyytäjälle.',
} as const;
