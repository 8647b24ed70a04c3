import { Select } from '@mantine/core';
import { LIST_FIELDS } from '../../../src/api/inputs.ts';
import type { ListCheck } from '../../../src/api/views.ts';
import { bans as words } from '../../text/fi/bans.ts';

type Columns = ListCheck['columns'];

const IGNORED = 'ignored';

/** What each column was taken to hold, to be put right by the clerk. */
export function ListColumns(props: {
  readonly columns: Columns;
  readonly onChange: (columns: Columns) => void;
}) {
  const { columns, onChange } = props;
  return (
    <fieldset className="plain-fieldset stack-tight">
      <legend>{words.columns}</legend>
      <p className="no-margin small muted">{words.columnsHint}</p>
      <div className="bans-columns">
        {columns.map(({ heading, field }, place) => (
          <Select
            // oxlint-disable-next-line react/no-array-index-key -- a column is its place in the list
            key={place}
            label={heading === '' ? words.column(place + 1) : heading}
            data={[
              { value: IGNORED, label: words.ignored },
              ...LIST_FIELDS.map((value) => ({ value, label: words.fields[value] })),
            ]}
            allowDeselect={false}
            comboboxProps={{ transitionProps: { duration: 0 } }}
            maxDropdownHeight={360}
            value={field ?? IGNORED}
            onChange={(picked) => {
              const chosen = LIST_FIELDS.find((one) => one === picked) ?? null;
              onChange(columns.with(place, { heading, field: chosen }));
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}
