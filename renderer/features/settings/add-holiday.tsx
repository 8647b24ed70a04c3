import { Button, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import type { CoreError } from '../../../src/api/errors.ts';
import { saveHolidays } from '../../../src/api/inputs.ts';
import type { HolidayChange } from '../../../src/domain/public-holidays.ts';
import { coreErrorOf } from '../../api.ts';
import { DateField } from '../../components/date-field.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useZodForm } from '../../components/zod-form.ts';
import { holidayWords as words } from '../../text/fi/holidays.ts';

const schema = saveHolidays.shape.changes.element.pick({ date: true, name: true });
const EMPTY: z.input<typeof schema> = { date: '', name: '' };

/** A day off that a new act made, with the name under which explanations tell it. */
export function AddHoliday(props: {
  readonly changes: readonly HolidayChange[];
  readonly onSave: (changes: readonly HolidayChange[]) => Promise<void>;
}) {
  const { changes, onSave } = props;
  const [error, setError] = useState<CoreError | null>(null);
  const { form, submit, showError } = useZodForm({
    schema,
    initialValues: EMPTY,
    alsoCheckTyped: ({ date }) =>
      changes.some((change) => change.date === date) ? [{ path: 'date', code: 'twice' }] : [],
  });
  const store = async ({ date, name }: z.output<typeof schema>): Promise<void> => {
    setError(null);
    try {
      await onSave([...changes, { date, kind: 'added', name }]);
      form.reset();
    } catch (thrown) {
      setError(showError(coreErrorOf(thrown)));
    }
  };
  const { onChange, ...date } = form.getInputProps('date');
  return (
    <form className="stack" onSubmit={submit(store)} noValidate>
      <Title order={3}>{words.addTitle}</Title>
      <div className="form-grid">
        <DateField
          label={words.date}
          description={words.dateHint}
          {...date}
          onChange={(value) => (onChange as (value: string) => void)(value ?? '')}
        />
        <TextInput label={words.name} description={words.nameHint} {...form.getInputProps('name')} />
      </div>
      {error !== null && error.kind === 'invalid' && <ErrorNotice error={error} />}
      <div className="actions">
        <Button type="submit" variant="light" loading={form.submitting}>
          {words.add}
        </Button>
      </div>
    </form>
  );
}
