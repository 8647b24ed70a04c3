import type { CoreInput } from '../../api.ts';
import { counted } from './timeline.ts';

export const cases = {
  title: 'Pyynnöt',
  views: {
    open: 'Avoimet',
    late: 'Myöhässä',
    'due-this-week': 'Määräaika viikon sisällä',
    'waiting-for-person': 'Odottaa pyytäjää',
    'waiting-for-us': 'Odottaa meitä',
    closed: 'Päätetyt',
    all: 'Kaikki',
  } satisfies Record<CoreInput<'case.list'>['view'], string>,
  view: 'Rajaus',
  search: 'Hae',
  searchHint: 'Numero, nimi tai osa siitä (Ctrl+F)',
  columns: {
    number: 'Numero',
    person: 'Henkilö',
    kind: 'Laji',
    received: 'Saapunut',
    due: 'Määräaika',
    stage: 'Vaihe',
    waitsFor: 'Odottaa',
  },
  sortBy: (column: string) => `Järjestä: ${column}`,
  searchStage: (done: number, all: number) => `Haku ja toimet ${done}/${all}`,
  table: 'Pyynnöt',
  none: 'Tässä rajauksessa ei ole pyyntöjä.',
  noMatches: (text: string) => `Haulla ”${text}” ei löytynyt pyyntöjä tästä rajauksesta.`,
  showAll: 'Hae kaikista',
  page: (first: number, last: number, total: number) =>
    last - first + 1 === total
      ? counted(total, 'pyyntö', 'pyyntöä')
      : `Pyynnöt ${first}–${last}, yhteensä ${total}`,
  previous: 'Edelliset',
  next: 'Seuraavat',
} as const;
