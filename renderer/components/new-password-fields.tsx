import type { ReactNode } from 'react';
import type { FieldProblem } from '../../src/api/errors.ts';
import { PASSWORD_MIN_LENGTH, passwordProblem } from '../../src/domain/password.ts';
import { passwordWords } from '../text/fi/password.ts';
import { problemText } from '../text/fi/problems.ts';
import { PasswordField } from './password-field.tsx';

/** From here on a password is called strong; below, length is the best advice. */
const STRONG_LENGTH = 20;

interface FieldProps {
  readonly value?: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly error?: ReactNode;
  readonly 'data-path'?: string;
}

/** A new password twice, with a word on its strength while typing. */
export function NewPasswordFields(props: {
  readonly label: string;
  readonly password: FieldProps;
  readonly again: FieldProps;
}) {
  const { label, password, again } = props;
  return (
    <>
      <PasswordField
        label={label}
        autoComplete="new-password"
        description={<span aria-live="polite">{strengthText(password.value ?? '')}</span>}
        {...password}
      />
      <PasswordField label={passwordWords.again} autoComplete="new-password" {...again} />
    </>
  );
}

/** The rule over the two fields, for a form that names the second one `again`. */
export function repetitionProblems(password: string, again: string): readonly FieldProblem[] {
  return password === again ? [] : [{ path: 'again', code: 'mismatch' }];
}

function strengthText(password: string): string {
  // Counted as the rule counts: by code points.
  const length = Array.from(password).length;
  if (length === 0) return passwordWords.hint;
  const problem = passwordProblem(password);
  if (problem === 'too-short') return passwordWords.missing(PASSWORD_MIN_LENGTH - length);
  if (problem !== null) return problemText(problem);
  return length >= STRONG_LENGTH ? passwordWords.strong : passwordWords.acceptable;
}
