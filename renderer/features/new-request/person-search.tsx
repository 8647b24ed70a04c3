import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';
import type { PersonRow } from '../../../src/api/views.ts';
import { sortedName } from '../../../src/domain/person.ts';
import { core } from '../../api.ts';
import { PersonName } from '../../components/person-name.tsx';
import { useCoreQuery } from '../../core-queries.ts';
import { useDesk } from '../../desk.tsx';
import { newRequest as words } from '../../text/fi/new-request.ts';
import { people } from '../../text/fi/people.ts';
import { addressLine } from '../people/address-line.ts';

const LIMIT = 8;
const SHORTEST = 2;
const NEW = 'new';

/** One field that finds known people while typing and leads to a new one when there is none; `onNew` null: it does not. */
export function PersonSearch(props: {
  readonly error: ReactNode;
  readonly 'data-path': string;
  readonly initialText: string;
  readonly onKnown: (personId: number) => void;
  readonly onNew: ((typed: string) => void) | null;
}) {
  const { error, initialText, onKnown, onNew } = props;
  const combobox = useCombobox();
  const { counterView } = useDesk();
  const [typed, setTyped] = useState(initialText);
  const [text] = useDebouncedValue(typed.trim(), 80);
  const searching = text.length >= SHORTEST;
  const query = useCoreQuery('person.search', { text, limit: LIMIT }, { enabled: searching });
  const rows = searching ? (query.data ?? []) : [];
  const fresh = text === typed.trim() && (!searching || query.isSuccess);

  const { openDropdown, closeDropdown, selectFirstOption } = combobox;
  const answer = searching && fresh ? query.data : undefined;
  useEffect(() => {
    if (answer === undefined || !document.activeElement?.matches('[data-person-search]')) return;
    openDropdown();
    selectFirstOption();
  }, [answer, openDropdown, selectFirstOption]);

  const choose = (value: string): void => {
    closeDropdown();
    if (value === NEW) onNew?.(typed.trim());
    else onKnown(Number(value));
  };
  /** Enter came before the answer: asks once more rather than taking a person of the answer before. */
  const chooseUnseen = async (): Promise<void> => {
    const found = await core('person.search', { text: typed.trim(), limit: LIMIT }).catch(() => null);
    if (found?.length === 0) choose(NEW);
    else openDropdown();
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key === 'Escape' && combobox.dropdownOpened) event.stopPropagation();
    if (event.ctrlKey || typed.trim() === '') return;
    // Tab takes a new person along, but leaves the choice between known ones to the clerk.
    const tab = onNew !== null && event.key === 'Tab' && !event.shiftKey && (!fresh || rows.length === 0);
    const enter = event.key === 'Enter' && !(fresh && combobox.dropdownOpened);
    if (!tab && !enter) return;
    event.preventDefault();
    combobox.resetSelectedOption();
    if (typed.trim().length < SHORTEST || (fresh && rows.length === 0)) choose(NEW);
    else void chooseUnseen();
  };

  return (
    <Combobox store={combobox} onOptionSubmit={choose} withinPortal>
      <Combobox.Target>
        <TextInput
          label={words.search}
          description={words.searchHint}
          error={error === undefined ? undefined : onNew === null ? words.chooseKnown : words.chooseRequester}
          data-path={props['data-path']}
          data-person-search
          leftSection={<IconSearch size={18} aria-hidden />}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.resetSelectedOption();
          }}
          onFocus={() => searching && openDropdown()}
          onBlur={() => closeDropdown()}
          onKeyDown={onKeyDown}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!searching || !fresh}>
        <Combobox.Options aria-label={words.requester}>
          {rows.map((row) => (
            <Combobox.Option key={row.id} value={String(row.id)}>
              <PersonOption row={row} counterView={counterView} />
            </Combobox.Option>
          ))}
          {onNew !== null && <Combobox.Option value={NEW}>{words.addPerson(typed.trim())}</Combobox.Option>}
          {onNew === null && rows.length === 0 && <Combobox.Empty>{words.nobodyKnown}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
      <output className="visually-hidden">
        {searching && fresh ? foundText(rows.length, onNew !== null) : ''}
      </output>
    </Combobox>
  );
}

function foundText(count: number, mayAdd: boolean): string {
  return count === 0 && !mayAdd ? words.nobodyKnown : words.found(count);
}

function PersonOption({ row, counterView }: { readonly row: PersonRow; readonly counterView: boolean }) {
  return (
    <div className="person-option">
      <span>
        <strong>
          <PersonName name={sortedName(row)} />
        </strong>{' '}
        {counterView ? row.locality : addressLine(row)}
      </span>
      <span className="muted small">
        {people.cases} {people.caseCount(row.cases, row.openCases)}
      </span>
    </div>
  );
}
