import { useSearchParams } from 'wouter';
import { isGdpr, type Regime } from '../../../src/domain/regime.ts';
import { newRequest as words } from '../../text/fi/new-request.ts';

/** Stands in the address of a case that was registered just now. */
export const JUST_REGISTERED = 'uusi=1';

/**
 * Says on the page of a case that was registered just now under which number, and what comes next. Nobody waits for the
 * acknowledgement of a paper case of years ago.
 */
export function RegisteredNotice(props: { readonly diaryNumber: string; readonly regime: Regime }) {
  const { diaryNumber, regime } = props;
  const [address] = useSearchParams();
  if (!address.has('uusi')) return null;
  return (
    <output className="notice">
      <p className="notice-title">{words.registered(diaryNumber)}</p>
      {isGdpr(regime) && <p>{words.registeredNext}</p>}
    </output>
  );
}
