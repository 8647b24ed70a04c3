import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { sortedName } from '../../../src/domain/person.ts';
import { initials } from '../../components/person-name.tsx';
import { useCoreQuery } from '../../core-queries.ts';
import { useDesk } from '../../desk.tsx';
import { newRequest as words } from '../../text/fi/new-request.ts';
import { addressLine } from '../people/address-line.ts';

/** People of the same name who are already known, so that nobody is entered twice. */
export function SimilarPeople(props: {
  readonly person: { readonly familyName: string; readonly givenNames: string };
  readonly onChoose: (personId: number) => void;
}) {
  const { person, onChoose } = props;
  const { counterView } = useDesk();
  const complete = person.familyName.trim() !== '' && person.givenNames.trim() !== '';
  const [text] = useDebouncedValue(complete ? sortedName(person).trim() : '', 200);
  const found = useCoreQuery('person.search', { text, limit: 5 }, { enabled: text !== '' });
  const rows = text === '' ? [] : (found.data ?? []);
  return (
    <output>
      {rows.length > 0 && (
        <div className="notice notice-warning">
          <p className="notice-title">{words.similar}</p>
          <ul className="plain-list similar-list">
            {rows.map((row) => {
              const name = counterView ? initials(sortedName(row)) : sortedName(row);
              return (
                <li key={row.id}>
                  <span>
                    {name} · {counterView ? row.locality : addressLine(row)}
                  </span>
                  <Button
                    variant="default"
                    size="compact-sm"
                    aria-label={words.chooseSimilarNamed(name)}
                    onClick={() => onChoose(row.id)}
                  >
                    {words.chooseSimilar}
                  </Button>
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </output>
  );
}
