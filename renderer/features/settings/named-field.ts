import { useEffect } from 'react';
import { useSearchParams } from 'wouter';

/** Puts the focus into the field that the address names by its path (`&kohta=registers.0.retention`), once it is there. */
export function useNamedField(): void {
  const [params] = useSearchParams();
  const path = params.get('kohta');
  useEffect(() => {
    if (path !== null) focusField(path);
  }, [path]);
}

/** A field of a form by its path. */
export function focusField(path: string): void {
  document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)?.focus();
}
