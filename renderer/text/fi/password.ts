/** How strong a new password is, in words. */
export const passwordWords = {
  hint: 'Vähintään 12 merkkiä. Usean sanan lause on hyvä ja helppo muistaa.',
  again: 'Salasana uudelleen',
  missing: (count: number) => (count === 1 ? 'Vielä yksi merkki.' : `Vielä ${count} merkkiä.`),
  acceptable: 'Kelpaa. Pidempi on vahvempi.',
  strong: 'Vahva salasana.',
} as const;
