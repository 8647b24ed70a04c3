import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
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
export function DeskProvider({
  vault,
  children,
}: {
  readonly vault: OpenVault;
  readonly children: ReactNode;
}) {
  const [counterView, setCounterView] = useState(false);
  const desk = useMemo(() => ({ vault, counterView, setCounterView }), [vault, counterView]);
  return <DeskContext value={desk}>{children}</DeskContext>;
}

/** @throws Error outside the open desk. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('useDesk needs an open vault');
  return desk;
}
