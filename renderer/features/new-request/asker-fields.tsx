import { TextInput } from '@mantine/core';
import type { ComponentProps } from 'react';
import type { ContactDetails } from '../../../src/domain/organisation.ts';
import type { RequesterRole } from '../../../src/domain/requester.ts';
import { LanguageSelect } from '../../components/language-select.tsx';
import { askerFields } from '../../text/fi/new-request.ts';
import { people } from '../../text/fi/people.ts';
import type { FieldProps } from '../people/person-fields.tsx';

const FIELDS = [
  ['streetAddress', 'half'],
  ['postalCode', 'sixth'],
  ['locality', 'third'],
  ['phone', 'half'],
  ['email', 'half'],
] as const;

/** Somebody who asks for another: the letters of the case go to them. */
export function AskerFields(props: {
  readonly field: (name: keyof ContactDetails) => FieldProps;
  readonly language: ComponentProps<typeof LanguageSelect>;
  readonly role: Exclude<RequesterRole, 'self'>;
}) {
  const { field, language, role } = props;
  return (
    <fieldset className="asked-fields">
      <legend>{askerFields[role].title}</legend>
      <p className="no-margin small muted">{askerFields[role].hint}</p>
      <div className="person-grid">
        <TextInput
          className="person-row"
          label={askerFields[role].name}
          autoComplete="off"
          spellCheck={false}
          {...field('name')}
        />
        {FIELDS.map(([name, width]) => (
          <TextInput
            key={name}
            className={`person-${width}`}
            label={people[name]}
            autoComplete="off"
            spellCheck={false}
            {...field(name)}
          />
        ))}
        <LanguageSelect className="person-third" {...language} />
      </div>
    </fieldset>
  );
}
