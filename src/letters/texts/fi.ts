import { answer } from './fi/answer.ts';
import { correction } from './fi/correction.ts';
import { erasure } from './fi/erasure.ts';
import { objection, restriction } from './fi/limits.ts';
import { marketing } from './fi/marketing.ts';
import { extension, fee, recipientNotice } from './fi/notices.ts';
import { portability } from './fi/portability.ts';
import { formQuestion, identityQuestion, specification } from './fi/question.ts';
import { receipt } from './fi/receipt.ts';
import { refusal } from './fi/refusal.ts';
import { reply } from './fi/reply.ts';
import { requests } from './fi/requests.ts';
import { capitalised, enumeration, euros, sentence } from './fi/words.ts';

/** Goes up with every change of wording; an issued letter names the version it was composed from. */
export const TEXT_VERSION = 'fi-2';

/** The wording of every letter in Finnish. Values that a clerk typed are put where they need no inflection. */
export const fi = {
  capitalised,
  enumeration,
  euros,
  sentence,

  greeting: 'Ystävällisin terveisin',
  /** What registers are searched by, in the words of the reply. */
  searchTerms: {
    name: 'nimi',
    identityCode: 'henkilötunnus',
    address: 'osoite',
    contact: 'yhteystiedot',
  },
  /** Stands in a draft where something is still to be filled. */
  missing: '(puuttuu)',
  controller: 'Rekisterinpitäjä',
  phone: (number: string) => `Puhelin ${number}`,
  /** The clerk's own paragraph of a letter. */
  additional: 'Lisätietoja',

  requests,
  receipt,
  identityQuestion,
  formQuestion,
  specification,
  reply,
  refusal,
  correction,
  erasure,
  marketing,
  extension,
  fee,
  recipientNotice,
  restriction,
  objection,
  portability,
  answer,

  /** What the page itself says, around the content. */
  page: {
    draft: 'LUONNOS',
    words: { enclosure: 'Liite', enclosures: 'Liitteet', page: 'sivu', pages: 'sivua' },
    chain: (count: number, head: string) =>
      `Tapahtumaloki: ${count} ${count === 1 ? 'tapahtuma' : 'tapahtumaa'}, tunniste ${
        head.match(/.{1,8}/gu)?.join(' ') ?? head
      }`,
    replaced: 'Merkit, joita kirjasin ei sisällä, on merkitty Unicode-tunnuksin, esimerkiksi [U+1F600].',
  },

  recoveryKey: {
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
    warning:
      'Jos sekä salasana että palautusavain katoavat, holvin tietoja ei saa enää auki millään keinolla.',
  },
} as const;
