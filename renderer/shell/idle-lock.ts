import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { dropEverything } from '../core-queries.ts';
import { lockDesk } from '../lock.ts';

const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/** How often the time is looked at; also wakes up after the machine slept through the limit. */
const LOOK_EVERY_MS = 5_000;

/** Locks when neither pointer nor key was touched for `minutes`. What is shown goes away even if the core is gone. */
export function useIdleLock(minutes: number): void {
  const client = useQueryClient();
  useEffect(() => {
    let lastSign = Date.now();
    let locking = false;
    const noteSign = (): void => {
      lastSign = Date.now();
    };
    const look = async (): Promise<void> => {
      if (locking || Date.now() - lastSign < minutes * 60_000) return;
      locking = true;
      try {
        await lockDesk('idle');
      } finally {
        dropEverything(client);
      }
    };
    for (const sign of SIGNS_OF_LIFE)
      window.addEventListener(sign, noteSign, { capture: true, passive: true });
    const timer = window.setInterval(() => void look().catch(() => undefined), LOOK_EVERY_MS);
    return () => {
      window.clearInterval(timer);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, noteSign, { capture: true });
    };
  }, [client, minutes]);
}
