import { formatFinnish, type CalendarDate } from '../../../src/domain/calendar-date.ts';
import type { Regime } from '../../../src/domain/regime.ts';
import { regimeNotice as words } from '../../text/fi/regime.ts';

/** By which law a request is handled, from the day it came, and what follows from it for the clerk. */
export function RegimeNotice(props: {
  readonly regime: Regime;
  readonly deemedRefusalOn: CalendarDate | null;
}) {
  const { regime, deemedRefusalOn } = props;
  if (regime === 'GDPR_TSL') return <output className="small muted">{words.noForm}</output>;
  if (regime === 'GDPR_X') {
    return (
      <output className="notice">
        {words.transition} {words.noForm}
      </output>
    );
  }
  return (
    <output className="notice">
      <div>
        <p className="notice-title">{words.oldLaw}</p>
        <ul className="regime-rules">
          {words.oldLawRules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
          {deemedRefusalOn !== null && <li>{words.deemedRefusal(formatFinnish(deemedRefusalOn))}</li>}
        </ul>
      </div>
    </output>
  );
}
