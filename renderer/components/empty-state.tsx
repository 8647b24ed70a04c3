import type { ReactNode } from 'react';

/** Says why there is nothing here and, when there is something to do, offers it. */
export function EmptyState({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="panel">
      <p className="no-margin muted">{title}</p>
      {children !== undefined && <div className="actions">{children}</div>}
    </div>
  );
}
