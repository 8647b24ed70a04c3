import { TextInput } from '@mantine/core';
import type { RequesterRole } from '../../../src/domain/requester.ts';
import { askerFields } from '../../text/fi/new-request.ts';
import { people } from '../../text/fi/people.ts';
import type { RequestForm } from './request-form.ts';

const FIELDS = [
  ['streetAddress', 'half'],
  ['postalCode', 'sixth'],
  ['locality', 'third'],
  ['phone', 'half'],
  ['email', 'half'],
] as const;

/** Somebody who asks for another: the letters of the case go to them. */
export function AskerFields(props: {
  readonly form: RequestForm;
  readonly role: Exclude<RequesterRole, 'self'>;
}) {
  const { form, role } = props;
  return (
    <fieldset className="asked-fields">
      <legend>{askerFields[role].title}</legend>
      <p className="no-margin small muted">{askerFields[role].hint}</p>
      <div className="person-grid">
        <TextInput
          className="person-half"
          label={askerFields[role].name}
          autoComplete="off"
          spellCheck={false}
          {...form.getInputProps('requester.contact.name')}
        />
        {FIELDS.map(([name, width]) => (
          <TextInput
            key={name}
            className={`person-${width}`}
            label={people[name]}
            autoComplete="off"
            spellCheck={false}
            {...form.getInputProps(`requester.contact.${name}`)}
          />
        ))}
      </div>
    </fieldset>
  );
}
