import type { FormEvent, KeyboardEvent, ReactNode } from 'react';

/** A form that Ctrl+Enter saves from any of its fields. */
export function OpenForm(props: {
  readonly label: string;
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const { label, onSubmit, className = 'stack', children } = props;
  const save = (event: KeyboardEvent<HTMLFormElement>): void => {
    if (event.key !== 'Enter' || !event.ctrlKey || event.defaultPrevented) return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- listens to its own fields only
    <form className={className} aria-label={label} onSubmit={onSubmit} onKeyDown={save} noValidate>
      {children}
    </form>
  );
}
