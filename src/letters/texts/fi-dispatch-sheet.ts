import type { DispatchWay } from '../../domain/letter.ts';

/** The words of the list that goes along to the post office and then into the binder. It is the house's own and Finnish. */
export const dispatchSheetWords = {
  title: 'Lähetysluettelo',
  heading: (day: string) => `Lähetysluettelo ${day}`,
  columns: {
    number: 'Numero',
    kind: 'Asiakirja',
    recipient: 'Vastaanottaja',
    locality: 'Paikkakunta',
    way: 'Lähetystapa',
    trackingNumber: 'Seurantatunnus',
    proof: 'Todiste',
  },
  ways: {
    'handed-over': 'luovutettu käteen',
    post: 'tavallinen kirje',
    'registered-post': 'kirjattu kirje',
    electronic: 'sähköisesti',
  } satisfies Record<DispatchWay, string>,
  again: (way: string) => `${way}, uudelleen`,
  proofs: { attached: 'liitetty', missing: 'puuttuu', 'not-needed': '' },
  /** A letter that left on paper before its case was entered names itself nowhere. */
  paper: 'Kirje',
  none: 'Päivänä ei lähtenyt kirjeitä.',
  totals: 'Yhteensä',
  taken: 'Postiin vienyt',
  takenAt: 'Päivä ja kellonaika',
} as const;
