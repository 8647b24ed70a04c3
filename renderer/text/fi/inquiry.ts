import type { InquiryKind } from '../../../src/domain/inquiry.ts';
import type { RequesterRole } from '../../../src/domain/requester.ts';

/** Questions to the requester, the deadline and its extension. */

const REASON: Readonly<Record<InquiryKind, string>> = {
  identity: 'Miksi henkilöllisyyttä on syytä epäillä',
  specification: 'Miksi täsmennystä pyydetään',
  form: '',
};

/** The buttons that begin a question. */
export const askLabel: Readonly<Record<InquiryKind, string>> = {
  identity: 'Pyydä osoittamaan henkilöllisyys',
  specification: 'Pyydä täsmennystä',
  form: 'Pyydä määrämuotoinen pyyntö',
};

export const questionForm = {
  meaning: {
    identity:
      'Lisätietoja voi pyytää vain, kun juuri tässä asiassa on perusteltu syy epäillä. Henkilötodistuksen jäljennöstä ei pyydetä varmuuden vuoksi.',
    specification:
      'Täsmennystä voi pyytää, kun tietoja on runsaasti. Pyytäjä voi aina vastata haluavansa kaiken.',
    form: 'Henkilötietolain mukaan tarkastuspyyntö allekirjoitetaan omakätisesti tai esitetään käymällä paikalla. Kirjeen mukana lähetetään lomake.',
  } satisfies Record<InquiryKind, string>,
  reason: REASON,
  reasonHint: {
    identity: 'Tulee kirjeeseen. Esimerkiksi: osoite ei vastaa asiakasrekisterin osoitetta.',
    specification: 'Tulee kirjeeseen.',
    form: '',
  } satisfies Record<InquiryKind, string>,
  largeQuantity: 'Käsittelemme sinusta runsaasti tietoja useassa rekisterissä.',
  methods: 'Miten henkilöllisyyden voi osoittaa',
  questions: 'Mitä kysytään',
  onePerLine: 'Yksi virke riviä kohti. Muokkaa tai poista tarpeen mukaan.',
  delayReason: 'Miksi kysytään vasta nyt',
  delayReasonHint:
    'Pyynnön saapumisesta on yli viisi työpäivää. Määräaika keskeytyy vain, jos viivästymiselle on kirjattu syy.',
  save: 'Laadi kirje',
} as const;

/** Ready sentences of the letter: the lightest way first. */
export const offeredWays: Readonly<Record<RequesterRole, readonly string[]>> = {
  self: [
    'Käy toimipaikassamme ja näytä henkilöllisyysasiakirja. Siitä ei oteta kopiota.',
    'Lähetä omakätisesti allekirjoitettu pyyntö siitä osoitteesta, joka meillä on sinusta.',
    'Pyydä meitä soittamaan siihen puhelinnumeroon, joka meillä on sinusta.',
  ],
  agent: [
    'Toimita valtuuttajan allekirjoittama valtakirja, josta ilmenee, mitä pyyntöä se koskee.',
    'Käy toimipaikassamme ja näytä henkilöllisyysasiakirja. Siitä ei oteta kopiota.',
  ],
  guardian: [
    'Toimita selvitys huollosta tai edunvalvonnasta, esimerkiksi ote edunvalvontamääräyksestä.',
    'Käy toimipaikassamme ja näytä henkilöllisyysasiakirja. Siitä ei oteta kopiota.',
  ],
  heir: ['Käy toimipaikassamme ja näytä henkilöllisyysasiakirja. Siitä ei oteta kopiota.'],
};

export const USUAL_QUESTIONS = [
  'Mitä rekisteriä tai palvelua pyyntösi koskee?',
  'Mitä ajanjaksoa pyyntösi koskee?',
  'Mitä liittymän osoitetta pyyntösi koskee?',
] as const;

export const questionWork = {
  notSentOldLaw: 'Kirjettä ei ole lähetetty.',
  notSent: 'Kirjettä ei ole lähetetty. Määräaika kuluu, kunnes kirje lähtee.',
  standsStill: (sent: string) =>
    `Kirje lähetettiin ${sent}. Määräaika on siitä alkaen pysähdyksissä, kunnes riittävä vastaus saapuu.`,
  goesOn: (sent: string) =>
    `Kirje lähetettiin ${sent}, yli viisi työpäivää saapumisesta, eikä viivästymiselle ole kirjattu syytä. Määräaika kuluu.`,
  sentOldLaw: (sent: string) =>
    `Kirje lähetettiin ${sent}. Henkilötietolaki ei tunne määräajan keskeytymistä.`,
  answered: (sent: string, answered: string) =>
    `Kirje lähetettiin ${sent}. Riittävä vastaus saapui ${answered}.`,
  reason: REASON,
  methods: 'Tarjotut tavat',
  questions: 'Kysymykset',
  delayReason: 'Miksi kysyttiin vasta myöhemmin',
  delayHint: 'Kun syy on kirjattu, määräaika keskeytyy lähetyspäivästä alkaen.',
  saveDelay: 'Kirjaa syy',
  answers: 'Saapuneet vastaukset',
  answerTitle: 'Vastauksen kirjaaminen',
  answeredOn: 'Vastaus saapui',
  result: 'Vastaus on',
  sufficient: 'Riittävä',
  insufficient: 'Riittämätön',
  note: 'Mitä vastattiin',
  noteHint: {
    identity: 'Lyhyesti. Ei henkilötunnusta eikä asiakirjan numeroa. Tarkistus kirjataan erikseen.',
    specification: 'Esimerkiksi: vain laskutus vuosilta 2024–2026, tai: kaikki tiedot.',
    form: 'Esimerkiksi: allekirjoitettu pyyntö saapui postitse.',
  } satisfies Record<InquiryKind, string>,
  record: 'Kirjaa vastaus',
  drop: 'Poista kysymys',
  letterSummary: 'Lähetetty kirje',
  letter: { issue: 'Anna kirje', preview: 'Kirjeen esikatselu' },
} as const;

export const specification = {
  title: 'Pyynnön täsmentäminen',
  askAgain: 'Pyydä uudelleen täsmennystä',
  when: 'Vain, kun tietoja on runsaasti.',
  whenOldLaw: 'Kun tietojen etsimiseen tarvitaan lisätietoja.',
} as const;

export const deadlinePanel = {
  title: 'Määräaika',
  sheet: 'Määräajan laskelma',
  showSheet: 'Näytä laskelma',
  hideSheet: 'Piilota laskelma',
} as const;

export const extending = {
  title: 'Määräajan pidentäminen',
  prepare: 'Pidennä määräaikaa',
  tooLate: (date: string) =>
    `Määräaikaa ei voi enää pidentää: ilmoituksen viimeinen lähetyspäivä oli ${date}.`,
  staffIsNoReason:
    'Määräaikaa voi pidentää kahdella kuukaudella vain pyynnön monimutkaisuuden tai pyyntöjen määrän vuoksi. Oma henkilöstöpula tai kiire ei ole peruste.',
  factors: 'Peruste',
  explanation: 'Perustelut',
  explanationHint: 'Tulee ilmoitukseen. Kerro, mikä juuri tässä pyynnössä vie aikaa.',
  partialAnswer: 'Mitä voidaan kertoa jo nyt',
  partialAnswerHint: 'Tulee ilmoitukseen. Voi jättää tyhjäksi.',
  save: 'Laadi ilmoitus',
  change: 'Muuta',
  saveChange: 'Tallenna muutos',
  noticeWaits: (date: string) =>
    `Pidennys tulee voimaan vasta, kun ilmoitus on lähetetty. Viimeinen lähetyspäivä on ${date}.`,
  inForce: (date: string) => `Määräaikaa on pidennetty. Vastaus on annettava viimeistään ${date}.`,
  cameTooLate: (date: string) => `Ilmoitus lähetettiin ${date}, liian myöhään. Määräaika ei ole pidentynyt.`,
  letter: { issue: 'Anna ilmoitus', preview: 'Ilmoituksen esikatselu' },
} as const;
