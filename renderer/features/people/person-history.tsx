import { Title } from '@mantine/core';
import { formatFinnish } from '../../../src/domain/calendar-date.ts';
import type { FeeHistory } from '../../../src/domain/fee.ts';
import { people as words } from '../../text/fi/people.ts';
import { Fact } from './person-facts.tsx';

/** When the person last asked for the data and last got it: both dates, as law and statement count from different ones. */
export function PersonHistory({ history }: { readonly history: FeeHistory }) {
  const { lastRequestReceivedOn, lastAccessGivenOn } = history;
  return (
    <section className="panel">
      <Title order={2}>{words.history}</Title>
      <dl className="facts">
        <Fact label={words.lastRequest}>
          {lastRequestReceivedOn === null ? words.noRequest : formatFinnish(lastRequestReceivedOn)}
        </Fact>
        <Fact label={words.lastAccess}>
          {lastAccessGivenOn === null ? words.noAccess : formatFinnish(lastAccessGivenOn)}
        </Fact>
      </dl>
      <p className="small muted no-margin">{words.historyHint}</p>
    </section>
  );
}
