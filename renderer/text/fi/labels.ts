import type { EntryCorrection } from '../../../src/api/views.ts';
import type { AccessReplyBlock } from '../../../src/domain/access-reply-checklist.ts';
import type { CaseStage, ClosingOutcome, WaitsFor } from '../../../src/domain/case-stage.ts';
import type { RequestOutcome } from '../../../src/domain/decision.ts';
import type { FeeAnswer } from '../../../src/domain/fee.ts';
import type { InquiryKind } from '../../../src/domain/inquiry.ts';
import type { DispatchWay, LetterKind, ReturnReason } from '../../../src/domain/letter.ts';
import type { Regime } from '../../../src/domain/regime.ts';
import type { Correction, ErasureItem, PortableItem } from '../../../src/domain/register-task.ts';
import type { BanScope, Channel, RequestKind } from '../../../src/domain/request.ts';
import type { RequesterRole } from '../../../src/domain/requester.ts';
import type { MatchKind, SuppressionVerdict } from '../../../src/domain/suppression.ts';
import type { IdentityMethod, IdentityResult } from '../../../src/domain/verification.ts';

/** One place for the names of everything that can be chosen. Grounds of law stand in `ground-labels.ts`. */

export const requestKindLabel: Readonly<Record<RequestKind, string>> = {
  access: 'Tarkastuspyyntö',
  rectification: 'Oikaisupyyntö',
  completion: 'Täydentämispyyntö',
  erasure: 'Poistopyyntö',
  restriction: 'Rajoittamispyyntö',
  portability: 'Siirtopyyntö',
  objection: 'Vastustaminen',
  'marketing-ban': 'Markkinointikielto',
  'marketing-ban-withdrawal': 'Markkinointikiellon peruutus',
  other: 'Muu tiedustelu',
};

/** What a person wants with a request of the kind, as one line under its name. */
export const requestKindMeaning: Readonly<Record<RequestKind, string>> = {
  access: 'Haluaa tietää, mitä tietoja hänestä on, ja saada niistä jäljennöksen',
  rectification: 'Haluaa korjata virheellisen tiedon',
  completion: 'Haluaa lisätä puuttuvan tiedon',
  erasure: 'Haluaa poistaa tietojaan',
  restriction: 'Haluaa, että tietoja vain säilytetään eikä muuten käytetä',
  portability: 'Haluaa antamansa tiedot mukaan koneluettavina',
  objection: 'Vastustaa käsittelyä omaan tilanteeseensa liittyvästä syystä',
  'marketing-ban': 'Kieltää markkinoinnin',
  'marketing-ban-withdrawal': 'Peruuttaa aiemman kiellon',
  other: 'Ei mikään edellisistä',
};

/** `Tarkastuspyyntö ja 2 muuta` from the kinds of a case. */
export function kindsText(kinds: readonly RequestKind[]): string {
  const [first, second] = kinds;
  if (first === undefined) return '';
  if (second === undefined) return requestKindLabel[first];
  return `${requestKindLabel[first]} ja ${kinds.length - 1} ${kinds.length === 2 ? 'muu' : 'muuta'}`;
}

/** All kinds of a case: `Tarkastuspyyntö, markkinointikielto ja poistopyyntö`. */
export function allKindsText(kinds: readonly RequestKind[]): string {
  return listText(
    kinds.map((kind, place) => (place === 0 ? requestKindLabel[kind] : lowerFirst(requestKindLabel[kind]))),
  );
}

export const banScopeLabel: Readonly<Record<BanScope, string>> = {
  'direct-advertising': 'Suoramainonta',
  'distance-selling': 'Etämyynti',
  'other-direct-marketing': 'Muu suoramarkkinointi',
  'market-research': 'Markkinatutkimus',
  'opinion-research': 'Mielipidetutkimus',
};

/** `suoramainonta, etämyynti ja mielipidetutkimus`. */
export function scopesText(scopes: readonly BanScope[]): string {
  return listText(scopes.map((scope) => lowerFirst(banScopeLabel[scope])));
}

/** The law of the day, as a case shows it. */
export const regimeLabel: Readonly<Record<Regime, string>> = {
  HETIL: 'Henkilötietolaki 523/1999',
  GDPR_X: 'Tietosuoja-asetus ilman tietosuojalakia',
  GDPR_TSL: 'Tietosuoja-asetus ja tietosuojalaki',
};

export const requesterRoleLabel: Readonly<Record<RequesterRole, string>> = {
  self: 'Rekisteröity itse',
  agent: 'Asiamies',
  guardian: 'Huoltaja tai edunvalvoja',
  heir: 'Kuolleen omainen',
};

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

/** What of the entry a visible correction may put right. */
export const arrivalFieldLabel: Readonly<Record<EntryCorrection['field'], string>> = {
  channel: 'Saapumistapa',
  datedOn: 'Kirjeen päiväys',
  receivedOn: 'Saapumispäivä',
  description: 'Pyynnön sisältö',
  signedByHand: 'Allekirjoitus',
  storageLocation: 'Paperin paikka',
  person: 'Rekisteröity',
  requester: 'Pyytäjä',
};

/** The line across the top of a case; `registered` is always done. */
export const stepLabel: Readonly<Record<'registered' | CaseStage, string>> = {
  registered: 'Kirjattu',
  identity: 'Henkilöllisyys',
  specification: 'Täsmennys',
  search: 'Haku ja toimet',
  reply: 'Päätös ja vastaus',
  dispatch: 'Tulostus ja lähetys',
  close: 'Päättäminen',
  closed: 'Päätetty',
};

/** The step a case stands at, as in a list. */
export const stageLabel: Readonly<Record<CaseStage, string>> = {
  identity: 'Henkilöllisyys',
  specification: 'Täsmennys',
  search: 'Haku ja toimet',
  reply: 'Päätös ja vastaus',
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
  GUARDIAN: 'Selvitys huollosta tai edunvalvonnasta',
  NOT_NEEDED: 'Henkilöllisyyttä ei ole syytä epäillä',
};

export const identityResultLabel: Readonly<Record<IdentityResult, string>> = {
  confirmed: 'Vahvistettu',
  'not-confirmed': 'Ei voitu vahvistaa',
};

export const inquiryKindLabel: Readonly<Record<InquiryKind, string>> = {
  identity: 'Pyyntö osoittaa henkilöllisyys',
  specification: 'Täsmennyspyyntö',
  form: 'Kehotus tehdä pyyntö määrämuodossa',
};

export const correctionDecisionLabel: Readonly<Record<Correction['decision'], string>> = {
  corrected: 'Oikaistu',
  kept: 'Jätetty ennalleen',
};

export const erasureDecisionLabel: Readonly<Record<ErasureItem['decision'], string>> = {
  erased: 'Poistettu',
  unlinked: 'Irrotettu henkilöstä',
  kept: 'Säilytetään',
};

export const portableBasisLabel: Readonly<Record<PortableItem['basis'], string>> = {
  consent: 'Suostumus',
  contract: 'Sopimus',
};

export const requestOutcomeLabel: Readonly<Record<RequestOutcome, string>> = {
  granted: 'Suostutaan',
  'partly-granted': 'Suostutaan osittain',
  refused: 'Kieltäydytään',
  answered: 'Vastataan tiedusteluun',
  transferred: 'Siirretään muualle',
  withdrawn: 'Pyyntö peruttu',
};

export const feeAnswerLabel: Readonly<Record<FeeAnswer, string>> = {
  pays: 'Maksaa ja jatkaa',
  narrows: 'Rajaa pyyntöä',
  withdraws: 'Peruu pyynnön',
};

export const letterKindLabel: Readonly<Record<LetterKind, string>> = {
  K1: 'Vastaanottoilmoitus',
  K2: 'Pyyntö osoittaa henkilöllisyys',
  K3: 'Täsmennyspyyntö',
  K4a: 'Vastaus tarkastuspyyntöön',
  K4b: 'Vastaus: ei tietoja',
  K5: 'Kieltäytymistodistus',
  K6a: 'Vastaus: tieto oikaistu',
  K6b: 'Todistus oikaisusta kieltäytymisestä',
  K7a: 'Vastaus: tiedot poistettu',
  K7b: 'Päätös: poisto evätty',
  K8: 'Markkinointikiellon vahvistus',
  K8b: 'Kiellon peruutuksen vahvistus',
  K9: 'Ilmoitus määräajan pidennyksestä',
  K10: 'Maksuilmoitus',
  K11: 'Ilmoitus tietojen vastaanottajalle',
  K12: 'Käsittelyn rajoittamisen vahvistus',
  K13: 'Ilmoitus rajoituksen päättymisestä',
  K14: 'Tietojen siirto',
  K15: 'Vastaus vastustamiseen',
  K16: 'Vastaus tiedusteluun',
};

export const documentKindLabel: Readonly<Record<'request' | 'other' | LetterKind, string>> = {
  request: 'Pyyntö',
  other: 'Muu asiakirja',
  ...letterKindLabel,
};

export const dispatchWayLabel: Readonly<Record<DispatchWay, string>> = {
  'handed-over': 'Luovutettu käteen',
  post: 'Tavallinen kirje',
  'registered-post': 'Kirjattu kirje',
  electronic: 'Sähköisesti',
};

/** As in `Lähetetty kirjeenä 22.11.2026.` */
export const dispatchedLabel: Readonly<Record<DispatchWay, string>> = {
  'handed-over': 'Luovutettu käteen',
  post: 'Lähetetty kirjeenä',
  'registered-post': 'Lähetetty kirjattuna kirjeenä',
  electronic: 'Annettu sähköisesti',
};

export const returnReasonLabel: Readonly<Record<ReturnReason, string>> = {
  'unknown-address': 'Vastaanottaja on tuntematon osoitteessa',
  'not-collected': 'Lähetystä ei noudettu',
  refused: 'Vastaanottaja kieltäytyi ottamasta vastaan',
  other: 'Muu syy',
};

export const closingOutcomeLabel: Readonly<Record<ClosingOutcome, string>> = {
  answered: 'Vastattu',
  withdrawn: 'Peruttu',
  transferred: 'Siirretty muualle',
};

export const matchKindLabel: Readonly<Record<MatchKind, string>> = {
  'identity-code': 'Henkilötunnus',
  email: 'Sähköposti',
  phone: 'Puhelinnumero',
  'name-and-address': 'Nimi ja osoite',
  name: 'Nimi',
};

export const suppressionVerdictLabel: Readonly<Record<SuppressionVerdict, string>> = {
  banned: 'Ei saa lähettää',
  maybe: 'Tarkista',
  free: 'Saa lähettää',
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

/** `suoramainonta, etämyynti ja mielipidetutkimus` from three words. */
export function listText(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ja ${last}`;
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('fi') + text.slice(1);
}

const euroFormat = new Intl.NumberFormat('fi-FI', { style: 'currency', currency: 'EUR' });

/** `12,50 €` from cents. */
export function euroText(cents: number): string {
  return euroFormat.format(cents / 100);
}
