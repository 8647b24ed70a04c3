import { Button } from '@mantine/core';
import { formatFinnish } from '../../../src/domain/calendar-date.ts';
import { displayName } from '../../../src/domain/person.ts';
import { Loaded } from '../../components/loaded.tsx';
import { useCoreQuery } from '../../core-queries.ts';
import { newRequest as words } from '../../text/fi/new-request.ts';
import { people } from '../../text/fi/people.ts';
import { addressLine } from '../people/address-line.ts';

/** The known person that was chosen, with what tells apart people of the same name and what is already open. */
export function KnownRequester(props: {
  readonly personId: number;
  /** What the button says that leads back to the search. */
  readonly change: string;
  readonly onChange: () => void;
}) {
  const { personId, change, onChange } = props;
  const card = useCoreQuery('person.get', { personId });
  return (
    <div className="known-requester">
      <Loaded query={card}>
        {({ person, cases, history, bans }) => {
          const open = cases.filter(({ stage }) => stage !== 'closed');
          return (
            <div>
              <strong>{displayName(person)}</strong>
              <div>{[addressLine(person), person.phone, person.email].filter(Boolean).join(' · ')}</div>
              {person.maskedIdentityCode !== null && (
                <div className="numbers">
                  {people.identityCode} {person.maskedIdentityCode}
                </div>
              )}
              <div className="muted">
                {history.lastAccessGivenOn === null
                  ? people.noAccess
                  : `${people.lastAccess} ${formatFinnish(history.lastAccessGivenOn)}`}
              </div>
              {person.nonDisclosure && <div role="note">⚠ {people.nonDisclosure}</div>}
              {bans.length > 0 && <div>{words.hasBans}</div>}
              {open.length > 0 && (
                <div role="note">
                  ⚠ {words.openCases}: {open.map(({ diaryNumber }) => diaryNumber).join(', ')}
                </div>
              )}
            </div>
          );
        }}
      </Loaded>
      <Button variant="default" onClick={onChange}>
        {change}
      </Button>
    </div>
  );
}
