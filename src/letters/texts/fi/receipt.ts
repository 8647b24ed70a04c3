import type { Channel } from '../../../domain/request.ts';
import { GDPR, PERSONAL_DATA_ACT } from './law.ts';
import { requests } from './requests.ts';
import { enumeration, yearsFromClosing } from './words.ts';

/** K1. */
export const receipt = {
  documentName: 'Vastaanottoilmoitus',
  subject: 'Pyyntösi on vastaanotettu',
  title: (diaryNumber: string) => `Vastaanottoilmoitus asiassa ${diaryNumber}`,
  received: (channel: Channel, receivedOn: string, diaryNumber: string) =>
    `Pyyntösi saapui meille ${requests.channel(channel)} ${receivedOn}. Se on kirjattu numerolla ${diaryNumber}.`,
  asked: (asked: readonly string[]) => `Kirjasimme pyyntösi seuraavasti: ${asked.join(', ')}.`,
  answerBy: (dueOn: string) =>
    `Vastaamme sinulle ilman aiheetonta viivytystä ja viimeistään ${dueOn} (${GDPR}, 12 artiklan 3 kohta).`,
  /** An inquiry that is no use of a right has no time limit of law. */
  inquiryAnswerBy: (dueOn: string) => `Vastaamme sinulle viimeistään ${dueOn}.`,
  /** The Act of 1999 knows no day; `sections` such as `28`. */
  withoutDelay: (sections: readonly string[]) =>
    `Vastaamme sinulle ilman aiheetonta viivytystä${
      sections.length === 0 ? '' : ` (${PERSONAL_DATA_ACT}, ${enumeration(sections)} §)`
    }.`,
  understood: 'Ymmärsimme pyyntösi näin:',
  otherwise: 'Jos tämä ei vastaa tarkoitustasi, ota yhteyttä. Yhteystietomme ovat tämän kirjeen lopussa.',
  log: (years: number) =>
    'Asian käsittelyä varten kirjaamme nimesi, yhteystietosi ja pyynnön vaiheet. Säilytämme ne ' +
    `${yearsFromClosing(years)}.`,
  /** When somebody asks for another. */
  logOfBoth: (years: number) =>
    'Asian käsittelyä varten kirjaamme nimesi ja yhteystietosi, sen henkilön nimen ja yhteystiedot, jota pyyntö koskee, ' +
    `sekä pyynnön vaiheet. Säilytämme ne ${yearsFromClosing(years)}.`,
} as const;
