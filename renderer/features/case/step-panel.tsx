import { Title } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';

/**
 * The panel of the open step. When the step changes or turns into its result, the heading takes the focus and the page
 * starts from its top again, so that a screen reader and the eye follow.
 */
export function StepPanel(props: {
  readonly title: string;
  readonly aside?: ReactNode;
  /** False when the page itself has just opened: the name of the case is read first. */
  readonly takeFocus: boolean;
  readonly children: ReactNode;
}) {
  const { title, aside, takeFocus, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const lastTitle = useRef(title);
  useEffect(() => {
    if (!takeFocus && title === lastTitle.current) return;
    lastTitle.current = title;
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest('main')?.scrollTo({ top: 0 });
  }, [takeFocus, title]);
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

/** A part of a step with its own heading, which takes the focus when the part's turn comes while the step is open. */
export function StepPart(props: {
  readonly title: string;
  readonly takeFocus?: boolean;
  readonly children: ReactNode;
}) {
  const { title, takeFocus = false, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!takeFocus) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest('section')?.scrollIntoView({ block: 'nearest' });
  }, [takeFocus]);
  return (
    <section className="case-part stack" aria-label={title}>
      <Title order={3} ref={heading} tabIndex={-1} className="case-heading">
        {title}
      </Title>
      {children}
    </section>
  );
}

/** True once `value` differs from the first one: what is shown has moved on since it opened. */
export function useHasChanged(value: string | null): boolean {
  const first = useRef(value);
  const [changed, setChanged] = useState(false);
  useEffect(() => {
    if (value !== first.current) setChanged(true);
  }, [value]);
  return changed;
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
