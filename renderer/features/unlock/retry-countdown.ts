import { useEffect, useState } from 'react';

/** Seconds until the next try, counting down to 0. `start` begins anew. */
export function useRetryCountdown(): readonly [seconds: number, start: (seconds: number) => void] {
  const [seconds, setSeconds] = useState(0);
  const waiting = seconds > 0;
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = window.setInterval(() => setSeconds((left) => Math.max(0, left - 1)), 1000);
    return () => window.clearInterval(timer);
  }, [waiting]);
  return [seconds, setSeconds];
}
