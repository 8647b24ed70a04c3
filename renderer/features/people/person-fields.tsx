import { TextInput } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { people as words } from '../../text/fi/people.ts';
import './people.css';

/** What a form hands to one text field. */
export interface FieldProps {
  readonly value?: string;
  readonly onChange: (event: React.ChangeEvent<HTMLInputElement>) => void;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
  readonly error?: ReactNode;
  readonly 'data-path'?: string;
}

export type PersonTextField =
  'familyName' | 'givenNames' | 'streetAddress' | 'postalCode' | 'locality' | 'phone' | 'email';

const FIELDS: readonly (readonly [PersonTextField, width: 'half' | 'third' | 'sixth'])[] = [
  ['familyName', 'half'],
  ['givenNames', 'half'],
  ['streetAddress', 'half'],
  ['postalCode', 'sixth'],
  ['locality', 'third'],
  ['phone', 'third'],
  ['email', 'third'],
];

/**
 * Name and contact details, the same for a new person and for changing a known one; `children` is the identity code.
 * `takeFocus` names the field that gets the focus when the fields appear.
 */
export function PersonFields(props: {
  readonly field: (name: PersonTextField) => FieldProps;
  readonly children: ReactNode;
  readonly takeFocus?: PersonTextField | null;
}) {
  const { field, children, takeFocus = null } = props;
  const wanted = useRef<HTMLInputElement>(null);
  useEffect(() => wanted.current?.focus(), []);
  return (
    <div className="person-grid">
      {FIELDS.map(([name, width]) => (
        <TextInput
          key={name}
          ref={name === takeFocus ? wanted : null}
          className={`person-${width}`}
          label={words[name]}
          autoComplete="off"
          spellCheck={false}
          {...field(name)}
        />
      ))}
      <div className="person-third">{children}</div>
    </div>
  );
}
