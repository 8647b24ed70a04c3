/** A letter on its way: handed over, posted, returned; its proofs. */
export const delivery = {
  handedTo: 'Kenelle luovutetaan',
  handedToHint: 'Nimi tulee vastaanottokuittaukseen.',
  how: 'Miten annettiin',
  howHint: 'Esimerkiksi: turvapostilla, asiakkaan omalle muistitikulle.',
  handedToName: (name: string) => `Vastaanottaja ${name}.`,
  howDone: (how: string) => `Tapa: ${how}.`,
  returnedOnce: (date: string, reason: string) => `Palautui ${date}: ${reason}.`,
  waits: 'Kirje odottaa lähettämistä uudelleen.',
  markAgain: 'Merkitse lähetetyksi uudelleen',
  keptBack: (reason: string) => `Kirje jätettiin lähettämättä: ${reason}`,
  sendAfterAll: 'Lähetä sittenkin uudelleen',
} as const;

export const slip = {
  nameFirst: 'Kirjoita ensin, kenelle kirje luovutetaan.',
} as const;

export const slipSheet = {
  name: 'Vastaanottokuittaus',
  show: 'Näytä vastaanottokuittaus',
  hide: 'Piilota vastaanottokuittaus',
  print: 'Tulosta vastaanottokuittaus',
  printing: 'Tulostetaan kuittausta',
  printed: 'Vastaanottokuittaus on tulostettu. Pyydä vastaanottajan allekirjoitus.',
} as const;

export const proof = {
  title: 'Todiste lähetyksestä',
  missing: {
    'registered-post': 'Todiste puuttuu: liitä postin kuitti kirjatusta kirjeestä.',
    'handed-over': 'Todiste puuttuu: liitä allekirjoitettu vastaanottokuittaus.',
  },
  attached: 'Todiste on liitetty.',
  files: 'Todisteet',
  add: 'Liitä todiste',
  chosen: 'Liitettävät todisteet',
  attach: 'Liitä todiste kirjeeseen',
  none: 'Valitse tai skannaa ensin todiste.',
} as const;

export const returning = {
  open: 'Kirjaa palautunut kirje',
  title: 'Palautunut kirje',
  returnedOn: 'Palautumispäivä',
  reason: 'Palautumisen syy',
  note: 'Huomautus',
  envelope: 'Palautunut kuori',
  envelopeHint: 'Skannaa kuori tai liitä siitä kuva.',
  record: 'Kirjaa palautuminen',
} as const;

export const keeping = {
  open: 'Jätä lähettämättä',
  title: 'Kirje jätetään lähettämättä',
  reason: 'Miksi kirjettä ei lähetetä uudelleen',
  reasonHint: 'Esimerkiksi: uutta osoitetta ei ole, eikä pyytäjään saada yhteyttä.',
  record: 'Kirjaa päätös',
} as const;

export const proofState = { attached: 'liitetty', missing: 'puuttuu', 'not-needed': '–' } as const;

export const dispatchList = {
  tab: 'Lähetykset',
  day: 'Päivä',
  caption: 'Päivän lähetykset',
  number: 'Numero',
  kind: 'Kirje',
  recipient: 'Vastaanottaja',
  locality: 'Paikkakunta',
  way: 'Lähetystapa',
  again: (way: string) => `${way}, uudelleen`,
  trackingNumber: 'Seurantatunnus',
  proof: 'Todiste',
  empty: 'Valittuna päivänä ei lähtenyt kirjeitä.',
  notInCounterView:
    'Lähetysluettelossa on nimet, joten sitä ei näytetä asiakasnäkymässä. Poista asiakasnäkymä käytöstä, kun haluat nähdä tai tulostaa luettelon.',
} as const;

export const dispatchSheet = {
  name: 'Lähetysluettelo',
  show: 'Näytä lähetysluettelo',
  hide: 'Piilota lähetysluettelo',
  print: 'Tulosta lähetysluettelo',
  printing: 'Tulostetaan lähetysluetteloa',
  printed: 'Lähetysluettelo on tulostettu.',
} as const;
