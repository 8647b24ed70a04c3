import { useState } from 'react';
import { useAppEvent } from '../app-events.ts';
import { closing } from '../text/fi/navigation.ts';

/** Says what the closing program is doing, so that a backup is not mistaken for a hang. */
export function ClosingNotice() {
  const [step, setStep] = useState<'backup' | 'closing' | null>(null);
  useAppEvent('closing', (payload) => setStep(payload.step));
  if (step === null) return null;
  return <output className="notice">{closing[step]}</output>;
}
