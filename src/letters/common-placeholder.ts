/** Values that any text of a letter may use beside its own, as the clerk reads their names. */
export const COMMON_PLACEHOLDERS = [
  'lähettäjä',
  'yhteyshenkilö',
  'asema',
  'puhelin',
  'vastaanottaja_nimi',
  'rekisteröity',
  'diaarinro',
  'saapumispäivä',
  'saapumistapa',
  'eräpäivä',
  'päiväys',
] as const;
export type CommonPlaceholder = (typeof COMMON_PLACEHOLDERS)[number];

export type CommonValues = Readonly<Partial<Record<CommonPlaceholder, string>>>;
