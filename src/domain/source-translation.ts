import { finnishTexts } from './organisation-translation.ts';
import type { OrganisationTexts, Translation, TranslationLanguage } from './organisation-translation.ts';
import type { RegisterId } from './organisation.ts';
import { sourceStatementDefaults } from './source-statement.ts';

type RegisterNames = Readonly<Record<RegisterId, string>>;

const SWEDISH_REGISTERS: RegisterNames = {
  R1: 'Kundhanterings-/faktureringssystem',
  R2: 'Ärendehanteringssystem',
  R3: 'Elektronisk hantering av fiber-/anslutningskartor',
  R4: 'Manuellt pappersmaterial',
  R5: 'Fiberenkät/arbetsorder',
  R6: 'Dokumentationsserver',
  R7: 'KaseNet AD / VPN',
  R8: 'E-postservrar',
};

const ENGLISH_REGISTERS: RegisterNames = {
  R1: 'Customer management/invoicing system',
  R2: 'Ticketing system',
  R3: 'Electronic fibre/connection map management',
  R4: 'Manual paper records',
  R5: 'Fibre survey/work orders',
  R6: 'Documentation server',
  R7: 'KaseNet AD / VPN',
  R8: 'E-mail servers',
};

/** What the statement of 2018 does not tell has no translation either. */
const UNTOLD = {
  automatedDecisions: '',
  dataProtectionOfficer: '',
  legitimateInterests: '',
  provision: '',
} as const;

const SWEDISH: OrganisationTexts = {
  contactPersonTitle: 'kontaktperson i registerärenden',
  registers: registersNamed(SWEDISH_REGISTERS),
  purposes: [
    'Skötsel och upprätthållande av kundförhållandet',
    'Genomförande, försäljning, förvaltning och fakturering av de tjänster som KaseNet och dess samarbetspartner erbjuder samt utveckling av tjänsterna',
    'Marknadsföring av produkter och tjänster',
    'Kundbrev och meddelanden',
    'Kundenkäter och insamling av kundinformation',
  ],
  dataCategories: [
    'Namn',
    'Personbeteckning',
    'Adress',
    'Telefonnummer',
    'E-postadress',
    'Tjänster som har fastställts för kunden',
    'Tjänsternas ändringshistorik',
  ],
  sources: ['Kunden', 'FODS, företags- och organisationsdatasystemet'],
  recipients: [
    'Underentreprenörer och tjänsteleverantörer när KaseNet är återförsäljare eller beställer arbete av en underentreprenör',
    'Utsökningsmyndigheten vid behov',
    'De som gör opinions- och marknadsundersökningar samt motsvarande utredningar, när KaseNet inte självt gör dem',
  ],
  transfers:
    'Personuppgifter överförs inte till länder utanför Europeiska unionen eller Europeiska ekonomiska samarbetsområdet.',
  safeguards:
    'Kunduppgifterna är skyddade enligt principerna i lagstiftningen om integritetsskydd, både på papper och i elektronisk form.\n' +
    'Det elektroniska materialet är skyddat med personliga användarnamn och lösenord samt med kryptering av ' +
    'nätverkstrafiken. En stor del av uppgifterna finns i ett skyddat internt nät. KaseNets informationssystem finns ' +
    'på bolagets egna servrar, som är placerade i skyddade och övervakade datorhallar. Skyddet omfattar ' +
    'passerkontroll och kameraövervakning.\n' +
    'Det manuella pappersmaterialet förvaras i ett arkiv i låsta lokaler och digitaliseras i den takt det är möjligt.',
  ...UNTOLD,
  authority: [
    'Dataombudsmannens byrå',
    'Besöksadress: Fågelviksgränden 4, 00530 Helsingfors',
    'Postadress: PB 800, 00531 Helsingfors',
    'Telefonväxel 029 566 6700, registratorskontoret 029 566 6768',
    'tietosuoja@om.fi',
    'tietosuoja.fi/sv',
  ],
};

const ENGLISH: OrganisationTexts = {
  contactPersonTitle: 'register contact person',
  registers: registersNamed(ENGLISH_REGISTERS),
  purposes: [
    'Managing and maintaining the customer relationship',
    'Providing, selling, managing and invoicing the services offered by KaseNet and its partners, and developing those services',
    'Marketing of products and services',
    'Customer letters and notices',
    'Customer surveys and the collection of customer information',
  ],
  dataCategories: [
    'Name',
    'Personal identity code',
    'Address',
    'Telephone number',
    'E-mail address',
    'Services assigned to the customer',
    'History of changes to the services',
  ],
  sources: ['The customer', 'BIS, the Business Information System (YTJ)'],
  recipients: [
    'Subcontractors and service providers, when KaseNet acts as a reseller or orders work from a subcontractor',
    'The enforcement authority, when necessary',
    'Those who carry out opinion and market research and similar studies, when KaseNet does not carry them out itself',
  ],
  transfers: 'Personal data is not transferred outside the European Union or the European Economic Area.',
  safeguards:
    'Customer data, on paper as well as in electronic form, is protected in accordance with the principles of privacy legislation.\n' +
    'Electronic material is protected by personal user names and passwords and by the encryption of network traffic. ' +
    'A large part of the data is kept in a protected internal network. KaseNet’s information systems run on the ' +
    'company’s own servers, which are located in protected and monitored data centres. Protection includes access ' +
    'control and video surveillance.\n' +
    'Manual paper records are kept in an archive in locked premises and are digitised as circumstances permit.',
  ...UNTOLD,
  authority: [
    'Office of the Data Protection Ombudsman',
    'Visiting address: Lintulahdenkuja 4, 00530 Helsinki, Finland',
    'Postal address: P.O. Box 800, 00531 Helsinki, Finland',
    'Switchboard +358 29 566 6700, registry +358 29 566 6768',
    'tietosuoja@om.fi',
    'tietosuoja.fi/en',
  ],
};

const TEXTS: Readonly<Record<TranslationLanguage, OrganisationTexts>> = { sv: SWEDISH, en: ENGLISH };

/** What the defaults of the organisation are in another language, as first values of the translation. */
export function sourceTranslation(language: TranslationLanguage): Translation {
  return { texts: TEXTS[language], of: finnishTexts(sourceStatementDefaults()) };
}

function registersNamed(names: RegisterNames): OrganisationTexts['registers'] {
  return sourceStatementDefaults().registers.map(({ id }) => ({
    id,
    name: names[id],
    retention: '',
    legalBasis: '',
  }));
}
