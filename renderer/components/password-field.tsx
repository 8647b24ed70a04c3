import { PasswordInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { common } from '../text/fi/parts.ts';
import { unlock } from '../text/fi/unlock.ts';

/** A password that can be shown, with a word about Caps Lock. Pasting is allowed. */
export function PasswordField(props: {
  readonly label: string;
  readonly value?: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly error?: ReactNode;
  readonly description?: ReactNode;
  readonly autoComplete?: 'current-password' | 'new-password';
  /** All that is asked on the screen. */
  readonly takesFocus?: boolean;
  readonly disabled?: boolean;
  readonly 'data-path'?: string;
}) {
  const {
    label,
    value = '',
    onChange,
    onBlur,
    error,
    description,
    autoComplete = 'current-password',
  } = props;
  const { takesFocus = false, disabled = false } = props;
  const [visible, setVisible] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const noteCapsLock = (event: React.KeyboardEvent): void => setCapsLock(event.getModifierState('CapsLock'));

  return (
    <div>
      <PasswordInput
        label={label}
        description={description}
        value={value}
        error={error}
        autoComplete={autoComplete}
        disabled={disabled}
        data-path={props['data-path']}
        data-autofocus={takesFocus || undefined}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the password is all that is asked on such a screen
        autoFocus={takesFocus}
        visible={visible}
        onVisibilityChange={setVisible}
        visibilityToggleButtonProps={{
          'aria-label': visible ? common.hidePassword : common.showPassword,
          // Reached by Tab like everything else.
          tabIndex: 0,
        }}
        onChange={(event) => onChange(event.currentTarget.value)}
        onBlur={onBlur}
        onKeyDown={noteCapsLock}
        onKeyUp={noteCapsLock}
      />
      {capsLock && <output className="small">⚠ {unlock.capsLock}</output>}
    </div>
  );
}
