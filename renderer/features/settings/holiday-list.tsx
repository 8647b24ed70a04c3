import { Button } from '@mantine/core';
import type { Holidays } from '../../../src/api/views.ts';
import {
  compareDates,
  dayOfWeek,
  formatFinnish,
  yearOf,
  type CalendarDate,
} from '../../../src/domain/calendar-date.ts';
import type { HolidayChange } from '../../../src/domain/public-holidays.ts';
import { holidayWords as words } from '../../text/fi/holidays.ts';

interface Row {
  readonly date: CalendarDate;
  readonly name: string;
  readonly state: keyof typeof words.states;
}

/** The days of a year; a day by rule can be taken away and put back, an added one only taken away. */
export function HolidayList(props: {
  readonly year: number;
  readonly byRule: Holidays['year'];
  readonly changes: readonly HolidayChange[];
  readonly busy: boolean;
  readonly onSave: (changes: readonly HolidayChange[]) => void;
}) {
  const { year, byRule, changes, busy, onSave } = props;
  const without = (date: CalendarDate): readonly HolidayChange[] =>
    changes.filter((change) => change.date !== date);
  const turn = ({ date, name, state }: Row): void =>
    onSave(state === 'rule' ? [...changes, { date, kind: 'removed', name }] : without(date));
  return (
    <div className="table-frame">
      <table className="data-table" aria-label={`${words.title} ${year}`}>
        <thead>
          <tr>
            {Object.entries(words.columns).map(([column, label]) => (
              <th key={column} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsOf(year, byRule, changes).map((row) => {
            const date = formatFinnish(row.date);
            const removed = row.state === 'removed';
            return (
              <tr key={`${row.date} ${row.name}`}>
                <td className="numbers">{date}</td>
                <td>{words.weekdays[dayOfWeek(row.date) - 1]}</td>
                <td className="cell-wrap">{row.name}</td>
                <td>{words.states[row.state]}</td>
                <td>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    disabled={busy}
                    aria-label={(removed ? words.restoreLabel : words.removeLabel)(date, row.name)}
                    onClick={() => turn(row)}
                  >
                    {removed ? words.restore : words.remove}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function rowsOf(year: number, byRule: Holidays['year'], changes: readonly HolidayChange[]): readonly Row[] {
  const changed = new Map(changes.map((change) => [change.date, change]));
  const rules = byRule.filter(({ date }) => changed.get(date)?.kind !== 'added');
  return [
    ...rules.map(({ date, name }): Row => ({ date, name, state: changed.has(date) ? 'removed' : 'rule' })),
    ...changes
      .filter(({ date }) => yearOf(date) === year && !rules.some((rule) => rule.date === date))
      .map(({ date, name, kind }): Row => ({ date, name, state: kind })),
  ].toSorted((a, b) => compareDates(a.date, b.date));
}
