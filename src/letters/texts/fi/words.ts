/** Terms in running text: `nimi, osoite ja puhelinnumero`. */
export function enumeration(terms: readonly string[]): string {
  const last = terms.at(-1);
  if (last === undefined || terms.length === 1) return last ?? '';
  return `${terms.slice(0, -1).join(', ')} ja ${last}`;
}

/** A clerk's line as a sentence: closed with a full stop unless it already ends in a mark. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…:]$/u.test(trimmed) || trimmed === '' ? trimmed : `${trimmed}.`;
}

/** The first letter in upper case: a term that begins a line. */
export function capitalised(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('fi') + text.slice(1);
}

/** A period in the accusative, as in `säilytämme ne 3 vuotta asian päättämisestä`. */
export function yearsFromClosing(years: number): string {
  return `${years === 1 ? 'yhden vuoden' : `${years} vuotta`} asian päättämisestä`;
}

/** Cents as euros in the Finnish way, `1 234,50 €`; its spaces never break. */
export function euros(cents: number): string {
  const whole = Math.trunc(Math.abs(cents) / 100)
    .toString()
    .replaceAll(/\B(?=(?:\d{3})+$)/gu, '\u00A0');
  const rest = (Math.abs(cents) % 100).toString().padStart(2, '0');
  return `${cents < 0 ? '−' : ''}${whole},${rest}\u00A0€`;
}
