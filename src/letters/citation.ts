import type { LetterLanguage } from '../domain/letter-language.ts';
import * as fi from './texts/fi/law.ts';
import * as sv from './texts/sv/law.ts';

type Names = Readonly<Record<LetterLanguage, string>>;

/**
 * The acts by the name under which the domain cites them, with the names that a letter gives them: those of the statute
 * book, in English those of its translations.
 */
const ACTS: Readonly<Record<string, Names>> = {
  'tietosuoja-asetus': {
    fi: fi.GDPR,
    sv: sv.GDPR,
    en: 'the General Data Protection Regulation (EU) 2016/679',
  },
  henkilötietolaki: {
    fi: fi.PERSONAL_DATA_ACT,
    sv: sv.PERSONAL_DATA_ACT,
    en: 'the Personal Data Act (523/1999)',
  },
  tietosuojalaki: {
    fi: fi.DATA_PROTECTION_ACT,
    sv: sv.DATA_PROTECTION_ACT,
    en: 'the Data Protection Act (1050/2018)',
  },
  [fi.E_MARKETING_ACT]: {
    fi: fi.E_MARKETING_ACT,
    sv: sv.E_MARKETING_ACT,
    en: 'the Act on Electronic Communications Services (917/2014)',
  },
  'kirjanpitolaki 1336/1997': {
    fi: 'kirjanpitolaki 1336/1997',
    sv: 'bokföringslagen 1336/1997',
    en: 'the Accounting Act (1336/1997)',
  },
  'arvonlisäverolaki 1501/1993': {
    fi: 'arvonlisäverolaki 1501/1993',
    sv: 'mervärdesskattelagen 1501/1993',
    en: 'the Value Added Tax Act (1501/1993)',
  },
  'laki velan vanhentumisesta 728/2003': {
    fi: 'laki velan vanhentumisesta 728/2003',
    sv: 'lagen om preskription av skulder 728/2003',
    en: 'the Act on the Limitation of Debts (728/2003)',
  },
  'ulosottokaari 705/2007': {
    fi: 'ulosottokaari 705/2007',
    sv: 'utsökningsbalken 705/2007',
    en: 'the Enforcement Code (705/2007)',
  },
};

/** A place in an act of the EU: `17 artiklan 3 kohdan e alakohta`. */
interface Article {
  readonly kind: 'article';
  readonly number: string;
  readonly paragraphs: readonly string[];
  readonly point: string | null;
}

/** A place in an act of Finland: `2 luku 10 §`, `27 § 1 mom. 2 kohta`, `64-67 §`. */
interface Section {
  readonly kind: 'section';
  readonly chapter: string | null;
  readonly number: string;
  /** The end of a range of sections. */
  readonly last: string | null;
  readonly subsection: string | null;
  readonly item: string | null;
}

type Place = Article | Section;

const ARTICLE =
  /^(?<number>\d+) (?:artikla|artiklan (?<first>\d+)(?: ja (?<second>\d+))? (?:kohta|kohdan (?<point>[a-z]) alakohta))$/u;
const SECTION =
  /^(?:(?<chapter>\d+) luku )?(?<number>\d+)(?:-(?<last>\d+))? §(?: (?<subsection>\d+) mom\.)?(?: (?<item>\d+) kohta)?$/u;
/** Between two places; inside `21 artiklan 2 ja 3 kohta` stands no number of an article or a section after it. */
const BETWEEN_PLACES = / ja (?=\d+ (?:artikla|§))/u;

/**
 * A law as the domain names it (`henkilötietolaki 26 § 1 mom.`), as a letter of the language cites it.
 * @throws RangeError for an act or a form of citation that is not known.
 */
export function cited(law: string, language: LetterLanguage): string {
  const [named, names] = actOf(law);
  const where = law.slice(named.length).trim();
  const places = where === '' ? [] : where.split(BETWEEN_PLACES).map((place) => placeOf(place, law));
  // The place stands after the act in Finnish alone, with a comma where the domain leaves out the number of the act.
  if (language === 'fi') {
    const comma = names.fi === named ? '' : ',';
    return [`${names.fi}${comma}`, where.replaceAll(/(?<=\d)-(?=\d)/gu, '–')].join(' ').trim();
  }
  if (places.length === 0) return names[language];
  const cite = language === 'sv' ? inSwedish : inEnglish;
  const [and, of] = language === 'sv' ? (['och', 'i'] as const) : (['and', 'of'] as const);
  return `${places.map(cite).join(` ${and} `)} ${of} ${names[language]}`;
}

function actOf(law: string): readonly [named: string, names: Names] {
  const known = Object.entries(ACTS).find(([named]) => law === named || law.startsWith(`${named} `));
  if (known === undefined) throw new RangeError(`An act that is not known: ${law}`);
  return known;
}

function placeOf(place: string, law: string): Place {
  const article = ARTICLE.exec(place)?.groups;
  if (article !== undefined) {
    const { number = '', first, second, point = null } = article;
    return {
      kind: 'article',
      number,
      paragraphs: [first, second].filter((paragraph) => paragraph !== undefined),
      point,
    };
  }
  const section = SECTION.exec(place)?.groups;
  if (section === undefined) throw new RangeError(`A form of citation that is not known: ${law}`);
  const { chapter = null, number = '', last = null, subsection = null, item = null } = section;
  return { kind: 'section', chapter, number, last, subsection, item };
}

/** `artikel 17.3 e` (as the statute book writes it, `artikel 6.1 e i dataskyddsförordningen`), `artikel 21.2 och 21.3`, `2 kap. 10 §`, `27 § 1 mom. 2 punkten`. */
function inSwedish(place: Place): string {
  if (place.kind === 'article') {
    const { number, paragraphs, point } = place;
    const numbers = paragraphs.map((paragraph) => `${number}.${paragraph}`).join(' och ');
    return `artikel ${numbers === '' ? number : numbers}${point === null ? '' : ` ${point}`}`;
  }
  const { chapter, number, last, subsection, item } = place;
  return [
    ...(chapter === null ? [] : [`${chapter} kap.`]),
    `${rangeOf(number, last)} §`,
    ...(subsection === null ? [] : [`${subsection} mom.`]),
    ...(item === null ? [] : [`${item} punkten`]),
  ].join(' ');
}

/** `Article 17(3)(e)`, `Article 21(2) and (3)`, `chapter 2, section 10`, `section 27(1)(2)`. */
function inEnglish(place: Place): string {
  if (place.kind === 'article') {
    const { number, paragraphs, point } = place;
    const numbers = paragraphs.map((paragraph) => `(${paragraph})`).join(' and ');
    return `Article ${number}${numbers}${point === null ? '' : `(${point})`}`;
  }
  const { chapter, number, last, subsection, item } = place;
  const inner = [subsection, item].map((part) => (part === null ? '' : `(${part})`)).join('');
  const unit = last === null ? 'section' : 'sections';
  return `${chapter === null ? '' : `chapter ${chapter}, `}${unit} ${rangeOf(number, last)}${inner}`;
}

function rangeOf(first: string, last: string | null): string {
  return last === null ? first : `${first}–${last}`;
}
