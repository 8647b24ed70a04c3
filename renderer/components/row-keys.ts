import type { KeyboardEvent } from 'react';

/**
 * Moves the focus between the rows of a table body by the arrows, Home and End; Enter opens the link that has it. A row
 * is stood for by its first link.
 */
export function moveBetweenRows(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const links = [...event.currentTarget.rows].flatMap((row) => row.querySelector('a') ?? []);
  const at = links.findIndex((link) => link === document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
  if (at === -1 || to === undefined) return;
  event.preventDefault();
  links[to]?.focus();
}
