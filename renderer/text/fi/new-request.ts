import type { RequestKind } from '../../../src/domain/request.ts';
import type { RequesterRole } from '../../../src/domain/requester.ts';
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
  role: 'Kuka pyytää',
  heirWhy:
    'Tietosuoja-asetus ei koske kuolleen henkilön tietoja. Omaisen pyyntö kirjataan muuna tiedusteluna, ja siihen vastataan hyvän tavan mukaan.',
  dataSubject: {
    agent: 'Rekisteröity, jonka puolesta pyydetään',
    guardian: 'Rekisteröity, jonka puolesta pyydetään',
    heir: 'Kuollut henkilö, jota tiedustelu koskee',
  },
  hasBans: 'Henkilö on kieltolistalla.',
  search: 'Nimi',
  searchHint: 'Tunnetut henkilöt löytyvät kirjoittaessa: nimi kummin päin tahansa, osoite tai puhelinnumero.',
  chooseRequester: 'Valitse pyytäjä luettelosta tai lisää uusi henkilö.',
  chooseKnown: 'Valitse henkilö luettelosta.',
  nobodyKnown: 'Tunnettuja henkilöitä ei löytynyt.',
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
  kinds: 'Mitä pyydetään (kirjeessä voi olla monta pyyntöä)',
  kindKeys: 'Nuolilla siirrytään pyynnöstä toiseen, välilyönti valitsee.',
  chooseKind: 'Valitse, mitä pyydetään.',
  kindUnknown: 'Saapumispäivänä voimassa ollut henkilötietolaki ei tunne himmennettyjä pyyntöjä.',
  heirOnlyOther: 'Kuolleesta henkilöstä kirjataan vain muu tiedustelu.',
  ownDescription: 'Mitä tässä kohdassa pyydetään (voi jättää tyhjäksi)',
  description: 'Mitä pyydetään, pyytäjän omin sanoin',
  takeStandard: 'Käytä vakiotekstiä',
  holdsIdentityCode:
    'Tekstissä näyttää olevan henkilötunnus. Siirrä se pyytäjän tietoihin, niin se pysyy suojattuna.',
  signedByHand: 'Allekirjoitettu omakätisesti',
  signedByHandHint: 'Laki ei vaadi allekirjoitusta. Merkintä auttaa, kun henkilöllisyys vahvistetaan.',
  signedByHandOldLaw:
    'Henkilötietolain mukaan tarkastuspyyntö on allekirjoitettava omakätisesti tai esitettävä käymällä paikalla.',
  formMissing:
    'Tarkastuspyyntö ei ole henkilötietolain mukaisessa muodossa. Kirjaa se silti ja pyydä sitten allekirjoitettu pyyntö.',

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

/** Whose contact details these are, and why they are asked. */
export const askerFields: Readonly<
  Record<
    Exclude<RequesterRole, 'self'>,
    { readonly title: string; readonly name: string; readonly hint: string }
  >
> = {
  agent: {
    title: 'Asiamies',
    name: 'Nimi ja mahdollinen toimisto',
    hint: 'Kirjeet lähetetään asiamiehelle. Valtakirja ja henkilöllisyys tarkistetaan seuraavassa vaiheessa.',
  },
  guardian: {
    title: 'Huoltaja tai edunvalvoja',
    name: 'Nimi',
    hint: 'Kirjeet lähetetään hänelle. Selvitys oikeudesta ja henkilöllisyys tarkistetaan seuraavassa vaiheessa.',
  },
  heir: { title: 'Omainen', name: 'Nimi', hint: 'Vastaus lähetetään omaiselle.' },
};

/** Ready sentences; a correction has to be told in the person's own words. */
const STANDARD: Readonly<Record<RequestKind, string>> = {
  access: 'Haluan tarkastaa, mitä tietoja minusta on tallennettu rekistereihinne.',
  rectification: '',
  completion: '',
  erasure: 'Haluan, että minua koskevat tiedot poistetaan rekistereistänne.',
  restriction: 'Haluan, että tietojeni käsittelyä rajoitetaan.',
  portability: 'Haluan antamani tiedot koneluettavassa muodossa.',
  objection: 'Vastustan tietojeni käsittelyä.',
  'marketing-ban': 'Kiellän tietojeni käytön markkinointiin.',
  'marketing-ban-withdrawal': 'Peruutan antamani markkinointikiellon.',
  other: '',
};

/** The ready text for what is asked; empty when there is none. */
export function standardText(kinds: readonly RequestKind[]): string {
  return kinds
    .map((kind) => STANDARD[kind])
    .filter((sentence) => sentence !== '')
    .join(' ');
}
