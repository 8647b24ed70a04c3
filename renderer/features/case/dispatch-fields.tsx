import { Radio, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { DispatchWay } from '../../../src/domain/letter.ts';
import { DateField } from '../../components/date-field.tsx';
import { dispatching } from '../../text/fi/case.ts';
import { dispatchWayLabel } from '../../text/fi/labels.ts';

/** How and when a letter left, as typed. */
export interface DispatchFieldValues {
  way: DispatchWay;
  dispatchedOn: string;
  trackingNumber: string | null;
}

/** Only a registered letter has a tracking number; what was typed before choosing another way does not count. */
export function chosenDispatch<Values extends DispatchFieldValues>(values: Values): Values {
  return { ...values, trackingNumber: values.way === 'registered-post' ? values.trackingNumber : null };
}

export function DispatchFields<Values extends DispatchFieldValues>({
  form,
  ways,
}: {
  readonly form: UseFormReturnType<Values>;
  readonly ways: readonly DispatchWay[];
}) {
  const { way, trackingNumber } = form.values;
  const { onChange, ...tracking } = form.getInputProps('trackingNumber');
  return (
    <>
      <Radio.Group label={dispatching.way} {...form.getInputProps('way')}>
        <div className="choices">
          {ways.map((choice) => (
            <Radio key={choice} value={choice} label={dispatchWayLabel[choice]} />
          ))}
        </div>
      </Radio.Group>
      <div className="form-grid">
        <DateField label={dispatching.dispatchedOn} {...form.getInputProps('dispatchedOn')} />
        {way === 'registered-post' && (
          <TextInput
            label={dispatching.trackingNumber}
            autoComplete="off"
            {...tracking}
            value={trackingNumber ?? ''}
            onChange={({ currentTarget: { value } }) => onChange(value === '' ? null : value)}
          />
        )}
      </div>
    </>
  );
}
