import { useDesk } from '../desk.tsx';

/** A name in a list: initials in the counter view, so that a visitor does not read other people's matters. */
export function PersonName({ name }: { readonly name: string }) {
  const { counterView } = useDesk();
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
