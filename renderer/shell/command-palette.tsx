import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { sortedName } from '../../src/domain/person.ts';
import { useCoreQuery } from '../core-queries.ts';
import { useDesk } from '../desk.tsx';
import { lockDesk } from '../lock.ts';
import { listedName } from '../components/person-name.tsx';
import { kindsText } from '../text/fi/labels.ts';
import { keptPage } from '../text/fi/kept.ts';
import { letterTexts } from '../text/fi/letter-texts.ts';
import { keys, navigation, palette } from '../text/fi/navigation.ts';
import { settingsWords } from '../text/fi/settings.ts';
import { verifyPage } from '../text/fi/verify.ts';
import { PAGES } from './pages.ts';

/** Ctrl+K: pages and actions, and cases and people found by the core while typing. */
export function CommandPalette({ openHelp }: { readonly openHelp: () => void }) {
  const [, navigate] = useLocation();
  const { counterView } = useDesk();
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), 150);
  const searching = text.length >= 2;
  const cases = useCoreQuery(
    'case.list',
    { view: 'all', text, sort: { by: 'number', direction: 'down' }, offset: 0, limit: 8 },
    { enabled: searching },
  );
  const people = useCoreQuery('person.search', { text, limit: 8 }, { enabled: searching });
  const shown = (name: string | null): string => listedName(name, counterView);

  const needle = typed.trim().toLocaleLowerCase('fi');
  const actions = [
    { label: navigation.newRequest, run: () => navigate('/pyynnot/uusi') },
    ...PAGES.map((page) => ({ label: page.label, run: () => navigate(page.path) })),
    { label: keptPage.title, run: () => navigate('/kept') },
    { label: verifyPage.title, run: () => navigate('/verify') },
    { label: letterTexts.title, run: () => navigate('/kirjetekstit') },
    ...Object.entries(settingsWords.sections).map(([part, label]) => ({
      label: `${settingsWords.title}: ${label}`,
      run: () => navigate(`/asetukset?osa=${part}`),
    })),
    { label: keys.title, run: openHelp },
    { label: navigation.lock, run: () => void lockDesk('user') },
  ].filter(({ label }) => label.toLocaleLowerCase('fi').includes(needle));
  const groups: readonly SpotlightActionGroupData[] = [
    {
      group: palette.actions,
      actions: actions.map(({ label, run }) => ({ id: `action-${label}`, label, onClick: run })),
    },
    {
      group: palette.cases,
      actions: (searching ? (cases.data?.rows ?? []) : []).map((row) => ({
        id: `case-${row.id}`,
        label: `${row.diaryNumber} ${shown(row.personName)}`,
        description: kindsText(row.kinds),
        onClick: () => navigate(`/pyynnot/${row.id}`),
      })),
    },
    {
      group: palette.people,
      actions: (searching ? (people.data ?? []) : []).map((row) => ({
        id: `person-${row.id}`,
        label: shown(sortedName(row)),
        description: counterView ? '' : row.locality,
        onClick: () => navigate(`/henkilot/${row.id}`),
      })),
    },
  ];

  return (
    <Spotlight
      attributes={{ content: { 'aria-label': palette.placeholder } }}
      actions={groups.filter((group) => group.actions.length > 0)}
      query={typed}
      onQueryChange={setTyped}
      // The core has searched already; its matches need not contain the typed text letter by letter.
      filter={(_query, all) => all}
      nothingFound={palette.nothingFound}
      scrollable
      maxHeight={480}
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      // The desk's own key handling opens it.
      shortcut={null}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: palette.placeholder,
        'aria-label': palette.placeholder,
      }}
    />
  );
}
