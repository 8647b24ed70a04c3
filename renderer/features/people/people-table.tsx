import { Link, useLocation } from 'wouter';
import type { PersonRow } from '../../../src/api/views.ts';
import { sortedName, type Person } from '../../../src/domain/person.ts';
import { PersonName } from '../../components/person-name.tsx';
import { moveBetweenRows } from '../../components/row-keys.ts';
import { useDesk } from '../../desk.tsx';
import { people as words } from '../../text/fi/people.ts';
import { addressLine } from './address-line.ts';

/** The list of people. In the counter view only initials and counts are left. */
export function PeopleTable({ rows }: { readonly rows: readonly PersonRow[] }) {
  const { counterView } = useDesk();
  const [, navigate] = useLocation();
  const contact = ({ phone, email }: Person): string => [phone, email].filter(Boolean).join(' · ');
  return (
    <table className="data-table" aria-label={words.title}>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.address}</th>
          <th scope="col">{words.contact}</th>
          <th scope="col">{words.cases}</th>
        </tr>
      </thead>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the links inside are the controls; this moves between them */}
      <tbody onKeyDown={moveBetweenRows}>
        {rows.map((row) => (
          <tr key={row.id} data-opens onClick={() => navigate(`/henkilot/${row.id}`)}>
            <td className="cell-wrap">
              <Link href={`/henkilot/${row.id}`} onClick={(event) => event.stopPropagation()}>
                <PersonName name={sortedName(row)} />
              </Link>
            </td>
            <td className="cell-wrap">{counterView ? '' : addressLine(row)}</td>
            <td className="cell-wrap">{counterView ? '' : contact(row)}</td>
            <td className="numbers">{words.caseCount(row.cases, row.openCases)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
