import { Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';

/** The panel of the open step. Its heading takes the focus when the step changes, so that a screen reader follows. */
export function StepPanel(props: {
  readonly title: string;
  readonly aside?: ReactNode;
  /** False when the page itself has just opened: the name of the case is read first. */
  readonly takeFocus: boolean;
  readonly children: ReactNode;
}) {
  const { title, aside, takeFocus, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!takeFocus) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [takeFocus]);
  return (
    <section className="panel" aria-label={title}>
      <div className="case-row">
        <Title order={2} ref={heading} tabIndex={-1} className="case-heading">
          {title}
        </Title>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** A part of a step with its own heading. */
export function StepPart(props: { readonly title: string; readonly children: ReactNode }) {
  const { title, children } = props;
  return (
    <section className="case-part stack" aria-label={title}>
      <Title order={3}>{title}</Title>
      {children}
    </section>
  );
}

/** Names and values of what was recorded. */
export function Facts({ rows }: { readonly rows: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className="case-facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
