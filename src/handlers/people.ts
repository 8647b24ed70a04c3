import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import type * as view from '../api/views.ts';
import { compareDates, type CalendarDate } from '../domain/calendar-date.ts';
import { identityCodeProblem, normaliseIdentityCode } from '../domain/identity-code.ts';
import type { Person } from '../domain/person.ts';
import { VERIFICATION_POLICY } from '../domain/verification.ts';
import type { PersonDetails } from '../storage/people-table.ts';
import { personOf } from './case-record.ts';
import type { DeskContext } from './context.ts';
import { conflict, invalid, notFound } from './failure.ts';

/** So many others are offered as perhaps the same person. */
const SIMILAR_SHOWN = 20;

/** By the beginnings of words, or by a whole identity code, which is compared as it is and never searched in parts. */
export function search(
  { storage, today }: DeskContext,
  { text, limit }: z.output<typeof inputs.searchText>,
): readonly view.PersonRow[] {
  if (identityCodeProblem(text, today) === null) {
    return storage.people.withIdentityCode(normaliseIdentityCode(text), limit);
  }
  return storage.people.search(text, limit);
}

export function get(context: DeskContext, { personId }: z.output<typeof inputs.personRef>): view.PersonCard {
  const { caseLists, letters, people, merges, suppressions } = context.storage;
  const person = personOf(context, personId);
  const cases = caseLists.ofPerson(personId);
  return {
    person,
    cases,
    history: {
      lastRequestReceivedOn: lastAccessRequest(cases),
      lastAccessGivenOn: letters.lastAccessGivenOn(personId),
    },
    identities: identitiesOf(context, cases),
    bans: merges
      .idsOf(personId)
      .flatMap((id) => suppressions.ofPerson(id))
      .toSorted((left, right) => right.id - left.id),
    similar: people.similarTo(personId, SIMILAR_SHOWN),
    merges: merges.ofPerson(personId).map(({ id, name, at, by, cases: moved }) => ({
      mergeId: id,
      name,
      at,
      by,
      cases: moved.length,
    })),
  };
}

function lastAccessRequest(cases: readonly view.CaseRow[]): CalendarDate | null {
  const received = cases.filter(({ kinds }) => kinds.includes('access')).map(({ receivedOn }) => receivedOn);
  return received.toSorted(compareDates).at(-1) ?? null;
}

/** The checks of all cases that showed who the person is, newest first. */
function identitiesOf(
  { storage }: DeskContext,
  cases: readonly view.CaseRow[],
): view.PersonCard['identities'] {
  return cases
    .flatMap(({ id: caseId, diaryNumber }) =>
      storage.identity
        .ofCase(caseId)
        .filter(
          (check) =>
            check.result === 'confirmed' &&
            !check.void &&
            VERIFICATION_POLICY[check.method].shows === 'identity',
        )
        .map((check) => ({ ...check, caseId, diaryNumber })),
    )
    .toSorted((left, right) => compareDates(right.checkedOn, left.checkedOn) || right.id - left.id);
}

/**
 * All cases of the merged card come under the kept one; the card itself is put away, not deleted. A non-disclosure order
 * on either protects the kept one from now on.
 */
export function merge(context: DeskContext, { keptId, mergedId }: z.output<typeof inputs.mergePeople>): null {
  const { people, merges, cases, caseLists } = context.storage;
  if (merges.isMerged(keptId) || merges.isMerged(mergedId)) throw conflict('already-merged');
  const kept = personOf(context, keptId);
  if (personOf(context, mergedId).nonDisclosure && !kept.nonDisclosure) {
    people.update(keptId, { ...detailsOf(context, keptId), nonDisclosure: true });
    context.record({
      action: 'person-changed',
      caseId: null,
      detail: { personId: keptId, fields: ['nonDisclosure'] },
    });
  }
  const moved = caseLists.ofPerson(mergedId).map(({ id }) => id);
  for (const caseId of moved) cases.setPerson(caseId, keptId, kept);
  people.putAway(mergedId, keptId);
  merges.insert({ keptId, mergedId, at: context.now, by: context.actor, cases: moved });
  context.record({ action: 'people-merged', caseId: null, detail: { keptId, mergedId, cases: moved } });
  return null;
}

/**
 * Brings the merged card back, and with it its cases that were not erased meanwhile. A non-disclosure order that came
 * from it stays on both: to lift it is for somebody who knows whose it was.
 */
export function unmerge(context: DeskContext, { mergeId }: z.output<typeof inputs.mergeRef>): null {
  const { people, merges, cases } = context.storage;
  const undone = merges.get(mergeId);
  if (undone === null) throw notFound('merge');
  const { keptId, mergedId } = undone;
  merges.undo(undone, context.now);
  const person = people.bringBack(mergedId);
  for (const caseId of undone.cases) cases.setPerson(caseId, mergedId, person);
  context.record({
    action: 'people-unmerged',
    caseId: null,
    detail: { keptId, mergedId, cases: undone.cases },
  });
  return null;
}

/** Recorded by the names of the changed fields only. */
export function change(
  context: DeskContext,
  { personId, identityCode, ...fields }: z.output<typeof inputs.changePerson>,
): Person {
  const { storage, today } = context;
  const before = detailsOf(context, personId);
  const after: PersonDetails = {
    ...fields,
    identityCode:
      identityCode === null ? before.identityCode : acceptedIdentityCode(identityCode, today, 'identityCode'),
  };
  const changed = (Object.keys(after) as (keyof PersonDetails)[]).filter(
    (field) => after[field] !== before[field],
  );
  if (changed.length > 0) {
    storage.people.update(personId, after);
    context.record({ action: 'person-changed', caseId: null, detail: { personId, fields: changed } });
  }
  return personOf(context, personId);
}

/** Empty when none is kept. */
export function revealIdentityCode(
  context: DeskContext,
  { personId }: z.output<typeof inputs.personRef>,
): { readonly identityCode: string } {
  const { identityCode } = detailsOf(context, personId);
  context.record({ action: 'identity-code-revealed', caseId: null, detail: { personId } });
  return { identityCode: identityCode ?? '' };
}

/** The code as it is kept, null for an empty text; refused under `path` when it is not a valid one. */
function acceptedIdentityCode(typed: string, today: CalendarDate, path: string): string | null {
  if (typed === '') return null;
  const problem = identityCodeProblem(typed, today);
  if (problem !== null) throw invalid(path, problem);
  return normaliseIdentityCode(typed);
}

function detailsOf({ storage }: DeskContext, personId: number): PersonDetails {
  const details = storage.people.details(personId);
  if (details === null) throw notFound('person');
  return details;
}
