import { assertNever } from '../../../src/domain/assert-never.ts';
import type { AuditEvent } from '../../../src/domain/audit-event.ts';
import { formatFinnish } from '../../../src/domain/calendar-date.ts';
import type { DispatchWay } from '../../../src/domain/letter.ts';
import type { SearchOutcome } from '../../../src/domain/register-task.ts';
import { arrivedBy, exemptionGroundLabel, identityMethodLabel, letterKindLabel } from './labels.ts';

const SEARCHED: Readonly<Record<SearchOutcome, string>> = {
  found: 'tietoja löytyi',
  nothing: 'tietoja ei löytynyt',
  exempt: 'tietoja ei anneta',
};

const DISPATCHED: Readonly<Record<DispatchWay, string>> = {
  'handed-over': 'luovutettiin käteen',
  post: 'lähetettiin kirjeenä',
  'registered-post': 'lähetettiin kirjattuna kirjeenä',
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
    case 'identity-code-revealed':
      return 'Henkilötunnus näytettiin.';
    case 'request-registered':
      return `Pyyntö kirjattiin numerolla ${event.detail.documentNumber}. Se saapui ${formatFinnish(event.detail.receivedOn)} ${arrivedBy[event.detail.channel]}.`;
    case 'document-added':
      return `Asiakirja ${event.detail.documentNumber} lisättiin: ${event.detail.title}.`;
    case 'identity-checked': {
      const result =
        event.detail.result === 'confirmed'
          ? 'Henkilöllisyys vahvistettiin'
          : 'Henkilöllisyyttä ei voitu vahvistaa';
      return `${result} ${formatFinnish(event.detail.checkedOn)}: ${lowerFirst(identityMethodLabel[event.detail.method])}.`;
    }
    case 'register-searched': {
      const { registerId, outcome, ground, findings } = event.detail;
      const count = outcome === 'found' ? ` (${counted(findings, 'tieto', 'tietoa')})` : '';
      const because = ground === null ? '' : `, peruste: ${lowerFirst(exemptionGroundLabel[ground])}`;
      return `Rekisteri ${registerId}: ${SEARCHED[outcome]}${count}${because}.`;
    }
    case 'register-reopened':
      return `Rekisterin ${event.detail.registerId} haku avattiin uudelleen.`;
    case 'reply-drafted':
      return 'Vastauksen luonnosta muokattiin.';
    case 'letter-issued':
      return `${letterKindLabel[event.detail.kind]} ${event.detail.documentNumber} annettiin.`;
    case 'letter-printed':
      return `Kirje ${event.detail.documentNumber} tulostettiin, ${counted(event.detail.copies, 'kappale', 'kappaletta')}, tulostin ${event.detail.printer}.`;
    case 'letter-dispatched': {
      const { documentNumber, way, dispatchedOn, trackingNumber } = event.detail;
      const tracking = trackingNumber === null ? '' : `, seurantatunnus ${trackingNumber}`;
      return `Kirje ${documentNumber} ${DISPATCHED[way]} ${formatFinnish(dispatchedOn)}${tracking}.`;
    }
    case 'signed-copy-attached':
      return `Allekirjoitettu kappale liitettiin kirjeeseen ${event.detail.documentNumber}.`;
    case 'case-closed': {
      const note = event.detail.note === '' ? '' : ` ${event.detail.note}`;
      return event.detail.outcome === 'answered'
        ? `Asia päätettiin: pyyntöön vastattiin.${note}`
        : `Asia päätettiin: pyyntö peruttiin.${note}`;
    }
    default:
      return assertNever(event);
  }
}

/** `1 tiedosto`, `3 tiedostoa`. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('fi') + text.slice(1);
}
