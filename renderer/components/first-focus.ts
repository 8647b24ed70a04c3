import { useEffect, useRef } from 'react';

/**
 * Puts the focus into a field once, when a form opens by the clerk's own button, which is gone then: the work goes on
 * there. Later drawings leave the focus where it is.
 */
export function useFirstFocus(
  form: { readonly getInputNode: (path: string) => HTMLElement | null },
  path: string,
): void {
  const focused = useRef(false);
  useEffect(() => {
    if (focused.current) return;
    focused.current = true;
    form.getInputNode(path)?.focus();
  });
}
