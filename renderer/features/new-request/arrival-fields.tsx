import { SegmentedControl, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { formatFinnish } from '../../../src/domain/calendar-date.ts';
import { CHANNELS } from '../../../src/domain/request.ts';
import { DateField } from '../../components/date-field.tsx';
import { useDesk } from '../../desk.tsx';
import { channelLabel } from '../../text/fi/labels.ts';
import { newRequest as words } from '../../text/fi/new-request.ts';
import { DeadlinePreview } from './deadline-preview.tsx';
import type { RequestForm, TypedRequest } from './request-form.ts';

/** How and when the request came, and what follows: the due date. */
export function ArrivalFields(props: {
  readonly form: RequestForm;
  readonly onChannel: (channel: TypedRequest['channel']) => void;
}) {
  const { form, onChannel } = props;
  const { today } = useDesk().vault;
  const channels = useRef<HTMLFieldSetElement>(null);
  useEffect(() => channels.current?.querySelector<HTMLInputElement>('input:checked')?.focus(), []);
  const { onBlur: leaveReceivedOn, ...receivedOn } = form.getInputProps('receivedOn');

  return (
    <section className="panel" aria-labelledby="arrival">
      <Title order={2} id="arrival">
        {words.arrival}
      </Title>
      <fieldset className="plain-fieldset" ref={channels}>
        <legend>{words.channel}</legend>
        <SegmentedControl
          aria-label={words.channel}
          fullWidth
          transitionDuration={0}
          value={form.values.channel}
          data={CHANNELS.map((value) => ({ value, label: channelLabel[value] }))}
          onChange={(picked) => {
            const channel = CHANNELS.find((candidate) => candidate === picked);
            if (channel !== undefined) onChannel(channel);
          }}
        />
      </fieldset>
      <div className="date-row">
        <DateField label={words.datedOn} description={words.datedOnHint} {...form.getInputProps('datedOn')} />
        <DateField
          label={words.receivedOn}
          description={words.receivedOnHint}
          {...receivedOn}
          onBlur={() => {
            (leaveReceivedOn as (() => void) | undefined)?.();
            // The letter's date is judged by the day of receipt.
            if (form.values.datedOn !== null) form.validateField('datedOn');
          }}
        />
        <div>
          <div className="field-label">{words.enteredOn}</div>
          <div className="fixed-value numbers">{formatFinnish(today)}</div>
        </div>
      </div>
      <DeadlinePreview receivedOn={form.values.receivedOn} />
    </section>
  );
}
