import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { VaultStatus } from '../src/api/views.ts';

export type OpenVault = Extract<VaultStatus, { state: 'open' }>;

interface Desk {
  readonly vault: OpenVault;
  /** Counter view (asiakasnäkymä): names in lists are shown as initials. */
  readonly counterView: boolean;
  readonly setCounterView: (on: boolean) => void;
}

const DeskContext = createContext<Desk | null>(null);

/** What every page of the open desk knows: the vault, today's date, the counter view. */
export function DeskProvider({ children, ...desk }: Desk & { readonly children: ReactNode }) {
  const { vault, counterView, setCounterView } = desk;
  const value = useMemo(() => ({ vault, counterView, setCounterView }), [vault, counterView, setCounterView]);
  return <DeskContext value={value}>{children}</DeskContext>;
}

/** @throws Error outside the open desk. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('useDesk needs an open vault');
  return desk;
}
