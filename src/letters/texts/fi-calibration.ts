/** The words of the sheet from which the printer's deviation is read. It is for the clerk alone and stays Finnish. */
export const calibrationSheetWords = {
  title: 'Osoitteen kohdistusarkki',
  printed: (date: string) => `Tulostettu ${date}`,
  right: 'Oikealle, mm',
  down: (envelope: string) => `${envelope} alas, mm`,
  window: { C5: 'C5-kuoren ikkuna', E65: 'E65-kuoren ikkuna' },
  fold: { C5: 'taite C5', E65: 'taite E65' },
  stepsHeading: 'Näin kohdistat osoitteen ikkunaan',
  steps: [
    'Tulosta arkki samalla tulostimella kuin kirjeet. Valitse kooksi 100 %, älä sovita sivulle.',
    'Mittaa alla oleva viiva. Jos se ei ole 100 mm pitkä, tulostin muuttaa kokoa: korjaa asetus ja tulosta uudelleen.',
    'Taita arkki reunan merkkien kohdalta: C5-kuoreen kerran, E65-kuoreen kahdesti. Tulostettu puoli jää ulospäin.',
    'Pane arkki kuoreen niin, että kohdistuskuvio näkyy ikkunasta, ja työnnä se kuoren vasempaan yläkulmaan.',
    'Lue vaaka-asteikosta luku, joka on ikkunan vasemman reunan kohdalla.',
    'Lue oman kuoresi pystyasteikosta luku, joka on ikkunan yläreunan kohdalla.',
    'Kirjoita luvut ohjelmaan: Asetukset, Kirjepohja, kentät Liian oikealla ja Liian alhaalla. Kirjoita myös miinusmerkki.',
  ],
  none: 'Jos molemmat luvut ovat 0, kohdistusta ei tarvita. Kohdistus siirtää vain vastaanottajan osoitetta.',
  control: 'Tämän viivan pituus on 100 mm.',
} as const;
