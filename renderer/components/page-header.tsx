import { Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';

/**
 * The heading of a page, with what belongs beside it (a badge, quiet actions). Takes the focus when the page opens, so
 * that a screen reader names the page; a form that starts in a field passes `takeFocus={false}`.
 */
export function PageHeader(props: {
  readonly title: ReactNode;
  readonly subtitle?: ReactNode;
  readonly aside?: ReactNode;
  readonly takeFocus?: boolean;
}) {
  const { title, subtitle, aside, takeFocus = true } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takeFocus) heading.current?.focus({ preventScroll: true });
  }, [takeFocus]);
  return (
    <header className="page-header">
      <div>
        <Title order={1} ref={heading} tabIndex={-1}>
          {title}
        </Title>
        {subtitle !== undefined && <p className="page-header-subtitle">{subtitle}</p>}
      </div>
      {aside !== undefined && <div className="actions">{aside}</div>}
    </header>
  );
}

/** Gives the focus back to the heading when what had it is gone: a form that was saved, a question that was answered. */
export function focusPageHeading(): void {
  document.querySelector<HTMLElement>('.page-header h1')?.focus();
}
