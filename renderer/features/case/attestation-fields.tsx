import { TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { formatFinnish, isCalendarDate } from '../../../src/domain/calendar-date.ts';
import { DateField } from '../../components/date-field.tsx';
import { attestationWords as words } from '../../text/fi/tasks.ts';
import type { TaskValues } from './task-values.ts';

/** Any form that holds an attestation at the same place. */
type Attested = Pick<TaskValues, 'attestation'>;

/**
 * Who did it, when, in which system and how it was checked; for paper where it is and, when it was shredded, by whom
 * together. A task that changed nothing has it folded up: its defaults say enough.
 */
export function AttestationFields<Values extends Attested>(props: {
  readonly form: UseFormReturnType<Values>;
  readonly manual: boolean;
  readonly shreds: boolean;
  /** Shown open, as the rules ask for all of it. */
  readonly full: boolean;
}) {
  const { form, manual, shreds, full } = props;
  const { doneBy, doneOn, system } = form.values.attestation;
  const faulty = Object.keys(form.errors).some((path) => path.startsWith('attestation.'));
  const fields = (
    <div className="form-grid">
      <TextInput label={words.doneBy} autoComplete="off" {...form.getInputProps('attestation.doneBy')} />
      <DateField label={words.doneOn} {...form.getInputProps('attestation.doneOn')} />
      <TextInput label={words.system} autoComplete="off" {...form.getInputProps('attestation.system')} />
      <TextInput
        label={words.checkedHow}
        placeholder={words.checkedHowExample}
        autoComplete="off"
        {...form.getInputProps('attestation.checkedHow')}
      />
    </div>
  );
  return (
    <>
      {manual && (
        <TextInput label={words.binder} autoComplete="off" {...form.getInputProps('attestation.binder')} />
      )}
      {full ? (
        <fieldset className="attestation">
          <legend>{words.title}</legend>
          {fields}
          {manual && shreds && (
            <TextInput
              label={words.secondPerson}
              description={words.secondPersonHint}
              autoComplete="off"
              {...form.getInputProps('attestation.secondPerson')}
            />
          )}
        </fieldset>
      ) : (
        <details open={faulty || undefined}>
          <summary>
            {words.summary(doneBy, isCalendarDate(doneOn) ? formatFinnish(doneOn) : '', system)}
          </summary>
          <div className="attestation-folded">{fields}</div>
        </details>
      )}
    </>
  );
}
