import type { Envelope, LetterLayout } from '../../../src/domain/letterhead.ts';

export const layoutLabel: Readonly<Record<LetterLayout, string>> = {
  'sfs-2024': 'Nykyinen (SFS 2487:2024)',
  traditional: 'Perinteinen',
};

export const layoutHint: Readonly<Record<LetterLayout, string>> = {
  'sfs-2024': 'Kapea vasen palsta, lähettäjä ilman osoitetta.',
  traditional: 'Leveä vasen palsta, lähettäjän osoite ylhäällä, LIITTEET ja TIEDOKSI isoin kirjaimin.',
};

export const envelopeLabel: Readonly<Record<Envelope, string>> = {
  C5: 'C5, arkki taitetaan kerran',
  E65: 'E65, arkki taitetaan kahdesti',
};

export const calibrationSheet = {
  name: 'Kohdistusarkki',
  show: 'Näytä kohdistusarkki',
  hide: 'Piilota kohdistusarkki',
  print: 'Tulosta kohdistusarkki',
  printing: 'Tulostetaan kohdistusarkkia',
  printed: 'Kohdistusarkki tulostettiin.',
} as const;

export const letterheadWords = {
  title: 'Kirjepohja',
  intro: 'Kirjepohja koskee kirjeitä, jotka annetaan tästä eteenpäin. Annetut kirjeet pysyvät ennallaan.',
  layout: 'Asettelu',
  envelope: 'Ikkunakuori',
  offsets: 'Osoitteen kohdistus',
  offsetsIntro:
    'Jos osoite ei osu ikkunaan, tulosta kohdistusarkki, lue siitä poikkeama ja kirjoita se tähän. Vain vastaanottajan osoite siirtyy.',
  tooRight: 'Liian oikealla, mm',
  tooLow: 'Liian alhaalla, mm',
  tooRightHint: 'Esimerkiksi 1,5. Liian vasemmalla: −1,5.',
  tooLowHint: 'Esimerkiksi 1,5. Liian ylhäällä: −1,5.',
  save: 'Tallenna kirjepohja',
  logoTitle: 'Tunnus',
  logoIntro:
    'PNG-, JPEG- tai SVG-kuva, enintään 1 Mt. Se tulee ensimmäisen sivun vasempaan yläkulmaan niin suurena kuin kuoren ikkuna sallii. Ilman tunnusta siinä on lähettäjän nimi.',
  logo: 'Organisaation tunnus',
  chooseLogo: 'Valitse kuva',
  changeLogo: 'Vaihda kuva',
  removeLogo: 'Poista tunnus',
  noLogo: 'Tunnusta ei ole.',
  sample: 'Mallikirje',
  sampleIntro: 'Mallikirje näyttää valinnat sellaisina kuin ne ovat lomakkeella.',
} as const;
