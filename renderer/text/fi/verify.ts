import { formatFinnish } from '../../../src/domain/calendar-date.ts';
import type {
  DocumentSignature,
  FoundDocument,
  HeadPlace,
  KnownLetter,
  VerifiedDocument,
} from '../../../src/api/views.ts';
import type { DocumentVerdict } from '../../../src/domain/document-verdict.ts';

/** Whether a document is what was issued. */
export const verifyPage = {
  title: 'Tarkista asiakirja',
  subtitle:
    'Onko asiakirja se, joka tästä holvista annettiin. Tarkistettavasta tiedostosta ei tallenneta mitään.',
  byFile: 'Tiedosto tai skannaus',
  drop: 'Pudota PDF tai skannattu kirje tähän tai',
  pick: 'Valitse tiedosto',
  types: 'PDF, JPEG tai PNG. Skannauksesta luetaan kirjeen koodi.',
  byNumber: 'Paperi',
  number: 'Asiakirjan numero',
  numberHint: 'Kirjeen yläreunassa, esimerkiksi 2026/17-3',
  search: 'Hae numerolla',
  reading: 'Luetaan sivuja',
  cancelled: 'Tarkistus keskeytettiin.',
  ofFile: (name: string) => `Tarkistettu tiedosto: ${name}`,
  openCase: 'Avaa asia',
  showIssued: 'Näytä annettu kirje',
  issuedLetter: 'Annettu kirje',
  brought: 'Tarkistettava asiakirja',
  compare: 'Vertaa tekstiä',
  compareHint: 'Vasemmalla on holvissa oleva annettu kirje, oikealla tarkistettava asiakirja.',
  noTiff: 'TIFF-kuvaa ei voi näyttää eikä sen koodia lukea. Tallenna skannaus PDF-tiedostona ja tarkista se.',
  letter: 'Kirje',
  issuedOn: 'Annettu',
  dispatchedOn: 'Lähetetty tai luovutettu',
  notDispatched: 'Lähettämistä ei ole kirjattu',
  textVersion: 'Tekstien versio',
  issuedHash: 'Annetun kirjeen tarkiste',
  ownHash: 'Tarkistetun tiedoston tarkiste',
  void: 'Kirjeen päätös on peruttu ennen lähettämistä.',
  chain: 'Tapahtumaloki',
  chainHint:
    'Kirjeeseen on painettu tapahtumalokin tunniste kirjeen antamisen hetkeltä. Jos se on tämän päivän lokissa, aiempia tapahtumia ei ole muutettu eikä poistettu jälkikäteen.',
  signatures: 'Sähköiset allekirjoitukset',
  signaturesHint:
    'Nimi on allekirjoittajan varmenteesta. Varmenteen myöntäjän luotettavuutta ei arvioida tässä.',
  otherNumbers: (numbers: readonly string[]) =>
    `Sivuilla on myös koodi: ${numbers.join(', ')}. Ne on tarkistettava erikseen.`,
  notFound: (number: string) => `Numerolla ${number} ei ole kirjettä tässä holvissa`,
  notFoundMeaning:
    'Numero voi olla saapuneen asiakirjan, toisen holvin kirjeen tai väärin luettu. Tarkista numero paperista.',
  found: (number: string) => `Kirje ${number} on annettu tästä holvista`,
  foundMeaning:
    'Vertaa paperin tekstiä alla olevaan annettuun kirjeeseen. Numero yksin ei todista paperin tekstiä.',
  caseErased: (day: FoundDocument['caseErasedOn']) =>
    day === null
      ? ''
      : `Asia ja sen kirjeet on poistettu säilytysajan päätyttyä ${formatFinnish(day)}. Tekstiä ei voi enää verrata täällä.`,
  copyErased: (day: KnownLetter['copyErasedOn']) =>
    day === null
      ? ''
      : `Kirjeen jäljennös on poistettu säilytysajan päätyttyä ${formatFinnish(day)}. Tekstiä ei voi enää verrata, mutta tarkiste on tallessa.`,
  paperLetter:
    'Kirje on lähetetty paperilla ennen asian kirjaamista. Holvissa on vain sen skannattu kappale.',
} as const;

interface VerdictText {
  readonly title: string;
  /** What it proves. */
  readonly proves: string;
  /** What it does not. */
  readonly limits: string;
  readonly tone: 'good' | 'careful' | 'bad';
}

/** What the verdict means, in words for somebody who has to decide by it. */
export function verdictText({ verdict, letter, code, codeFits }: VerifiedDocument): VerdictText {
  const number = letter?.documentNumber ?? code?.documentNumber ?? '';
  if (verdict === 'carries-code' && letter === null) {
    return {
      title: `Sivulla on kirjeen ${number} koodi, mutta kirjettä ei ole holvissa`,
      proves: 'Koodissa on tämän holvin tunniste.',
      limits:
        'Kirjettä ei voi verrata annettuun. Koodin voi myös kopioida: se ei yksin todista, että kirje on annettu.',
      tone: 'careful',
    };
  }
  if (verdict === 'carries-code' && codeFits === false) {
    return {
      title: `Koodi ei ole kirjeeseen ${number} painettu koodi`,
      proves: 'Sivulla on kirjeen numero, mutta koodin muu sisältö on toinen kuin annetussa kirjeessä.',
      limits: 'Paperia ei voi pitää annettuna kirjeenä. Vertaa sitä alla olevaan annettuun kirjeeseen.',
      tone: 'bad',
    };
  }
  return VERDICTS[verdict](number);
}

const VERDICTS: Readonly<Record<DocumentVerdict, (number: string) => VerdictText>> = {
  issued: (number) => ({
    title: `Tiedosto on annettu kirje ${number}`,
    proves:
      'Tiedosto on tavulleen sama kuin kirje, joka annettiin. Teksti, päiväys ja numero ovat muuttumattomat.',
    limits: 'Tämä ei kerro, onko kirje allekirjoitettu tai vastaanotettu.',
    tone: 'good',
  }),
  'e-signed': (number) => ({
    title: `Tiedosto on kirjeen ${number} sähköisesti allekirjoitettu kappale`,
    proves: 'Tiedosto on tavulleen sama kuin kappale, joka allekirjoitettiin tässä holvissa.',
    limits: 'Varmenteen myöntäjän luotettavuutta ei arvioida tässä.',
    tone: 'good',
  }),
  'signed-copy': (number) => ({
    title: `Tiedosto on kirjeen ${number} allekirjoitettu kappale`,
    proves:
      'Tiedosto on tavulleen sama kuin skannaus, joka on tallennettu kirjeen allekirjoitettuna kappaleena.',
    limits: 'Skannaus on kuva paperista. Sen teksti on verrattava annettuun kirjeeseen silmin.',
    tone: 'good',
  }),
  proof: (number) => ({
    title: `Tiedosto on kirjeen ${number} todiste lähettämisestä tai palautumisesta`,
    proves:
      'Tiedosto on tavulleen sama kuin kuitti, kuittaus tai kirjekuori, joka on tallennettu kirjeen todisteena.',
    limits: 'Se ei kerro, mitä kirjeessä lukee.',
    tone: 'good',
  }),
  'signed-elsewhere': (number) => ({
    title: `Annettu kirje ${number}, johon on lisätty allekirjoitus muualla`,
    proves: 'Tiedoston alku on tavulleen annettu kirje, ja lisätty sähköinen allekirjoitus on eheä.',
    limits:
      'Allekirjoitusta ei ole tehty tässä holvissa, ja lisäys voi muuttaa sitä, mitä sivulla näkyy. Vertaa tekstiä annettuun kirjeeseen silmin.',
    tone: 'careful',
  }),
  'carries-code': (number) => ({
    title: `Sivulla on annetun kirjeen ${number} koodi`,
    proves:
      'Koodi on sama kuin kirjeeseen painettu. Tiedosto on skannaus, valokuva tai kopio, ei annettu PDF.',
    limits:
      'Koodi ei todista, että teksti on muuttumaton: koodin voi kopioida toiseen paperiin. Vertaa tekstiä annettuun kirjeeseen silmin.',
    tone: 'careful',
  }),
  foreign: (number) => ({
    title: `Kirje ${number} on annettu toisesta holvista`,
    proves: 'Sivulla on kirjeen koodi, mutta sen holvin tunniste on toinen.',
    limits: 'Kirje on tarkistettava siinä holvissa, josta se on annettu.',
    tone: 'bad',
  }),
  unknown: () => ({
    title: 'Asiakirjaa ei tunnistettu',
    proves:
      'Tiedosto ei ole tästä holvista annettu kirje sellaisenaan, eikä sivuilta löytynyt kirjeen koodia.',
    limits:
      'Yksikin muuttunut merkki tekee tiedostosta toisen, ja epäselvästä skannauksesta koodi voi jäädä lukematta. Hae kirje paperissa olevalla numerolla ja vertaa tekstiä.',
    tone: 'bad',
  }),
};

/** What is known of the head of the audit chain, a sentence each. */
export function chainTexts(
  { letter, chain }: FoundDocument,
  code: VerifiedDocument['code'],
): readonly string[] {
  const texts = [
    code === null ? '' : PRINTED[chain.printed](code.auditCount),
    letter === null ? '' : KEPT[chain.kept](letter.auditCount),
    chain.printed === 'not-told' && chain.kept === 'not-told' ? '' : INTACT[chain.intact ? 'yes' : 'no'],
  ];
  return texts.filter((text) => text !== '');
}

type OfCount = Readonly<Record<HeadPlace, (count: number) => string>>;

const PRINTED: OfCount = {
  'in-chain': (count) => `Koodissa oleva lokin tunniste (tapahtuma ${count}) on tämän päivän lokissa.`,
  'not-in-chain': (count) =>
    `Koodissa olevaa lokin tunnistetta (tapahtuma ${count}) ei ole tämän päivän lokissa: koodi on väärä tai lokia on muutettu.`,
  'not-told': () => '',
};

const KEPT: OfCount = {
  'in-chain': (count) =>
    `Kirjeen mukana tallennettu lokin tunniste (tapahtuma ${count}) on tämän päivän lokissa.`,
  'not-in-chain': (count) =>
    `Kirjeen mukana tallennettua lokin tunnistetta (tapahtuma ${count}) ei ole tämän päivän lokissa: lokia on muutettu tai se on katkaistu.`,
  'not-told': () => '',
};

const INTACT = {
  yes: 'Loki on eheä siihen asti.',
  no: 'Loki ei ole eheä siihen asti. Tarkista holvi asetuksissa (Varmuuskopiot) ja ota yhteys ylläpitoon.',
} as const;

const SIGNATURE_STATE: Readonly<Record<DocumentSignature['state'], string>> = {
  whole: 'allekirjoitus on eheä',
  earlier: 'allekirjoitus on eheä, mutta tiedostoon on lisätty jotakin sen jälkeen',
  broken: 'allekirjoitus ei ole eheä',
};

export function signatureText({ signerName, signedAt, trial, state }: DocumentSignature): string {
  const who = signerName ?? 'Allekirjoitusta ei voitu lukea';
  const when =
    signedAt === null
      ? ''
      : `, ${formatFinnish(signedAt.slice(0, 10) as Parameters<typeof formatFinnish>[0])}`;
  return `${who}${when}: ${SIGNATURE_STATE[state]}${trial ? ' (koevarmenne)' : ''}.`;
}
