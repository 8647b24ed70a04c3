import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { CoreError } from '../../../src/api/errors.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';

/** Asks in place before cards are brought together or taken apart, and says what will happen. */
export function CardQuestion(props: {
  readonly title: string;
  readonly meaning: string;
  readonly yes: string;
  readonly no: string;
  readonly busy: boolean;
  readonly error: CoreError | null;
  readonly onYes: () => void;
  readonly onNo: () => void;
}) {
  const { title, meaning, yes, no, busy, error, onYes, onNo } = props;
  const leave = useRef<HTMLButtonElement>(null);
  useEffect(() => leave.current?.focus(), []);
  return (
    <div className="notice notice-warning" role="alertdialog" aria-label={title}>
      <div>
        <p className="notice-title">{title}</p>
        <p>{meaning}</p>
      </div>
      <div className="actions">
        <Button variant="default" ref={leave} onClick={onNo}>
          {no}
        </Button>
        <Button variant="light" loading={busy} onClick={onYes}>
          {yes}
        </Button>
      </div>
      {error !== null && <ErrorNotice error={error} />}
    </div>
  );
}
