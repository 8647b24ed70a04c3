import { Button, type ButtonProps } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';

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
  const button = useRef<HTMLButtonElement>(null);
  const wasBusy = useRef(busy);
  useEffect(() => {
    // A busy button is disabled and loses the focus; when nothing else took it, it comes back.
    const rested = wasBusy.current && !busy;
    wasBusy.current = busy;
    if (rested && document.activeElement === document.body) button.current?.focus({ preventScroll: true });
  }, [busy]);
  return (
    <Button
      ref={button}
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
