import { assertNever } from '../../../src/domain/assert-never.ts';
import type { AuditEvent } from '../../../src/domain/audit-event.ts';
import { formatFinnish } from '../../../src/domain/calendar-date.ts';
import { VERIFICATION_POLICY } from '../../../src/domain/verification.ts';
import type { ClosingOutcome } from '../../../src/domain/case-stage.ts';
import type { RequestOutcome } from '../../../src/domain/decision.ts';
import type { DispatchWay } from '../../../src/domain/letter.ts';
import type { TaskKind, TaskOutcome } from '../../../src/domain/register-task.ts';
import { printerDid } from './device-failures.ts';
import {
  extensionFactorLabel,
  exemptionGroundLabel,
  feeGroundLabel,
  notToldReasonLabel,
  refusalGroundLabel,
} from './ground-labels.ts';
import { inLanguage } from './language.ts';
import {
  allKindsText,
  arrivalFieldLabel,
  arrivedBy,
  euroText,
  feeAnswerLabel,
  identityMethodLabel,
  inquiryKindLabel,
  letterKindLabel,
  listText,
  lowerFirst,
  requestKindLabel,
  returnReasonLabel,
  scopesText,
} from './labels.ts';

const SEARCHED: Readonly<Record<TaskOutcome, string>> = {
  found: 'tietoja löytyi',
  nothing: 'tietoja ei löytynyt',
  exempt: 'tietoja ei anneta',
};

const KEY_ADDED = {
  p12: 'Allekirjoitusvarmenne lisättiin tiedostosta',
  trial: 'Koevarmenne tehtiin',
  token: 'Allekirjoitusvarmenne lisättiin kortilta',
} as const;

/** What was done where data was found. */
const DONE: Readonly<Record<TaskKind, string>> = {
  search: 'haku tehty',
  correct: 'oikaistavat tiedot käsitelty',
  erase: 'poistettavat tiedot käsitelty',
  restrict: 'käsittelyä rajoitettu',
  'lift-restriction': 'rajoitus poistettu',
  export: 'siirrettävät tiedot poimittu',
  stop: 'käsittely lopetettu',
  'mark-ban': 'kielto merkitty',
  'unmark-ban': 'kieltomerkintä poistettu',
};

/** By what a way to verify shows. */
const CHECKED = {
  identity: {
    confirmed: 'Henkilöllisyys vahvistettiin',
    'not-confirmed': 'Henkilöllisyyttä ei voitu vahvistaa',
  },
  authority: {
    confirmed: 'Oikeus pyytää toisen puolesta vahvistettiin',
    'not-confirmed': 'Oikeutta pyytää toisen puolesta ei voitu vahvistaa',
  },
  'no-doubt': { confirmed: 'Henkilöllisyys todettiin', 'not-confirmed': 'Henkilöllisyyttä epäiltiin' },
} as const;

const DECIDED: Readonly<Record<RequestOutcome, string>> = {
  granted: 'suostuttiin',
  'partly-granted': 'suostuttiin osittain',
  refused: 'kieltäydyttiin',
  answered: 'vastattiin',
  transferred: 'siirrettiin muualle',
  withdrawn: 'merkittiin perutuksi',
};

const CLOSED: Readonly<Record<ClosingOutcome, string>> = {
  answered: 'pyyntöön vastattiin',
  withdrawn: 'pyyntö peruttiin',
  transferred: 'pyyntö siirrettiin muualle',
};

const DISPATCHED: Readonly<Record<DispatchWay, string>> = {
  'handed-over': 'luovutettiin käteen',
  post: 'lähetettiin kirjeenä',
  'registered-post': 'lähetettiin kirjattuna kirjeenä',
  electronic: 'annettiin sähköisesti',
};

const LOCKED = {
  user: 'Holvi lukittiin.',
  idle: 'Holvi lukittui, kun sitä ei käytetty.',
  system: 'Holvi lukittui, kun tietokone lukittiin tai meni lepotilaan.',
  closing: 'Holvi lukittiin, kun ohjelma suljettiin.',
} as const;

/** What happened, as one sentence of the timeline; who and when stand beside it. */
export function eventText(event: AuditEvent): string {
  switch (event.action) {
    case 'vault-created':
      return 'Holvi perustettiin.';
    case 'unlocked':
      return event.detail.method === 'password'
        ? 'Holvi avattiin salasanalla.'
        : 'Holvi avattiin palautusavaimella.';
    case 'locked':
      return LOCKED[event.detail.reason];
    case 'password-changed':
      return 'Salasana vaihdettiin.';
    case 'recovery-key-renewed':
      return 'Palautusavain uusittiin.';
    case 'recovery-key-confirmed':
      return 'Palautusavain vahvistettiin.';
    case 'recovery-key-printed':
      return `Palautusavain tulostettiin, tulostin ${event.detail.printer}.`;
    case 'organisation-saved':
      return 'Organisaation tiedot tallennettiin.';
    case 'translation-saved':
      return `Organisaation tietojen käännökset tallennettiin ${inLanguage[event.detail.language]}.`;
    case 'statement-published':
      return `Tietosuojaselosteen versio ${event.detail.version} julkaistiin, päiväys ${formatFinnish(event.detail.datedOn)}.`;
    case 'letter-text-changed':
      return `Kirjeen tekstiä muutettiin ${inLanguage[event.detail.language]}. Tekstien versio on nyt ${event.detail.version}.`;
    case 'scan-divided':
      return `Skannattu nippu jaettiin kirjeille ${listText(event.detail.documentNumbers)}.`;
    case 'letterhead-saved':
      return 'Kirjepohjaa muutettiin.';
    case 'signing-key-added': {
      const { keyKind, subject, serial } = event.detail;
      return `${KEY_ADDED[keyKind]}: ${subject}, sarjanumero ${serial}.`;
    }
    case 'signing-key-removed':
      return `Allekirjoitusvarmenne poistettiin, sarjanumero ${event.detail.serial}.`;
    case 'settings-saved':
      return 'Asetukset tallennettiin.';
    case 'backup-made':
      return `Varmuuskopio tehtiin (${counted(event.detail.files, 'tiedosto', 'tiedostoa')}).`;
    case 'file-discarded':
      return 'Saapunut tiedosto poistettiin.';
    case 'person-added':
      return 'Henkilö lisättiin.';
    case 'person-changed':
      return 'Henkilön tietoja muutettiin.';
    case 'people-merged':
      return `Henkilön kortti yhdistettiin toiseen (${casesMoved(event.detail.cases)}).`;
    case 'people-unmerged':
      return `Yhdistetyt kortit erotettiin (${casesMoved(event.detail.cases)}).`;
    case 'identity-code-revealed':
      return 'Henkilötunnus näytettiin.';
    case 'holidays-saved':
      return `Vapaapäivät tallennettiin. Määräaika muuttui ${counted(event.detail.casesMoved, 'asiassa', 'asiassa')}.`;
    case 'ban-entered':
      return `Kieltolistaan merkittiin: ${scopesText(event.detail.scopes)} (${event.detail.documentNumber}).`;
    case 'ban-withdrawn':
      return `Kieltolistasta peruutettiin: ${scopesText(event.detail.scopes)} (${event.detail.documentNumber}).`;
    case 'list-checked':
      return `Luettelo tarkistettiin kieltolistaa vasten: ${counted(event.detail.rows, 'rivi', 'riviä')}, kiellettyjä ${event.detail.banned}, epävarmoja ${event.detail.unsure}.`;
    case 'retention-erased':
      return `Säilytysajan päättyessä poistettiin ${counted(event.detail.cases.length, 'asian tiedot', 'asian tiedot')} ja ${counted(event.detail.copies.length, 'jäljennös', 'jäljennöstä')}.`;
    case 'request-registered':
      return `Pyyntö kirjattiin numerolla ${event.detail.documentNumber}: ${lowerFirst(allKindsText(event.detail.kinds))}. Se saapui ${formatFinnish(event.detail.receivedOn)} ${arrivedBy[event.detail.channel]}.`;
    case 'request-added':
      return `Asiaan lisättiin ${lowerFirst(requestKindLabel[event.detail.kind])}.`;
    case 'entry-corrected':
      return `Kirjaus korjattiin: ${listText(event.detail.fields.map(fieldName))}. Syy: ${event.detail.reason}`;
    case 'case-reopened':
      return `Asia avattiin uudelleen. Syy: ${event.detail.reason}`;
    case 'document-added':
      return `Asiakirja ${event.detail.documentNumber} lisättiin: ${event.detail.title}.`;
    case 'identity-checked': {
      const { method, result, checkedOn } = event.detail;
      const checked = CHECKED[VERIFICATION_POLICY[method].shows][result];
      return `${checked} ${formatFinnish(checkedOn)}: ${lowerFirst(identityMethodLabel[method])}.`;
    }
    case 'register-searched': {
      const { registerId, outcome, ground, findings } = event.detail;
      const count = outcome === 'found' ? ` (${counted(findings, 'tieto', 'tietoa')})` : '';
      const because = ground === null ? '' : `, peruste: ${lowerFirst(exemptionGroundLabel[ground])}`;
      return `Rekisteri ${registerId}: ${SEARCHED[outcome]}${count}${because}.`;
    }
    case 'register-reopened':
      return `Rekisterin ${event.detail.registerId} haku avattiin uudelleen.`;
    case 'task-recorded': {
      const { task, registerId, outcome, doneBy, items } = event.detail;
      const done = outcome === 'found' ? DONE[task] : SEARCHED[outcome];
      const count = items > 0 ? ` (${counted(items, 'tieto', 'tietoa')})` : '';
      return `Rekisteri ${registerId}: ${done}${count}, tekijä ${doneBy}.`;
    }
    case 'task-reopened':
      return `Rekisterin ${event.detail.registerId} tehtävä avattiin uudelleen.`;
    case 'kept-item-erased':
      return `Säilytetty tieto poistettiin rekisteristä ${event.detail.registerId}, tekijä ${event.detail.doneBy}.`;
    case 'request-decided': {
      const { kind, outcome, ground } = event.detail;
      const because = ground === null ? '' : `, peruste: ${lowerFirst(refusalGroundLabel[ground])}`;
      return `${requestKindLabel[kind]} ratkaistiin: ${DECIDED[outcome]}${because}.`;
    }
    case 'decision-revoked':
      return `${requestKindLabel[event.detail.kind]}: ratkaisu peruttiin. Syy: ${event.detail.reason}`;
    case 'question-asked':
      return `${inquiryKindLabel[event.detail.kind]} laadittiin.`;
    case 'question-answered': {
      const { kind, answeredOn, sufficient } = event.detail;
      return `${inquiryKindLabel[kind]}: ${sufficient ? 'riittävä' : 'riittämätön'} vastaus saapui ${formatFinnish(answeredOn)}.`;
    }
    case 'question-delay-explained':
      return `${inquiryKindLabel[event.detail.kind]}: viivästymisen syy kirjattiin.`;
    case 'question-dropped':
      return `${inquiryKindLabel[event.detail.kind]} poistettiin ennen kuin kirje annettiin.`;
    case 'extension-prepared':
      return `Määräajan pidennys valmisteltiin, peruste: ${listText(event.detail.factors.map((factor) => lowerFirst(extensionFactorLabel[factor])))}.`;
    case 'fee-assessed': {
      const { kind, ground, totalCents } = event.detail;
      return `${requestKindLabel[kind]}: maksuksi määrättiin ${euroText(totalCents)}, peruste: ${lowerFirst(feeGroundLabel[ground])}.`;
    }
    case 'fee-answered':
      return `Maksuilmoitukseen vastattiin ${formatFinnish(event.detail.answeredOn)}: ${lowerFirst(feeAnswerLabel[event.detail.answer])}.`;
    case 'recipient-entered':
      return 'Tietojen vastaanottaja kirjattiin.';
    case 'no-recipients-declared':
      return `${requestKindLabel[event.detail.kind]}: kirjattiin, ettei tietoja ole luovutettu.`;
    case 'recipient-told':
      return `Muutoksesta ilmoitettiin vastaanottajalle ${formatFinnish(event.detail.toldOn)}.`;
    case 'recipient-not-told':
      return `Vastaanottajalle ei ilmoitettu: ${lowerFirst(notToldReasonLabel[event.detail.why])}.`;
    case 'restriction-lift-prepared':
      return `Rajoituksen poistaminen ${formatFinnish(event.detail.liftOn)} valmisteltiin.`;
    case 'data-exported':
      return `Siirrettävät tiedot vietiin tiedostoon (${event.detail.format.toUpperCase()}).`;
    case 'paper-reply-recorded': {
      const { documentNumber, kind, dispatchedOn } = event.detail;
      return `${letterKindLabel[kind]} ${documentNumber} kirjattiin: lähetetty paperilla ${formatFinnish(dispatchedOn)}.`;
    }
    case 'reply-drafted':
      return 'Vastauksen luonnosta muokattiin.';
    case 'enclosure-added':
      return `Vastaukseen lisättiin liite${hiddenAreas(event.detail.areas)}.`;
    case 'enclosure-changed':
      return `Vastauksen liitettä muutettiin${hiddenAreas(event.detail.areas)}.`;
    case 'enclosure-removed':
      return 'Vastauksesta poistettiin liite.';
    case 'letter-issued':
      return `${letterKindLabel[event.detail.kind]} ${event.detail.documentNumber} annettiin.`;
    case 'letter-printed': {
      const { documentNumber, copies, printer, reason = '' } = event.detail;
      const again = reason === '' ? '' : ` Syy uuteen tulosteeseen: ${reason}`;
      return `Kirje ${documentNumber} tulostettiin, ${counted(copies, 'kappale', 'kappaletta')}, tulostin ${printer}.${again}`;
    }
    case 'letter-print-failed': {
      const { documentNumber, printer, failure } = event.detail;
      return `Kirjeen ${documentNumber} tulostus epäonnistui: tulostin ${printer} ${printerDid(failure)}.`;
    }
    case 'letter-signed': {
      const { documentNumber, serial, trial } = event.detail;
      const kind = trial ? 'koevarmenteella' : 'varmenteella';
      return `Kirje ${documentNumber} allekirjoitettiin sähköisesti ${kind}, jonka sarjanumero on ${serial}.`;
    }
    case 'signed-letter-exported':
      return `Sähköisesti allekirjoitettu kirje ${event.detail.documentNumber} tallennettiin holvin ulkopuolelle.`;
    case 'letter-dispatched': {
      const { documentNumber, way, dispatchedOn, trackingNumber } = event.detail;
      const tracking = trackingNumber === null ? '' : `, seurantatunnus ${trackingNumber}`;
      return `Kirje ${documentNumber} ${DISPATCHED[way]} ${formatFinnish(dispatchedOn)}${tracking}.`;
    }
    case 'letter-returned': {
      const { documentNumber, returnedOn, reason, note } = event.detail;
      const more = note === '' ? '' : ` ${note}`;
      return `Kirje ${documentNumber} palautui ${formatFinnish(returnedOn)}: ${lowerFirst(returnReasonLabel[reason])}.${more}`;
    }
    case 'letter-kept-back':
      return `Palautunut kirje ${event.detail.documentNumber} päätettiin jättää lähettämättä: ${event.detail.reason}`;
    case 'letter-sent-again': {
      const { documentNumber, way, dispatchedOn, trackingNumber } = event.detail;
      const tracking = trackingNumber === null ? '' : `, seurantatunnus ${trackingNumber}`;
      return `Palautunut kirje ${documentNumber} ${DISPATCHED[way]} uudelleen ${formatFinnish(dispatchedOn)}${tracking}.`;
    }
    case 'proof-attached': {
      const { documentNumber, byCode } = event.detail;
      const how = byCode ? ' paperin koodin perusteella' : '';
      return `Todiste liitettiin kirjeeseen ${documentNumber}${how}.`;
    }
    case 'signed-copy-attached': {
      const { documentNumber, byCode } = event.detail;
      const how = byCode ? ' paperin koodin perusteella' : '';
      return `Allekirjoitettu kappale liitettiin kirjeeseen ${documentNumber}${how}.`;
    }
    case 'case-closed': {
      const note = event.detail.note === '' ? '' : ` ${event.detail.note}`;
      return `Asia päätettiin: ${CLOSED[event.detail.outcome]}.${note}`;
    }
    default:
      return assertNever(event);
  }
}

/** `1 tiedosto`, `3 tiedostoa`. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function hiddenAreas(areas: number): string {
  return areas === 0 ? '' : `, ${counted(areas, 'kohta', 'kohtaa')} peitettynä`;
}

function casesMoved(cases: readonly number[]): string {
  return cases.length === 0 ? 'ei asioita' : counted(cases.length, 'asia', 'asiaa');
}

/** A field by its name in the diary; one that has none there is left as it is. */
function fieldName(field: string): string {
  return isArrivalField(field) ? lowerFirst(arrivalFieldLabel[field]) : field;
}

function isArrivalField(field: string): field is keyof typeof arrivalFieldLabel {
  return Object.hasOwn(arrivalFieldLabel, field);
}
