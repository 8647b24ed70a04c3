import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { CaseRow } from '../../../src/api/views.ts';
import { formatFinnish } from '../../../src/domain/calendar-date.ts';
import { listedName } from '../../components/person-name.tsx';
import { useCoreQuery } from '../../core-queries.ts';
import { useDesk } from '../../desk.tsx';
import { incoming as words } from '../../text/fi/incoming.ts';

/** Finds an open case by its number or by the person's name. */
export function CaseSearch(props: {
  readonly invalid: boolean;
  readonly 'data-path': string;
  readonly onChoose: (caseId: number) => void;
  readonly onClear: () => void;
}) {
  const { invalid, onChoose, onClear } = props;
  const combobox = useCombobox();
  const { counterView } = useDesk();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), 80);
  const found = useCoreQuery('case.list', {
    view: 'open',
    text,
    sort: { by: 'number', direction: 'down' },
    offset: 0,
    limit: 8,
  });
  const fresh = text === typed.trim() && found.isSuccess;
  const rows = fresh ? found.data.rows : [];
  const name = (row: CaseRow): string => listedName(row.personName, counterView);

  useEffect(() => field.current?.focus(), []);
  const { selectFirstOption, resetSelectedOption } = combobox;
  useEffect(() => {
    // Nothing is chosen by a bare Enter before something was typed.
    if (text === '' || !fresh) resetSelectedOption();
    else selectFirstOption();
  }, [text, fresh, selectFirstOption, resetSelectedOption]);

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(value) => {
        const row = rows.find(({ id }) => String(id) === value);
        if (row === undefined) return;
        setTyped(`${row.diaryNumber} ${name(row)}`);
        combobox.closeDropdown();
        onChoose(row.id);
      }}
    >
      <Combobox.Target>
        <TextInput
          ref={field}
          label={words.case}
          description={words.caseHint}
          error={invalid ? words.chooseCase : undefined}
          data-path={props['data-path']}
          leftSection={<IconSearch size={18} aria-hidden />}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            onClear();
            combobox.openDropdown();
          }}
          onFocus={() => combobox.openDropdown()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && combobox.dropdownOpened) event.stopPropagation();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!fresh}>
        <Combobox.Options aria-label={words.case}>
          {rows.length === 0 && <Combobox.Empty>{words.noCases}</Combobox.Empty>}
          {rows.map((row) => (
            <Combobox.Option key={row.id} value={String(row.id)}>
              <strong className="numbers">{row.diaryNumber}</strong> {name(row)}{' '}
              <span className="muted">{formatFinnish(row.receivedOn)}</span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
      <output className="visually-hidden">{fresh && text !== '' ? words.foundCases(rows.length) : ''}</output>
    </Combobox>
  );
}
