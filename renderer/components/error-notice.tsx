import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CoreError } from '../../src/api/errors.ts';
import { errorText } from '../text/fi/errors.ts';
import { common } from '../text/fi/parts.ts';

/** A failure beside the action that failed: what happened, what it means, what to do. Announced at once. */
export function ErrorNotice(props: {
  readonly error: CoreError;
  readonly onRetry?: () => void;
  readonly children?: ReactNode;
}) {
  const { error, onRetry, children } = props;
  const { title, meaning, action } = errorText(error);
  return (
    <div className="notice notice-error" role="alert">
      <div>
        <p className="notice-title">{title}</p>
        <p>
          {meaning} {action}
        </p>
      </div>
      {onRetry !== undefined && (
        <Button variant="default" onClick={onRetry}>
          {common.tryAgain}
        </Button>
      )}
      {children}
    </div>
  );
}
