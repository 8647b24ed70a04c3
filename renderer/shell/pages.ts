import {
  IconFileText,
  IconFolders,
  IconInbox,
  IconSettings,
  IconSun,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import { navigation } from '../text/fi/navigation.ts';

export interface Page {
  readonly path: string;
  readonly label: string;
  readonly icon: Icon;
}

/** The pages of the navigation, in the order of Alt+1 to Alt+6. */
export const PAGES: readonly Page[] = [
  { path: '/', label: navigation.pages.today, icon: IconSun },
  { path: '/pyynnot', label: navigation.pages.cases, icon: IconFolders },
  { path: '/saapuneet', label: navigation.pages.incoming, icon: IconInbox },
  { path: '/henkilot', label: navigation.pages.people, icon: IconUsers },
  { path: '/kirjeet', label: navigation.pages.letters, icon: IconFileText },
  { path: '/asetukset', label: navigation.pages.settings, icon: IconSettings },
];
