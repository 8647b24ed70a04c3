import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { checkIdentityCode, maskIdentityCode } from '../../../src/domain/identity-code.ts';
import { useDesk } from '../../desk.tsx';
import { people as words } from '../../text/fi/people.ts';
import type { FieldProps } from './person-fields.tsx';

/** An identity code that is readable only while it is typed; a faulty one stays readable, so that it can be mended. */
export function IdentityCodeField({ field }: { readonly field: FieldProps }) {
  const { today } = useDesk().vault;
  const [typing, setTyping] = useState(false);
  const { value = '', onFocus, onBlur, ...rest } = field;
  const { result } = checkIdentityCode(value, today);
  const accepted = result === 'OK' || result === 'OK_TEST';
  return (
    <TextInput
      {...rest}
      label={words.identityCode}
      // Below the field, so that it stands in line with the fields beside it.
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={result === 'OK_TEST' && !typing ? words.testCode : words.optional}
      autoComplete="off"
      spellCheck={false}
      value={accepted && !typing ? maskIdentityCode(value) : value}
      onFocus={() => {
        setTyping(true);
        onFocus?.();
      }}
      onBlur={() => {
        setTyping(false);
        onBlur?.();
      }}
    />
  );
}
