import { Switch, UnstyledButton } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, Router, useLocation } from 'wouter';
import { useDesk } from '../desk.tsx';
import { lockDesk } from '../lock.ts';
import { navigation } from '../text/fi/navigation.ts';
import { CommandPalette } from './command-palette.tsx';
import { useHashPath, useHashQuery } from './hash-location.ts';
import { useIdleLock } from './idle-lock.ts';
import { KeyHelp } from './key-help.tsx';
import { useMenuCommands } from './menu-commands.ts';
import { PAGES, PAGES_WITH_KEY, type Page } from './pages.ts';
import { Routes } from './routes.tsx';
import './shell.css';

/** The open desk: navigation at the left, one page at a time. */
export function Shell() {
  return (
    // oxlint-disable-next-line react/hooks -- the router is told by which hooks it finds the place
    <Router hook={useHashPath} searchHook={useHashQuery}>
      <Frame />
    </Router>
  );
}

function Frame() {
  const { vault, counterView, setCounterView } = useDesk();
  const [location, navigate] = useLocation();
  const [helpOpen, setHelpOpen] = useState(false);
  useIdleLock(vault.autoLockMinutes);
  useMenuCommands({
    navigate,
    openPalette: spotlight.open,
    openHelp: () => setHelpOpen(true),
    lock: () => void lockDesk('user'),
  });

  return (
    <div className="shell">
      <a
        className="skip-link"
        href="#content"
        onClick={(event) => {
          // The hash belongs to the router.
          event.preventDefault();
          document.querySelector<HTMLElement>('#content')?.focus();
        }}
      >
        {navigation.skipToContent}
      </a>
      <nav className="shell-side" aria-label={navigation.main}>
        <div className="shell-name">{navigation.appName}</div>
        <ul className="shell-links">
          {PAGES.map((page, index) => (
            <li key={page.path}>
              <Link
                href={page.path}
                className="nav-link"
                aria-current={isWithin(location, page) ? 'page' : undefined}
                {...(index < PAGES_WITH_KEY
                  ? { 'aria-keyshortcuts': `Alt+${index + 1}`, title: `${page.label} (Alt+${index + 1})` }
                  : { title: page.label })}
              >
                <page.icon size={18} stroke={1.7} aria-hidden />
                {page.label}
              </Link>
            </li>
          ))}
        </ul>
        <div className="shell-foot">
          <Switch
            size="sm"
            label={navigation.counterView}
            title={navigation.counterViewHint}
            checked={counterView}
            onChange={(event) => setCounterView(event.currentTarget.checked)}
          />
          <UnstyledButton
            className="nav-link"
            aria-keyshortcuts="Control+L"
            title={`${navigation.lock} (Ctrl+L)`}
            onClick={() => void lockDesk('user')}
          >
            <IconLock size={18} stroke={1.7} aria-hidden />
            {navigation.lock}
          </UnstyledButton>
        </div>
      </nav>
      <main className="shell-main" id="content" tabIndex={-1}>
        <Routes />
      </main>
      <CommandPalette openHelp={() => setHelpOpen(true)} />
      <KeyHelp opened={helpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  );
}

function isWithin(location: string, { path, holds = [] }: Page): boolean {
  if (path === '/') return location === '/';
  return location === path || location.startsWith(`${path}/`) || holds.includes(location);
}
