import { Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';

const ICONS = { good: IconCircleCheck, careful: IconInfoCircle, bad: IconAlertTriangle } as const;

/** The answer. Its heading takes the focus, so that it is read out and the keyboard goes on from there. */
export function ResultPanel(props: {
  readonly title: string;
  readonly tone: keyof typeof ICONS;
  readonly subtitle?: string;
  readonly children: ReactNode;
}) {
  const { title, tone, subtitle, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const Icon = ICONS[tone];
  return (
    <section className="panel stack verify-result" data-tone={tone} aria-labelledby="verify-answer">
      <div>
        <Title order={2} id="verify-answer" ref={heading} tabIndex={-1} className="verify-answer">
          <Icon size={22} aria-hidden />
          {title}
        </Title>
        {subtitle !== undefined && <p className="no-margin small muted file-name">{subtitle}</p>}
      </div>
      {children}
    </section>
  );
}
