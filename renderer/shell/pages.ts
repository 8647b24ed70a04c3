import {
  IconBan,
  IconFileInfo,
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
  /** Paths of pages that are reached through this one. */
  readonly holds?: readonly string[];
}

/** So many pages have a key of their own. */
export const PAGES_WITH_KEY = 6;

/** The pages of the navigation, the first ones in the order of Alt+1 to Alt+6. */
export const PAGES: readonly Page[] = [
  { path: '/', label: navigation.pages.today, icon: IconSun },
  { path: '/pyynnot', label: navigation.pages.cases, icon: IconFolders },
  { path: '/saapuneet', label: navigation.pages.incoming, icon: IconInbox },
  { path: '/henkilot', label: navigation.pages.people, icon: IconUsers },
  { path: '/kiellot', label: navigation.pages.bans, icon: IconBan },
  { path: '/kirjeet', label: navigation.pages.letters, icon: IconFileText, holds: ['/verify'] },
  { path: '/statement', label: navigation.pages.statement, icon: IconFileInfo },
  { path: '/asetukset', label: navigation.pages.settings, icon: IconSettings, holds: ['/kirjetekstit'] },
];
