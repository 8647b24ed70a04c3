import type { TranslationGap } from '../../../src/domain/organisation-translation.ts';
import { organisationWords } from './organisation.ts';
import { counted } from './timeline.ts';

/** What the organisation says of itself, in the other languages. */
export const translationWords = {
  title: 'Käännökset',
  intro:
    'Kirjeet ja tietosuojaseloste kirjoitetaan myös ruotsiksi ja englanniksi. Kohdassa, jota ei ole käännetty, käytetään suomenkielistä tekstiä. Kun suomenkielinen teksti muuttuu, sen käännös on tehtävä uudelleen.',
  language: 'Käännöksen kieli',
  languages: { sv: 'Ruotsi', en: 'Englanti' },
  finnish: 'Suomeksi',
  missing: 'kääntämättä',
  none: 'Kaikki on käännetty.',
  some: (count: number) => `${counted(count, 'kohta', 'kohtaa')} kääntämättä`,
  toFirst: 'Siirry ensimmäiseen kääntämättömään',
  save: 'Tallenna käännökset',
  contactPersonTitle: 'Yhteyshenkilön tehtävänimike',
  line: (label: string, line: number) => `${label}, rivi ${line}`,
  /** Beside a letter that is not in Finnish. */
  hint: (language: string, count: number) =>
    `Kirje on ${language}. Organisaation tiedoista on kääntämättä ${counted(count, 'kohta', 'kohtaa')}: ${count === 1 ? 'sen' : 'niiden'} tilalla on suomenkielinen teksti.`,
  toTranslations: 'Täydennä käännökset',
} as const;

/** The label of a translated field: `R1: Säilytysaika`. */
export function translatedFieldLabel({ field, registerId, index }: TranslationGap): string {
  if (field === 'contactPersonTitle') return translationWords.contactPersonTitle;
  const label = field === 'name' ? organisationWords.registerName : organisationWords[field];
  if (registerId !== null) return `${registerId}: ${label}`;
  return index === null ? label : translationWords.line(label, index + 1);
}
