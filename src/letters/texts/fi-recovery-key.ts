/** The words of the sheet with the recovery key. It is printed before any letter exists and stays Finnish. */
export const recoveryKeyWords = {
  title: 'Kirjaamon palautusavain',
  printed: (date: string) => `Tulostettu ${date}`,
  intro:
    'Palautusavaimella holvi avataan, jos salasana on unohtunut tai sen tuntija ei ole tavoitettavissa. Avainta ei ' +
    'ole tallennettu mihinkään: tämä paperi on sen ainoa kappale.',
  keyLabel: 'Palautusavain',
  keepHeading: 'Säilytä näin',
  keep: [
    'Sulje paperi kirjekuoreen, allekirjoita kuoren sauma ja merkitse päivä.',
    'Säilytä kuori lukitussa paikassa, esimerkiksi kassakaapissa, erillään koneesta ja varmuuskopioista.',
    'Sovi kirjallisesti, kuka saa avata kuoren ja milloin.',
    'Älä kuvaa, skannaa tai kopioi avainta äläkä lähetä sitä sähköpostitse.',
  ],
  useHeading: 'Käytä näin',
  use: [
    'Valitse avausnäytöstä palautusavain ja kirjoita avain ryhmä kerrallaan. Väliviivat saa jättää pois.',
    'Anna uusi salasana. Vanha salasana lakkaa toimimasta.',
    'Uusi palautusavain heti, jos kuori on avattu tai kadonnut. Hävitä silloin tämä paperi silppurissa.',
  ],
  warning: 'Jos sekä salasana että palautusavain katoavat, holvin tietoja ei saa enää auki millään keinolla.',
} as const;
