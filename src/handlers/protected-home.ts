import { protectedHome, type ProtectedHome } from '../domain/recipient-notice.ts';
import type { CaseRecord } from '../storage/case-table.ts';
import { personOf } from './case-record.ts';
import type { DeskContext } from './context.ts';

/** What the case, the card of its person and the cards merged into that one know of where the person lives or lived. */
export function protectedHomeOf(context: DeskContext, record: CaseRecord): ProtectedHome {
  const { merges, people, requests, tasks } = context.storage;
  const person = personOf(context, record.personId);
  return protectedHome(
    person,
    merges.idsOf(person.id).map((id) => people.addressOf(id)),
    requests
      .ofCase(record.id)
      .flatMap(({ id }) => tasks.ofRequest(id))
      .map(({ result }) => result),
  );
}
