import { useHotkeys } from '@mantine/hooks';
import type { MenuCommand } from '../../src/api/contract.ts';
import { useAppEvent } from '../app-events.ts';
import { PAGES } from './pages.ts';
import { runPrintAction } from './print-action.ts';

interface MenuTargets {
  navigate(path: string): void;
  openPalette(): void;
  openHelp(): void;
  lock(): void;
}

const KEYS = [
  ['ctrl+N', 'new-request'],
  ['ctrl+F', 'search'],
  ['ctrl+K', 'palette'],
  ['ctrl+P', 'print'],
  ['ctrl+L', 'lock'],
  ['F1', 'help'],
  ['alt+1', 'page-1'],
  ['alt+2', 'page-2'],
  ['alt+3', 'page-3'],
  ['alt+4', 'page-4'],
  ['alt+5', 'page-5'],
  ['alt+6', 'page-6'],
] as const satisfies readonly (readonly [string, MenuCommand])[];

/** The same commands from the keyboard and from the system's menu; a key taken here does not reach the menu. */
export function useMenuCommands(targets: MenuTargets): void {
  const run = (command: MenuCommand): void => {
    switch (command) {
      case 'new-request':
        targets.navigate('/pyynnot/uusi');
        return;
      case 'search':
        focusListSearch(targets);
        return;
      case 'palette':
        targets.openPalette();
        return;
      case 'print':
        runPrintAction();
        return;
      case 'lock':
        targets.lock();
        return;
      case 'help':
        targets.openHelp();
        return;
      case 'page-1':
      case 'page-2':
      case 'page-3':
      case 'page-4':
      case 'page-5':
      case 'page-6': {
        const page = PAGES[Number(command.slice(-1)) - 1];
        if (page !== undefined) targets.navigate(page.path);
      }
    }
  };
  useHotkeys(
    KEYS.map(([key, command]) => [key, () => run(command)]),
    // Also while a field has the focus.
    [],
  );
  useAppEvent('menu', ({ command }) => run(command));
}

/** A page marks its search field with `data-list-search`; where there is none, the list of cases has one. */
function focusListSearch(targets: MenuTargets): void {
  if (!focusSearchField()) {
    targets.navigate('/pyynnot');
    // After the new page's heading has had the focus.
    window.setTimeout(focusSearchField);
  }
}

function focusSearchField(): boolean {
  const field = document.querySelector<HTMLInputElement>('input[data-list-search]');
  field?.focus();
  field?.select();
  return field !== null;
}
