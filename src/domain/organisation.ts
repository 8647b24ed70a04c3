/** A postal address with telephone and e-mail, as it stands in the letterhead. */
export interface ContactDetails {
  readonly name: string;
  readonly streetAddress: string;
  readonly postalCode: string;
  readonly locality: string;
  readonly phone: string;
  readonly email: string;
}

/** Rekisteriasioista vastaava yhteyshenkilö: signs every letter. */
export interface ContactPerson extends ContactDetails {
  /** Title in lower case, as a name clarification has it: `rekisteriasioista vastaava yhteyshenkilö`. */
  readonly title: string;
}

export const REGISTER_IDS = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8'] as const;
export type RegisterId = (typeof REGISTER_IDS)[number];

export interface Register {
  readonly id: RegisterId;
  readonly name: string;
  /** Paper in binders: searched by hand, its place is asked for. */
  readonly manual: boolean;
  /** What to search by, shown to the clerk beside the task. */
  readonly searchHint: string;
  /** Storage period or the criteria for it, GDPR 15(1)(d). Empty = still to be filled. */
  readonly retention: string;
  /** Legal basis of the processing, GDPR 6(1), context from 13 and 14. Empty = still to be filled. */
  readonly legalBasis: string;
}

/** Everything of the controller that a reply has to tell. Lists hold one sentence or term an entry. */
export interface Organisation {
  readonly controller: ContactDetails;
  readonly contactPerson: ContactPerson;
  readonly registers: readonly Register[];
  readonly purposes: readonly string[];
  readonly dataCategories: readonly string[];
  readonly sources: readonly string[];
  readonly recipients: readonly string[];
  /** Transfers outside the EU and the EEA, GDPR 15(2). */
  readonly transfers: string;
  readonly safeguards: string;
  /** Automated decisions and profiling, GDPR 15(1)(h). Empty = still to be filled. */
  readonly automatedDecisions: string;
  /** Name and contact details of the data protection officer, GDPR 13(1)(b). Empty = none is designated. */
  readonly dataProtectionOfficer: string;
  /** The interests pursued where a register rests on GDPR 6(1)(f), GDPR 13(1)(d). */
  readonly legitimateInterests: string;
  /** Whether the data has to be given, by law or by contract, and what follows when it is not, GDPR 13(2)(e). */
  readonly provision: string;
  /** How long this log itself is kept after closing, years (1-10). */
  readonly logRetentionYears: number;
  /** The supervisory authority's contact block, one line an entry, GDPR 15(1)(f). */
  readonly authority: readonly string[];
}

/** A place in the organisation's data that a reply needs and that is still empty. */
export interface OrganisationGap {
  readonly field: 'retention' | 'legalBasis' | 'automatedDecisions';
  readonly registerId: RegisterId | null;
}

/** What the source statement lacks but a reply needs, in the order of the form. */
export function organisationGaps(organisation: Organisation): readonly OrganisationGap[] {
  const gaps: OrganisationGap[] = [];
  for (const register of organisation.registers) {
    if (register.retention.trim() === '') gaps.push({ field: 'retention', registerId: register.id });
    if (register.legalBasis.trim() === '') gaps.push({ field: 'legalBasis', registerId: register.id });
  }
  if (organisation.automatedDecisions.trim() === '') {
    gaps.push({ field: 'automatedDecisions', registerId: null });
  }
  return gaps;
}
