import type { IdentityMethod } from '../../../src/domain/verification.ts';
import type { CaseStep, StepState } from '../../features/case/case-steps.ts';
import { counted } from './timeline.ts';

/** The page of one case, step by step. */
export const casePage = {
  arrived: (date: string, how: string) => `saapui ${date} ${how}`,
  askedBy: (role: string) => `pyytäjänä ${role}`,
  nonDisclosure: 'turvakielto',
  unpaused: (date: string) => `Ilman keskeytystä ${date}`,
  extended: 'Pidennetty',
  deemedRefusal: (date: string, past: boolean) =>
    past ? `Katsottu evätyksi ${date}` : `Katsotaan evätyksi ${date}`,
  deadlineSteps: 'Näin määräaika on laskettu',
  erasedPerson: '(poistettu)',
  erased: (date: string) =>
    date === ''
      ? 'Henkilön tiedot on poistettu, koska niiden säilytysaika on päättynyt.'
      : `Henkilön tiedot poistettiin ${date}, koska niiden säilytysaika päättyi. Asiakirjat, kirjeet ja tapahtumien sisältö hävitettiin samalla.`,
  done: (done: number, all: number) => `${done}/${all}`,
  specifying: 'Odottaa täsmennystä',
  remains: 'Mitä asiasta säilytetään',
  law: 'Sovellettu laki',
  steps: 'Asian vaiheet',
  goToStep: (step: string) => `Siirry vaiheeseen ${step}`,
  withdraw: 'Merkitse perutuksi',
  side: 'Asian asiakirjat ja tapahtumat',
} as const;

export const stepStateText: Readonly<Record<StepState, string>> = {
  done: 'valmis',
  due: 'nyt vuorossa',
  coming: 'tulossa',
  skipped: 'ei tehty',
};

/** What a coming step waits for, under its name. */
export const stepWaits: Readonly<Record<CaseStep, string>> = {
  registered: '',
  identity: 'Odottaa vahvistamista',
  search: 'Odottaa henkilöllisyyttä',
  reply: 'Odottaa toimia',
  dispatch: 'Odottaa vastausta',
  close: 'Odottaa lähetystä',
};

export const registeredStep = {
  title: 'Kirjattu pyyntö',
  channel: 'Saapumistapa',
  receivedOn: 'Saapunut',
  datedOn: 'Päivätty',
  notDated: 'Ei päiväystä',
  registered: 'Kirjattu',
  registeredBy: (moment: string, by: string) => `${moment}, ${by}`,
  description: 'Pyyntö',
  signed: 'Allekirjoitus',
  signedByHand: 'Allekirjoitettu omakätisesti',
  notSigned: 'Ei omakätistä allekirjoitusta',
  storageLocation: 'Paperin paikka',
  noLocation: 'Ei merkitty',
  receipt: 'Vastaanottoilmoitus',
  requests: 'Mitä pyydetään',
  scopes: (scopes: string) => `koskee: ${scopes}`,
  requester: 'Pyytäjä',
  law: 'Sovellettu laki',
  dueForm: 'Määrämuoto',
  inDueForm: 'Täyttyy',
  notInDueForm: 'Ei täyty: allekirjoitettu pyyntö tai käynti puuttuu',
  receiptHint: 'Anna ilmoitus pyytäjälle mukaan tai lähetä se hänelle.',
  receiptPreview: 'Vastaanottoilmoituksen esikatselu',
  issueReceipt: 'Anna vastaanottoilmoitus',
  receiptIssued: 'Vastaanottoilmoitus on annettu.',
  noReceipt: 'Vastaanottoilmoitusta ei annettu ennen asian päättämistä.',
  receiptWaiting: 'Vastaanottoilmoitusta ei ole annettu.',
  openReceipt: 'Avaa vastaanottoilmoitus',
} as const;

export const identityStep = {
  title: 'Henkilöllisyyden vahvistaminen',
  noCopies:
    'Asiakirjan numeroa ei kirjata eikä siitä oteta kopiota. Merkitse vain, mitä nähtiin tai verrattiin.',
  method: 'Tapa',
  evidenceOf: {
    identity: 'Mitä nähtiin tai verrattiin',
    authority: 'Mihin oikeus perustuu',
    'no-doubt': 'Miksi epäilyä ei ole',
  },
  doubt: 'Miksi henkilöllisyyttä on syytä epäillä',
  doubtHint: 'Tällä tavalla pyydetään enemmän kuin pyynnössä oli. Kirjaa tämän asian perusteltu syy.',
  destroyedOn: 'Jäljennös hävitetty samana päivänä',
  destroyedAt: (date: string) => `jäljennös hävitetty ${date}`,
  doubtWas: (reason: string) => `Epäilyn syy: ${reason}`,
  formMissing:
    'Pyyntö ei ole henkilötietolain 28 §:n mukaisessa muodossa. Pyydä allekirjoitettu pyyntö tai kieltäydy muodon puuttumisen vuoksi.',
  twoProofs: 'Pyytäjältä tarvitaan kaksi selvitystä',
  byRequest: 'Riittääkö selvitys pyyntöön',
  enough: 'Riittää:',
  notEnough: 'Ei vielä:',
  identityOfRequester: 'Pyytäjän henkilöllisyys',
  shown: 'Osoitettu:',
  missing: 'Puuttuu:',
  checkedOn: 'Päivä',
  result: 'Tulos',
  confirmOf: {
    identity: 'Vahvista henkilöllisyys',
    authority: 'Vahvista oikeus pyytää',
    'no-doubt': 'Kirjaa, ettei epäilyä ole',
  },
  record: 'Kirjaa tarkistus',
  settled: 'Henkilöllisyys on vahvistettu.',
  doubtful: 'Henkilöllisyyttä ei ole vahvistettu. Vastausta ei voi antaa ennen kuin se on vahvistettu.',
  partlySettled:
    'Selvitys riittää osaan pyynnöistä. Muihin vastataan vasta, kun henkilöllisyys on vahvistettu.',
  recordAnother: 'Kirjaa uusi tarkistus',
  earlier: 'Tehdyt tarkistukset',
  void: 'ei enää voimassa: henkilö vaihdettiin',
  by: (date: string, by: string) => `${date}, ${by}`,
} as const;

interface IdentityHint {
  /** What to record, under the method. */
  readonly record: string;
  readonly example: string;
}

export const identityHint: Readonly<Record<IdentityMethod, IdentityHint>> = {
  ID_DOC_SEEN: {
    record: 'Kirjaa asiakirjan laji. Ei numeroa, ei kopiota.',
    example: 'ajokortti',
  },
  SIGNED_LETTER_MATCH: {
    record: 'Kirjaa, mihin sopimuksen sivuun allekirjoitusta verrattiin.',
    example: 'liittymäsopimus 3.5.2021, sivu 2',
  },
  KNOWN_ADDRESS: {
    record: 'Kirjaa, milloin osoite on merkitty rekisteriin.',
    example: 'osoite rekisterissä 12.1.2020 alkaen',
  },
  CALLBACK: {
    record: 'Kirjaa, mistä numero saatiin ja milloin soitettiin.',
    example: 'numero asiakasrekisteristä, soitettu klo 10.15',
  },
  CUSTOMER_FACTS: {
    record: 'Kirjaa, mitä kysyttiin ja vastasiko tieto rekisteriä. Älä kysy henkilötunnusta.',
    example: 'liittymän osoite ja viimeisin lasku, vastasivat rekisteriä',
  },
  STRONG_EID: { record: 'Kirjaa tunnistuksen tarjoaja.', example: 'pankkitunnistus' },
  CERTIFIED_COPY: {
    record:
      'Vain jos epäilylle on perusteltu syy eikä kevyempää tapaa ole. Kirjaa, milloin jäljennös nähtiin ja hävitettiin.',
    example: 'nähty ja hävitetty 22.11.2026',
  },
  POA: { record: 'Kirjaa valtakirjan päiväys ja laajuus.', example: 'valtakirja 1.11.2026, tarkastuspyyntö' },
  GUARDIAN: { record: 'Kirjaa, minkä selvityksen perusteella.', example: 'edunvalvontamääräys' },
  NOT_NEEDED: {
    record:
      'Kirjaa, miksi henkilöllisyyttä ei ole syytä epäillä. Riittää vain markkinointikieltoon ja tiedusteluun.',
    example: 'nimi ja osoite vastaavat asiakasrekisteriä',
  },
};

export const issuedLetter = {
  letter: 'Kirje',
  issuedOn: 'Annettu',
  issuedBy: (date: string, by: string) => `${date}, ${by}`,
  proof: 'Muuttumattomuuden todentaminen',
  proofHint:
    'Jos kirjeessä muuttuu yksikin merkki, tarkiste on eri. Lokin tunniste on myös kirjeen alareunassa.',
  hash: 'Kirjeen tarkiste (SHA-256)',
  audit: 'Tapahtumaloki kirjettä annettaessa',
  auditHead: (count: number, head: string) =>
    `${counted(count, 'tapahtuma', 'tapahtumaa')}, tunniste ${head}`,
  show: 'Näytä kirje',
  hide: 'Piilota kirje',
  copyErased: (date: string) =>
    `Kirjeen jäljennös on hävitetty säilytysajan päätyttyä ${date}. Tarkiste ja sivumäärä on säilytetty.`,
} as const;

export const printing = {
  title: 'Tulostus',
  printer: 'Tulostin',
  printers: 'Tulostimet',
  searching: 'Haetaan tulostimia…',
  none: 'Tulostimia ei löytynyt. Kytke tulostin, tarkista, että se on päällä, ja hae tulostimet uudelleen.',
  find: 'Hae tulostimet uudelleen',
  copies: 'Kappaleita',
  duplex: 'Kaksipuolinen',
  print: 'Tulosta',
  printAgain: 'Tulosta uudelleen',
  running: 'Tulostetaan',
  printed: 'Kirje on tulostettu.',
  log: 'Tulosteet',
  logRow: (moment: string, by: string, printer: string, copies: number) =>
    `${moment}, ${by}, ${printer}, ${counted(copies, 'kappale', 'kappaletta')}`,
} as const;

export const dispatching = {
  title: 'Lähetys',
  way: 'Lähetystapa',
  dispatchedOn: 'Päivä',
  trackingNumber: 'Seurantatunnus',
  mark: 'Merkitse lähetetyksi',
  markHandedOver: 'Merkitse luovutetuksi',
  done: (way: string, date: string) => `${way} ${date}.`,
  tracking: (number: string) => `Seurantatunnus ${number}.`,
  notIssued: 'Vastausta ei ole vielä annettu.',
} as const;

export const signedCopy = {
  title: 'Allekirjoitettu kappale',
  hint: 'Liitä allekirjoitettu kirje tiedostona tai skannaa se.',
  attach: 'Liitä allekirjoitettu kappale',
  attached: 'Allekirjoitettu kappale on liitetty.',
  attachAnother: 'Liitä toinen kappale',
  none: 'Valitse tai skannaa ensin allekirjoitettu kirje.',
  signedElectronically: 'Kirje on allekirjoitettu sähköisesti. Allekirjoitettua paperia ei tarvita.',
  attachPaper: 'Liitä allekirjoitettu paperi',
  chosen: 'Liitettävät tiedostot',
} as const;

export const closeStep = {
  title: 'Asian päättäminen',
  outcome: 'Miten asia päättyi',
  note: 'Huomautus',
  withdrawnNote: 'Miten ja milloin pyyntö peruttiin',
  lateNote: 'Miksi vastaus myöhästyi',
  lateHint: 'Vastaus lähti määräajan jälkeen. Syy jää asian tietoihin.',
  close: 'Päätä asia',
  noSignedCopy:
    'Allekirjoitettua kappaletta ei ole liitetty. Sen voi liittää myös asian päättämisen jälkeen.',
  attachIt: 'Liitä kappale',
  stillOpen: 'Ennen päättämistä',
  notDecided: 'Kaikkia pyyntöjä ei ole ratkaistu.',
  tasksOpen: 'Haku tai toimet ovat kesken.',
  notDispatched: 'Kaikkia vastauksia ei ole merkitty lähetetyiksi.',
  recipientsOpen: 'Tietojen vastaanottajien tilannetta ei ole kirjattu.',
  closedTitle: 'Asia on päätetty',
  closedAt: 'Päätetty',
  closedBy: (moment: string, by: string) => `${moment}, ${by}`,
  noNote: 'Ei huomautusta',
} as const;

export const caseDocuments = {
  title: 'Asiakirjat',
  noFiles: 'Ei tiedostoja',
  open: (name: string) => `Avaa ${name}`,
  signedCopy: 'Allekirjoitettu kappale',
  add: 'Lisää asiakirja',
  newTitle: 'Asiakirjan nimi',
  newDate: 'Asiakirjan päivä',
  newLocation: 'Paperin paikka',
  newFiles: 'Lisättävät tiedostot',
  save: 'Lisää asiakirja asiaan',
  added: (number: string) => `Asiakirja ${number} on lisätty.`,
  viewer: 'Avattu asiakirja',
} as const;

export const caseTimeline = { title: 'Tapahtumat', none: 'Ei tapahtumia.' } as const;
