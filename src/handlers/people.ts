import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import type * as view from '../api/views.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { identityCodeProblem, normaliseIdentityCode } from '../domain/identity-code.ts';
import type { Person } from '../domain/person.ts';
import type { PersonDetails } from '../storage/people-table.ts';
import { personOf } from './case-record.ts';
import type { DeskContext } from './context.ts';
import { invalid, notFound } from './failure.ts';

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
  const { caseLists, letters } = context.storage;
  return {
    person: personOf(context, personId),
    cases: caseLists.ofPerson(personId),
    lastAccessGivenOn: letters.lastAccessGivenOn(personId),
  };
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
