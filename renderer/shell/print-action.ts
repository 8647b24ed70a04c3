import { useEffect, useRef } from 'react';

/** What Ctrl+P does on the page that is open, the innermost last. */
const actions: (() => void)[] = [];

/** Offers `print` to Ctrl+P while the component is shown; null offers nothing. */
export function usePrintAction(print: (() => void) | null): void {
  const latest = useRef(print);
  useEffect(() => {
    latest.current = print;
  });
  const offered = print !== null;
  useEffect(() => {
    if (!offered) return undefined;
    const action = (): void => latest.current?.();
    actions.push(action);
    return () => {
      actions.splice(actions.indexOf(action), 1);
    };
  }, [offered]);
}

export function runPrintAction(): void {
  actions.at(-1)?.();
}
