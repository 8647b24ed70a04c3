import { GDPR, PERSONAL_DATA_ACT } from './law.ts';

/** K1. */
export const receipt = {
  documentName: 'Vastaanottoilmoitus',
  subject: 'Pyyntösi on vastaanotettu',
  title: 'Vastaanottoilmoitus asiassa {{diaarinro}}',
  asked: 'Kirjasimme pyyntösi seuraavasti: {{pyynnöt}}.',
  answerBy: `Vastaamme sinulle ilman aiheetonta viivytystä ja viimeistään {{eräpäivä}} (${GDPR}, 12 artiklan 3 kohta).`,
  /** An inquiry that is no use of a right has no time limit of law. */
  inquiryAnswerBy: 'Vastaamme sinulle viimeistään {{eräpäivä}}.',
  /** The Act of 1999 knows no day; of what else is asked it says nothing at all. */
  withoutDelay: 'Vastaamme sinulle ilman aiheetonta viivytystä.',
  /** By the number of the sections, such as `28`, or `28 ja 29`. */
  withoutDelayByLaw: {
    one: `Vastaamme sinulle ilman aiheetonta viivytystä (${PERSONAL_DATA_ACT}, {{pykälät}} §).`,
    other: `Vastaamme sinulle ilman aiheetonta viivytystä (${PERSONAL_DATA_ACT}, {{pykälät}} §).`,
  },
  understood: 'Ymmärsimme pyyntösi näin:',
  otherwise: 'Jos tämä ei vastaa tarkoitustasi, ota yhteyttä. Yhteystietomme ovat tämän kirjeen lopussa.',
  log: 'Asian käsittelyä varten kirjaamme nimesi, yhteystietosi ja pyynnön vaiheet. Säilytämme ne {{lokin_säilytysaika}}.',
  /** When somebody asks for another. */
  logOfBoth:
    'Asian käsittelyä varten kirjaamme nimesi ja yhteystietosi, sen henkilön nimen ja yhteystiedot, jota pyyntö koskee, sekä pyynnön vaiheet. Säilytämme ne {{lokin_säilytysaika}}.',
} as const;
