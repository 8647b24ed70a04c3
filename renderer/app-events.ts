import { useEffect, useRef } from 'react';
import type { AppEvents } from '../src/api/contract.ts';
import { onAppEvent } from './api.ts';

/** Calls the latest `handler` for every event of this name while the component is shown. */
export function useAppEvent<Name extends keyof AppEvents>(
  name: Name,
  handler: (payload: AppEvents[Name]) => void,
): void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(
    () =>
      onAppEvent((event) => {
        if (event.name === name) latest.current(event.payload as AppEvents[Name]);
      }),
    [name],
  );
}
