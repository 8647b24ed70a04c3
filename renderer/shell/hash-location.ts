import { useSyncExternalStore } from 'react';

/**
 * The place in the window stands in the address's hash, query included (`#/pyynnot?nakyma=late`), so that going to another
 * page leaves no query behind. Never text that was typed: addresses may be remembered.
 */
const CHANGED = 'hashchange';

const place = (): string => {
  const hash = window.location.hash.replace(/^#?\/?/u, '/');
  return hash === '' ? '/' : hash;
};
const path = (): string => place().split('?')[0] ?? '/';
const query = (): string => place().split('?')[1] ?? '';

function subscribe(listener: () => void): () => void {
  window.addEventListener(CHANGED, listener);
  return () => window.removeEventListener(CHANGED, listener);
}

function navigate(to: string, options: { readonly replace?: boolean } = {}): void {
  const address = `#${to}`;
  if (options.replace === true) window.history.replaceState(null, '', address);
  else window.history.pushState(null, '', address);
  window.dispatchEvent(new Event(CHANGED));
}

/** For wouter's `hook`. */
export function useHashPath(): [string, typeof navigate] {
  return [useSyncExternalStore(subscribe, path), navigate];
}
useHashPath.hrefs = (href: string): string => `#${href}`;

/** For wouter's `searchHook`. */
export function useHashQuery(): string {
  return useSyncExternalStore(subscribe, query);
}
