import type { CalendarDate } from '../domain/calendar-date.ts';
import { formatDocumentNumber } from '../domain/diary-number.ts';
import { displayName } from '../domain/person.ts';
import type { BanScope } from '../domain/request.ts';
import { suppressionKeys, type Identifiers, type Suppression } from '../domain/suppression.ts';
import type { CaseRecord } from '../storage/case-table.ts';
import type { PersonDetails } from '../storage/people-table.ts';
import type { RequestRecord } from '../storage/request-table.ts';
import type { SuppressionKey } from '../storage/suppression-table.ts';
import { suppressionHash } from '../vault/suppression-hash.ts';
import type { DeskContext } from './context.ts';
import { conflict, notFound } from './failure.ts';

/** Enters a granted ban with the person's identifiers as they are now; of the identity code only its keyed hash. */
export function enterBan(
  context: DeskContext,
  record: CaseRecord,
  request: RequestRecord,
  decisionId: number,
  since: CalendarDate,
): void {
  const { id: personId, person } = bannedPerson(context, record);
  const { streetAddress, postalCode, locality, email, phone } = person;
  const documentNumber = requestPaper(context, record);
  const { scopes } = request;
  const suppressionId = context.storage.suppressions.insert(
    {
      decisionId,
      personId,
      name: displayName(person),
      streetAddress,
      postalCode,
      locality,
      email,
      phone,
      scopes,
      since,
      documentNumber,
    },
    hashedKeys(context, identifiersOf(person)),
  );
  context.record({ action: 'ban-entered', caseId: null, detail: { suppressionId, scopes, documentNumber } });
}

/**
 * Ends the scopes of a granted withdrawal in every entry of the person.
 * @throws {Failure} `no-ban` when the person has banned none of them
 */
export function withdrawBans(
  context: DeskContext,
  record: CaseRecord,
  request: RequestRecord,
  on: CalendarDate,
): void {
  const { id: personId, person } = bannedPerson(context, record);
  const documentNumber = requestPaper(context, record);
  const ended = bansOf(context, personId, person)
    .map(({ id, scopes }) => ({ id, scopes: scopes.filter((scope) => request.scopes.includes(scope)) }))
    .filter(({ scopes }) => scopes.length > 0);
  if (ended.length === 0) throw conflict('no-ban');
  for (const { id, scopes } of ended) {
    context.storage.suppressions.withdraw(id, scopes, on, documentNumber);
    recordWithdrawn(context, id, scopes, documentNumber);
  }
}

/** Removes the entry of a ban whose decision was revoked: nothing allows to keep it. */
export function takeBanBack(context: DeskContext, decisionId: number): void {
  const { suppressions } = context.storage;
  const entry = suppressions.ofDecision(decisionId);
  if (entry === null) return;
  suppressions.remove(entry.id);
  recordWithdrawn(context, entry.id, entry.scopes, entry.documentNumber);
}

/** Puts the bans back in force that a withdrawal ended whose decision was revoked. */
export function takeWithdrawalBack(context: DeskContext, record: CaseRecord, request: RequestRecord): void {
  const back = context.storage.suppressions.restore(requestPaper(context, record), request.scopes);
  for (const { id, scopes, documentNumber } of back) {
    context.record({
      action: 'ban-entered',
      caseId: null,
      detail: { suppressionId: id, scopes, documentNumber },
    });
  }
}

/** What the register keeps of identifiers. */
export function hashedKeys(
  { vault }: Pick<DeskContext, 'vault'>,
  identifiers: Identifiers,
): readonly SuppressionKey[] {
  return suppressionKeys(identifiers).map((key) => ({ kind: key.kind, hash: suppressionHash(vault, key) }));
}

/**
 * The entries of a person, also those of cards merged into this one and those whose own card retention has erased: these
 * are recognised by the name together with anything stronger.
 */
function bansOf(context: DeskContext, personId: number, person: PersonDetails): readonly Suppression[] {
  const { suppressions, merges } = context.storage;
  const orphaned = suppressions
    .matchingWithoutPerson(hashedKeys(context, identifiersOf(person)))
    .filter(({ by }) => by.includes('name') && by.some((kind) => kind !== 'name'))
    .map(({ suppression }) => suppression);
  return [...merges.idsOf(personId).flatMap((id) => suppressions.ofPerson(id)), ...orphaned];
}

function bannedPerson(
  { storage }: DeskContext,
  { personId }: CaseRecord,
): { readonly id: number; readonly person: PersonDetails } {
  const person = personId === null ? null : storage.people.details(personId);
  if (personId === null || person === null) throw notFound('person');
  return { id: personId, person };
}

function identifiersOf(person: PersonDetails): Identifiers {
  return { ...person, name: displayName(person), identityCode: person.identityCode ?? '' };
}

/** The paper that asked: the first document of the case. */
function requestPaper({ storage }: DeskContext, record: CaseRecord): string {
  const [paper] = storage.documents.ofCase(record.id);
  return formatDocumentNumber(record.diaryNumber, paper?.number ?? 1);
}

function recordWithdrawn(
  context: DeskContext,
  suppressionId: number,
  scopes: readonly BanScope[],
  documentNumber: string,
): void {
  context.record({
    action: 'ban-withdrawn',
    caseId: null,
    detail: { suppressionId, scopes, documentNumber },
  });
}
