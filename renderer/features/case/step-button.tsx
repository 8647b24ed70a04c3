import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { MainButton } from '../../components/main-button.tsx';

/** A button of a step with several parts: the main one where `main` says that its part comes next, a quiet one elsewhere. */
export function StepButton(props: {
  readonly main: boolean;
  readonly children: ReactNode;
  readonly busy: boolean;
  readonly title?: string;
  readonly onClick?: () => void;
}) {
  const { main, children, busy, title, onClick } = props;
  const rest = { ...(title !== undefined && { title }), ...(onClick !== undefined && { onClick }) };
  if (main) {
    return (
      <MainButton busy={busy} {...rest}>
        {children}
      </MainButton>
    );
  }
  return (
    <Button type={onClick === undefined ? 'submit' : 'button'} variant="default" loading={busy} {...rest}>
      {children}
    </Button>
  );
}
