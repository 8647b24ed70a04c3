import type { AccessReplyBlock } from '../../../src/domain/access-reply-checklist.ts';
import type { CaseStage, ClosingOutcome, WaitsFor } from '../../../src/domain/case-stage.ts';
import type { DispatchWay, LetterKind } from '../../../src/domain/letter.ts';
import type { ExemptionGround, SearchOutcome } from '../../../src/domain/register-task.ts';
import type { Channel, RequestKind } from '../../../src/domain/request.ts';
import type { IdentityMethod, IdentityResult } from '../../../src/domain/verification.ts';
import type { MediaType, Printer, StoredFile } from '../../../src/api/views.ts';

/** One place for the names of everything that can be chosen. */

export const requestKindLabel: Readonly<Record<RequestKind, string>> = { access: 'Tarkastuspyyntö' };

export const channelLabel: Readonly<Record<Channel, string>> = {
  visit: 'Käynti paikan päällä',
  post: 'Kirje postitse',
  paper: 'Paperi tuotu paikalle',
  email: 'Sähköposti',
  phone: 'Puhelin',
};

/** As in "saapui 22.11. käynnillä". */
export const arrivedBy: Readonly<Record<Channel, string>> = {
  visit: 'käynnillä',
  post: 'postitse',
  paper: 'paperilla',
  email: 'sähköpostitse',
  phone: 'puhelimitse',
};

/** The line across the top of a case; `registered` is always done. */
export const stepLabel: Readonly<Record<'registered' | CaseStage, string>> = {
  registered: 'Kirjattu',
  identity: 'Henkilöllisyys',
  search: 'Haku',
  reply: 'Vastaus',
  dispatch: 'Tulostus ja lähetys',
  close: 'Päättäminen',
  closed: 'Päätetty',
};

/** The step a case stands at, as in a list. */
export const stageLabel: Readonly<Record<CaseStage, string>> = {
  identity: 'Henkilöllisyys',
  search: 'Haku',
  reply: 'Vastaus',
  dispatch: 'Tulostus ja lähetys',
  close: 'Päättäminen',
  closed: 'Päätetty',
};

export const waitsForLabel: Readonly<Record<WaitsFor, string>> = {
  person: 'Pyytäjää',
  us: 'Meitä',
  nobody: '–',
};

export const identityMethodLabel: Readonly<Record<IdentityMethod, string>> = {
  ID_DOC_SEEN: 'Henkilöllisyysasiakirja nähty',
  SIGNED_LETTER_MATCH: 'Omakätisesti allekirjoitettu pyyntö, allekirjoitus verrattu sopimukseen',
  KNOWN_ADDRESS: 'Vastaus rekisterissä olevaan osoitteeseen',
  CALLBACK: 'Takaisinsoitto rekisterissä olevaan numeroon',
  CUSTOMER_FACTS: 'Asiakkuuteen liittyvät varmistuskysymykset',
  STRONG_EID: 'Vahva sähköinen tunnistus tai allekirjoitus',
  CERTIFIED_COPY: 'Oikeaksi todistettu jäljennös nähty',
  POA: 'Valtakirja',
  GUARDIAN: 'Huoltaja tai edunvalvoja',
};

export const identityResultLabel: Readonly<Record<IdentityResult, string>> = {
  confirmed: 'Vahvistettu',
  'not-confirmed': 'Ei voitu vahvistaa',
};

export const searchOutcomeLabel: Readonly<Record<SearchOutcome, string>> = {
  found: 'Tietoja löytyi',
  nothing: 'Ei tietoja',
  exempt: 'Ei anneta',
};

export const exemptionGroundLabel: Readonly<Record<ExemptionGround, string>> = {
  'others-rights': 'Muiden oikeudet ja vapaudet',
  'national-security': 'Kansallinen turvallisuus, puolustus tai yleinen järjestys',
  'serious-danger': 'Vakava vaara terveydelle tai oikeuksille',
  supervision: 'Valvonta- ja tarkastustehtävä',
  'outside-request': 'Pyyntö ei koske tätä rekisteriä',
};

export const letterKindLabel: Readonly<Record<LetterKind, string>> = {
  K1: 'Vastaanottoilmoitus',
  K4a: 'Vastaus tarkastuspyyntöön',
  K4b: 'Vastaus: ei tietoja',
};

export const documentKindLabel: Readonly<Record<'request' | 'other' | LetterKind, string>> = {
  request: 'Pyyntö',
  other: 'Muu asiakirja',
  ...letterKindLabel,
};

export const dispatchWayLabel: Readonly<Record<DispatchWay, string>> = {
  'handed-over': 'Luovutettu käteen',
  post: 'Kirje',
  'registered-post': 'Kirjattu kirje',
};

/** As in `Lähetetty kirjeenä 22.11.2026.` */
export const dispatchedLabel: Readonly<Record<DispatchWay, string>> = {
  'handed-over': 'Luovutettu käteen',
  post: 'Lähetetty kirjeenä',
  'registered-post': 'Lähetetty kirjattuna kirjeenä',
};

export const closingOutcomeLabel: Readonly<Record<ClosingOutcome, string>> = {
  answered: 'Vastattu',
  withdrawn: 'Pyyntö peruttu',
};

/** The blocks of Article 15 as the margin of the letter names them. */
export const replyBlockLabel: Readonly<Record<AccessReplyBlock, string>> = {
  confirmation: 'Vahvistus, käsitelläänkö tietoja',
  copy: 'Jäljennös tiedoista',
  purposes: 'Käyttötarkoitukset',
  categories: 'Tietoryhmät',
  recipients: 'Vastaanottajat',
  retention: 'Säilytysajat',
  rights: 'Rekisteröidyn oikeudet',
  complaint: 'Valitusoikeus ja valvontaviranomainen',
  sources: 'Tietolähteet',
  'automated-decisions': 'Automaattinen päätöksenteko',
  transfers: 'Siirrot EU- ja ETA-alueen ulkopuolelle',
  form: 'Toimitustapa',
  withheld: 'Antamatta jätetyt tiedot',
  legend: 'Lyhenteiden selitykset',
  controller: 'Rekisterinpitäjä ja yhteyshenkilö',
  'search-terms': 'Hakuehdot',
};

export const mediaTypeLabel: Readonly<Record<MediaType, string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG-kuva',
  'image/png': 'PNG-kuva',
  'image/tiff': 'TIFF-kuva',
};

/** What is worth knowing of a file's condition; null when all is well. */
export const fileConditionNotice: Readonly<Record<StoredFile['condition'], string | null>> = {
  ok: null,
  encrypted: 'PDF on suojattu salasanalla. Se säilytetään sellaisenaan, mutta sitä ei voi näyttää tässä.',
  damaged: 'PDF on vaurioitunut. Se säilytetään sellaisenaan. Pyydä tarvittaessa uusi kappale.',
};

export const printerStateLabel: Readonly<Record<Printer['state'], string>> = {
  ready: 'valmis',
  busy: 'tulostaa',
  stopped: 'pysäytetty',
};

const sizeFormat = new Intl.NumberFormat('fi-FI', { maximumFractionDigits: 1 });

/** `2,4 Mt`, `312 kt`, `90 t` from a size in bytes. */
export function fileSizeText(bytes: number): string {
  if (bytes >= 1_000_000) return `${sizeFormat.format(bytes / 1_000_000)} Mt`;
  if (bytes >= 1_000) return `${sizeFormat.format(Math.round(bytes / 1_000))} kt`;
  return `${bytes} t`;
}

/** `1 sivu`, `3 sivua`; empty when unknown. */
export function pagesText(pages: number | null): string {
  if (pages === null) return '';
  return pages === 1 ? '1 sivu' : `${pages} sivua`;
}

/** `PDF · 312 kt · 3 sivua`, without what is unknown. */
export function fileFactsText({ mediaType, size, pages }: StoredFile): string {
  return [mediaTypeLabel[mediaType], fileSizeText(size), pagesText(pages)].filter(Boolean).join(' · ');
}
