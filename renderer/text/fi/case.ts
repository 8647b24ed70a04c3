import type { IdentityMethod } from '../../../src/domain/verification.ts';
import type { CaseStep, StepState } from '../../features/case/case-steps.ts';
import { counted } from './timeline.ts';

/** The page of one case, step by step. */
export const casePage = {
  arrived: (date: string, how: string) => `saapui ${date} ${how}`,
  deadlineSteps: 'Näin määräaika on laskettu',
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
  reply: 'Odottaa hakua',
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
  evidence: 'Mitä nähtiin tai verrattiin',
  checkedOn: 'Päivä',
  result: 'Tulos',
  confirm: 'Vahvista henkilöllisyys',
  record: 'Kirjaa tarkistus',
  settled: 'Henkilöllisyys on vahvistettu.',
  doubtful: 'Henkilöllisyyttä ei ole vahvistettu. Vastausta ei voi antaa ennen kuin se on vahvistettu.',
  recordAnother: 'Kirjaa uusi tarkistus',
  earlier: 'Tehdyt tarkistukset',
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
};

export const searchStep = {
  title: 'Haku rekistereistä',
  done: (done: number, all: number) => `${done}/${all}`,
  left: (open: number) =>
    open === 0 ? 'Kaikki rekisterit on haettu.' : `${counted(open, 'rekisteri', 'rekisteriä')} hakematta.`,
  tasks: 'Rekisterit',
  open: 'avoinna',
  found: (count: number) => `löytyi ${counted(count, 'tieto', 'tietoa')}`,
  nothing: 'ei tietoja',
  exempt: (ground: string) => `ei anneta · ${ground}`,
  nothingHere: 'Ei tietoja',
  nothingIn: (register: string) => `Ei tietoja: ${register}`,
  outcome: 'Tulos',
  findings: 'Löytyneet tiedot',
  finding: (number: number) => `Tieto ${number}`,
  category: 'Tietoryhmä',
  value: 'Tieto sellaisena kuin se on rekisterissä',
  purpose: 'Käyttötarkoitus',
  source: 'Tietolähde',
  recipients: 'Luovutettu kenelle, milloin ja mitä',
  recipientsHint: 'Jätä tyhjäksi, jos tietoa ei ole luovutettu.',
  addFinding: 'Lisää tieto',
  addFindingHint: 'Enter rivin kentässä lisää uuden tiedon.',
  removeFinding: (number: number) => `Poista tieto ${number}`,
  ground: 'Peruste',
  chooseGround: 'Valitse peruste',
  exemptNote: 'Perustelu vastaukseen',
  exemptNoteHint: 'Perustelu tulostuu vastaukseen.',
  note: 'Muistiinpano',
  noteHint: 'Muistiinpano ei tule vastaukseen.',
  paperNote: 'Mapin tai kansion paikka',
  paperNoteHint: 'Merkitse, mistä paperit etsittiin. Ei tule vastaukseen.',
  files: 'Liitä tiedostoja',
  attached: 'Liitetyt tiedostot',
  save: 'Tallenna haku',
  saved: (register: string) => `${register}: haku tallennettu.`,
  reopen: 'Avaa uudelleen',
  doneBy: (date: string, by: string) => `Haettu ${date}, ${by}`,
  frozen: 'Vastaus on annettu, joten hakua ei voi enää muuttaa.',
  toReply: 'Siirry vastaukseen',
} as const;

export const replyStep = {
  title: 'Vastaus',
  searchTerms: 'Hakuehdot',
  searchTermsHint: 'Millä tiedoilla rekistereistä haettiin.',
  withheld: 'Antamatta jätetyt tiedot',
  withheldHint: 'Mitä jätetään antamatta muiden suojaksi ja miksi. Tyhjä: kaikki tiedot annetaan.',
  legend: 'Lyhenteiden selitykset',
  legendHint: 'Selitä koodit ja lyhenteet, joita tiedoissa on.',
  delivery: 'Toimitustapa',
  deliveries: { written: 'Paperilla', electronic: 'Sähköisesti' },
  additionalText: 'Lisätietoja',
  additionalTextHint: 'Vapaa kappale vastauksen loppuun.',
  save: 'Tallenna luonnos',
  saved: 'Luonnos on tallennettu.',
  unsaved: 'Luonnoksessa on tallentamattomia muutoksia.',
  blocks: 'Vastauksen pakolliset kohdat',
  ok: 'kunnossa',
  missing: 'puuttuu',
  fill: 'Täydennä',
  fillBlock: (block: string) => `Täydennä: ${block}`,
  allFilled: 'Kaikki kohdat ovat kunnossa.',
  missingCount: (count: number) => `Puuttuu ${counted(count, 'kohta', 'kohtaa')}.`,
  preview: 'Vastauksen esikatselu',
  issue: 'Anna vastaus',
  letter: 'Annettu vastaus',
} as const;

export const issuedLetter = {
  number: 'Numero',
  issuedOn: 'Annettu',
  issuedBy: (date: string, by: string) => `${date}, ${by}`,
  proof: 'Muuttumattomuuden todentaminen',
  proofHint:
    'Jos kirjeessä muuttuu yksikin merkki, tiiviste on eri. Lokin tunniste on myös kirjeen alareunassa.',
  hash: 'Kirjeen tiiviste (SHA-256)',
  audit: 'Tapahtumaloki kirjettä annettaessa',
  auditHead: (count: number, head: string) =>
    `${counted(count, 'tapahtuma', 'tapahtumaa')}, tunniste ${head}`,
  show: 'Näytä kirje',
  hide: 'Piilota kirje',
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
  chosen: 'Liitettävät tiedostot',
} as const;

export const closeStep = {
  title: 'Asian päättäminen',
  outcome: 'Miten asia päättyi',
  note: 'Huomautus',
  withdrawnNote: 'Miten ja milloin pyyntö peruttiin',
  close: 'Päätä asia',
  noSignedCopy:
    'Allekirjoitettua kappaletta ei ole liitetty. Sen voi liittää myös asian päättämisen jälkeen.',
  attachIt: 'Liitä kappale',
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
