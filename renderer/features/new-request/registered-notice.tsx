import { useSearchParams } from 'wouter';
import { newRequest as words } from '../../text/fi/new-request.ts';

/** Stands in the address of a case that was registered just now. */
export const JUST_REGISTERED = 'uusi=1';

/** Says on the page of a case that was registered just now under which number, and what comes next. */
export function RegisteredNotice({ diaryNumber }: { readonly diaryNumber: string }) {
  const [address] = useSearchParams();
  if (!address.has('uusi')) return null;
  return (
    <output className="notice">
      <p className="notice-title">{words.registered(diaryNumber)}</p>
      <p>{words.registeredNext}</p>
    </output>
  );
}
