import { Button, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';

/** The one filled button of a screen, named by what it does; a submit button unless `onClick` is given. */
export function MainButton(props: {
  readonly children: ReactNode;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly title?: string;
  readonly icon?: ReactNode;
  readonly size?: ButtonProps['size'];
  readonly onClick?: () => void;
}) {
  const { children, busy = false, disabled = false, title, icon, size = 'sm', onClick } = props;
  return (
    <Button
      type={onClick === undefined ? 'submit' : 'button'}
      variant="filled"
      size={size}
      loading={busy}
      disabled={disabled}
      title={title}
      leftSection={icon}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
