export const setup = {
  title: 'Kirjaamon käyttöönotto',
  steps: ['Holvin paikka', 'Organisaatio', 'Salasana ja palautusavain'],
  stepOf: (step: number) => `Vaihe ${step}/3`,
  back: 'Edellinen',
  next: 'Jatka',
  place: {
    intro:
      'Holvi on kansio, jossa pyynnöt, asiakirjat ja kirjeet säilytetään salattuina. Mitään ei lähetetä verkkoon. Valitse kansio tämän tietokoneen levyltä tai verkkolevyltä, josta otetaan varmuuskopiot.',
    create: 'Perusta uusi holvi',
    createHint: 'Valitse tyhjä kansio tai luo uusi.',
    open: 'Avaa olemassa oleva holvi',
    openHint: 'Valitse kansio, jossa holvi jo on.',
    restore: 'Palauta varmuuskopiosta',
    restoring: 'Palautetaan varmuuskopiota',
    restoreHint: 'Valitse varmuuskopio ja tyhjä kansio, johon holvi palautetaan.',
    chosen: (folder: string) => `Holvi perustetaan kansioon ${folder}.`,
    missing: (folder: string) =>
      `Holvia ei löydy kansiosta ${folder}. Jos se on irrotettavalla levyllä tai verkkolevyllä, kytke levy ja yritä uudelleen.`,
    noVault: (folder: string) =>
      `Kansiossa ${folder} ei ole holvia. Valitse toinen kansio tai perusta uusi holvi.`,
  },
  organisation: {
    intro:
      'Tiedot on täytetty valmiiksi tietosuojaselosteesta. Ne tulevat vastauksiin sellaisinaan, joten tarkista ne. Puuttuvat kohdat voi täydentää myöhemmin asetuksissa.',
  },
  password: {
    intro:
      'Salasana avaa holvin. Sitä ei tallenneta mihinkään. Jos se unohtuu, holvin saa auki vain palautusavaimella, joka näytetään seuraavaksi.',
    userName: 'Nimesi',
    userNameHint: 'Näkyy tapahtumissa: kuka teki ja milloin.',
    password: 'Salasana',
    create: 'Perusta holvi',
    creating: 'Holvia perustetaan. Tämä kestää muutaman sekunnin.',
  },
  recovery: {
    title: 'Palautusavain',
    intro:
      'Tulosta palautusavain tai kirjoita se paperille, ja säilytä paperi lukitussa paikassa erillään tietokoneesta ja varmuuskopioista. Avain näytetään vain nyt.',
    group: (group: number) => `Ryhmä ${group}`,
    printer: 'Tulostin',
    print: 'Tulosta palautusavain',
    printed: 'Palautusavain lähetettiin tulostimelle.',
    findPrinters: 'Hae tulostimet',
    noPrinters: 'Tulostimia ei löytynyt. Kirjoita avain paperille.',
    confirmIntro: 'Kirjoita paperista kaksi ryhmää, niin tiedät, että avain on paperilla oikein.',
    confirm: 'Vahvista palautusavain',
    wrong: 'Ryhmät eivät täsmää. Tarkista ne paperista.',
    renewIntro:
      'Palautusavainta ei ole vahvistettu. Edellinen avain ei ole enää näkyvissä, joten tehdään uusi. Vanha avain lakkaa toimimasta.',
    renew: 'Tee uusi palautusavain',
  },
} as const;
