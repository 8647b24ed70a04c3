import { useDesk } from '../desk.tsx';
import { erasedPerson } from '../text/fi/parts.ts';

/**
 * A name in a list: initials in the counter view, so that a visitor does not read other people's matters. null is somebody
 * whom retention has erased.
 */
export function PersonName({ name }: { readonly name: string | null }) {
  const { counterView } = useDesk();
  return listedName(name, counterView);
}

/** The same as a text, for lists that take no components. */
export function listedName(name: string | null, counterView: boolean): string {
  if (name === null) return erasedPerson;
  return counterView ? initials(name) : name;
}

/** `T. A.` from `Testi Asiakas`. */
export function initials(name: string): string {
  return name
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => `${word.slice(0, 1).toLocaleUpperCase('fi')}.`)
    .join(' ');
}
