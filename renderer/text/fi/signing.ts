import type { SigningKey } from '../../../src/api/views.ts';

export const signingKeyKind: Readonly<Record<SigningKey['kind'], string>> = {
  p12: 'Varmennetiedosto',
  trial: 'Koevarmenne',
  token: 'Toimikortti',
};

export const signingValidity: Readonly<Record<SigningKey['validity'], string>> = {
  valid: 'voimassa',
  expired: 'vanhentunut',
  'not-yet-valid': 'ei vielä voimassa',
};

export const signingSettings = {
  title: 'Sähköinen allekirjoitus',
  intro:
    'Kirjeen voi allekirjoittaa sähköisesti varmenteella. Kirjaamo ei arvioi, onko varmenteen myöntäjä luotettava: käytä varmennetta, jonka vastaanottaja hyväksyy.',
  keys: 'Varmenteet',
  none: 'Varmenteita ei ole. Lisää varmenne tiedostosta tai kortilta, tai tee koevarmenne.',
  issuedBy: (issuer: string) => `myöntäjä ${issuer}`,
  period: (from: string, until: string) => `${from}–${until}`,
  remove: 'Poista',
  removeNamed: (subject: string) => `Poista varmenne ${subject}`,
  removeQuestion: (subject: string) =>
    `Poistetaanko varmenne ${subject}? Sen avain hävitetään holvista. Sillä allekirjoitetut kirjeet säilyvät ennallaan.`,
  removeSure: 'Poista varmenne',
  keep: 'Säilytä',
  removed: 'Varmenne on poistettu.',
  fileTitle: 'Varmenne tiedostosta',
  fileIntro:
    'Tiedosto (.p12 tai .pfx) säilytetään holvissa oman salasanansa takana. Salasana kysytään jokaisella allekirjoituskerralla, eikä sitä tallenneta.',
  file: 'Varmennetiedosto',
  pickFile: 'Valitse tiedosto',
  noFile: 'Tiedostoa ei ole valittu.',
  filePassword: 'Varmennetiedoston salasana',
  importFile: 'Lisää varmenne',
  fileAdded: 'Varmenne on lisätty.',
  trialTitle: 'Koevarmenne',
  trialIntro:
    'Koevarmenteella voi harjoitella allekirjoittamista. Ohjelma tekee sen yhteyshenkilön nimelle vuodeksi. Kukaan ei ole tarkistanut henkilöllisyyttä, joten allekirjoituksella ei ole oikeudellista merkitystä. Kirjeeseen tulee näkyviin KOEVARMENNE.',
  makeTrial: 'Tee koevarmenne',
  trialMade: 'Koevarmenne on tehty.',
  cardTitle: 'Varmenne toimikortilla',
  cardIntro:
    'Kortin avain pysyy kortilla. Valitse kortinlukijan ohjelmiston PKCS #11 -tiedosto (.dll, .so tai .dylib), aseta kortti lukijaan ja hae kortin varmenteet.',
  noModule: 'Kortin ohjelmistoa ei ole valittu.',
  module: (name: string) => `Kortin ohjelmisto: ${name}.`,
  chooseModule: 'Valitse ohjelmisto',
  readCard: 'Hae kortin varmenteet',
  reading: 'Luetaan korttia',
  cardCertificates: 'Kortin varmenteet',
  noCertificates: 'Kortilla ei ole varmennetta, jolla voi allekirjoittaa.',
  addCard: 'Lisää',
  addNamed: (subject: string) => `Lisää varmenne ${subject}`,
} as const;

export const letterSigning = {
  title: 'Sähköinen allekirjoitus',
  hint: 'Allekirjoita sähköisesti, jos kirje lähetetään sähköisesti. Allekirjoitettua kirjettä ei voi enää muuttaa.',
  noKeys: 'Allekirjoitusvarmennetta ei ole.',
  toSettings: 'Lisää varmenne asetuksissa',
  open: 'Allekirjoita sähköisesti',
  key: 'Varmenne',
  keyName: (subject: string, kind: string) => `${subject} (${kind})`,
  keyMissing: 'Valitse varmenne.',
  password: 'Varmennetiedoston salasana',
  pin: 'Kortin tunnusluku (PIN)',
  pinHint: 'Jätä tyhjäksi, jos lukija kysyy tunnusluvun omalla näppäimistöllään.',
  trialWarning:
    'Koevarmenteella tehdyllä allekirjoituksella ei ole oikeudellista merkitystä, eikä kirjettä voi sen jälkeen allekirjoittaa sähköisesti uudelleen.',
  sign: 'Allekirjoita kirje',
  signing: 'Allekirjoitetaan',
  cancel: 'Älä allekirjoita',
  done: (subject: string, moment: string) =>
    `Kirjeen on allekirjoittanut sähköisesti ${subject}. Allekirjoitettu ${moment}.`,
  trial: 'Koevarmenne: allekirjoituksella ei ole oikeudellista merkitystä.',
  notVisible: 'Allekirjoitus on tiedostossa, mutta ei näy sivulla: kirjeessä ei ole sille varattua tilaa.',
  details: 'Varmenteen tiedot',
  subject: 'Haltija',
  issuer: 'Myöntäjä',
  serial: 'Sarjanumero',
  notJudged: 'Kirjaamo ei arvioi, onko varmenteen myöntäjä luotettava.',
  show: 'Näytä allekirjoitettu kirje',
  hide: 'Piilota allekirjoitettu kirje',
  view: (number: string) => `Allekirjoitettu kirje ${number}`,
  saveTitle: 'Tallentaminen lähetettäväksi',
  saveHint: 'Tallennettu tiedosto ei ole enää holvin suojassa. Poista se, kun kirje on lähetetty.',
  vaultPassword: 'Kirjaamon salasana',
  vaultPasswordWhy: 'Salasana kysytään aina, kun tietoja viedään holvista.',
  passwordMissing: 'Kirjoita salasana.',
  save: 'Tallenna allekirjoitettu kirje',
  saveWithEnclosures: 'Tallenna allekirjoitettu kirje liitteineen',
  saved: 'Kirje on tallennettu.',
  savedWithEnclosures: 'Kirje liitteineen on tallennettu omaan kansioonsa.',
} as const;
