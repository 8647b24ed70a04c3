import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { CallFailure } from '../api.ts';
import { navigation } from '../text/fi/navigation.ts';
import { ErrorNotice } from './error-notice.tsx';

/** What a query read, or in its place why it is not there. */
export function Loaded<Value>(props: {
  readonly query: UseQueryResult<Value, CallFailure>;
  readonly children: (value: Value) => ReactNode;
}) {
  const { query, children } = props;
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <ErrorNotice error={query.error.error} onRetry={() => void query.refetch()} />;
  return (
    <p className="muted no-margin" aria-busy="true">
      {navigation.loading}
    </p>
  );
}
