import { hidesUntold, type EnclosureEntry } from './enclosure.ts';
import type { Organisation } from './organisation.ts';
import type { ReplyDraft } from './letter.ts';
import { isGdpr, type Regime } from './regime.ts';
import type { Finding, TaskOutcome } from './register-task.ts';

/** Where the clerk fills a block that is missing. */
export type BlockPlace = 'search' | 'draft' | 'organisation';

/**
 * The mandatory blocks of a reply to an access request, each with its source and the place that feeds it
 * (GDPR 15(1)-(4), 12(1), 13-14). A mere pointer to the privacy statement does not do: blocks are filled case by case.
 */
export const ACCESS_REPLY_BLOCKS = {
  confirmation: { article: '15(1)', place: 'search' },
  copy: { article: '15(1), 15(3)', place: 'search' },
  purposes: { article: '15(1)(a)', place: 'search' },
  categories: { article: '15(1)(b)', place: 'search' },
  recipients: { article: '15(1)(c)', place: 'search' },
  retention: { article: '15(1)(d)', place: 'organisation' },
  rights: { article: '15(1)(e)', place: 'organisation' },
  complaint: { article: '15(1)(f)', place: 'organisation' },
  sources: { article: '15(1)(g)', place: 'search' },
  'automated-decisions': { article: '15(1)(h)', place: 'organisation' },
  transfers: { article: '15(2)', place: 'organisation' },
  form: { article: '15(3)', place: 'draft' },
  withheld: { article: '15(4)', place: 'draft' },
  legend: { article: '12(1)', place: 'draft' },
  controller: { article: '13-14', place: 'organisation' },
  'search-terms': { article: '15(1)', place: 'draft' },
} as const satisfies Record<string, { article: string; place: BlockPlace }>;
export type AccessReplyBlock = keyof typeof ACCESS_REPLY_BLOCKS;

/** What the GDPR added to the reply of the Act of 1999 (HetiL § 26.1: the data, its sources, its use, its disclosures). */
const GDPR_ONLY: ReadonlySet<AccessReplyBlock> = new Set([
  'retention',
  'transfers',
  'automated-decisions',
  'rights',
]);

/** Nothing found needs fewer blocks: what was searched, by what, and the remedies. */
const BLOCKS_OF_KIND = {
  K4a: [
    'confirmation',
    'copy',
    'purposes',
    'categories',
    'sources',
    'recipients',
    'retention',
    'transfers',
    'automated-decisions',
    'rights',
    'withheld',
    'legend',
    'form',
    'complaint',
    'controller',
  ],
  K4b: ['confirmation', 'search-terms', 'withheld', 'form', 'complaint', 'controller'],
} as const satisfies Record<'K4a' | 'K4b', readonly AccessReplyBlock[]>;

export interface SearchedRegister {
  readonly registerId: string;
  /** null while the task is open. */
  readonly outcome: TaskOutcome | null;
  readonly findings: readonly Finding[];
}

/** What an attached document leaves out. */
export type HidingEnclosure = Pick<EnclosureEntry, 'areas' | 'withheld'>;

export interface BlockStatus {
  readonly block: AccessReplyBlock;
  readonly missing: boolean;
  /** The first register at fault, when the block is filled register by register. */
  readonly registerId: string | null;
}

/** Every block of the reply in the order of the letter, the missing ones marked; a missing block stops issuing. */
export function accessReplyBlocks(
  kind: 'K4a' | 'K4b',
  regime: Regime,
  registers: readonly SearchedRegister[],
  organisation: Organisation,
  draft: ReplyDraft,
  enclosures: readonly HidingEnclosure[],
): readonly BlockStatus[] {
  const blocks: readonly AccessReplyBlock[] = BLOCKS_OF_KIND[kind];
  const known = isGdpr(regime) ? blocks : blocks.filter((block) => !GDPR_ONLY.has(block));
  return known.map((block) => {
    const fault = blockFault(block, registers, organisation, draft, enclosures);
    return { block, missing: fault !== null, registerId: fault?.registerId ?? null };
  });
}

interface Fault {
  readonly registerId: string | null;
}

function blockFault(
  block: AccessReplyBlock,
  registers: readonly SearchedRegister[],
  organisation: Organisation,
  draft: ReplyDraft,
  enclosures: readonly HidingEnclosure[],
): Fault | null {
  const found = registers.filter((register) => register.outcome === 'found');
  switch (block) {
    case 'confirmation':
      return faultAt(registers.find((register) => register.outcome === null));
    case 'copy':
      return faultAt(found.find((register) => register.findings.length === 0)) ?? rowFault(found, 'value');
    case 'purposes':
      return rowFault(found, 'purpose');
    case 'categories':
      return rowFault(found, 'category');
    case 'sources':
      return rowFault(found, 'source');
    case 'retention': {
      // A register that was taken out of the organisation since the search has no storage period to tell either.
      const told = new Set<string>(
        organisation.registers.flatMap(({ id, retention }) => (retention.trim() === '' ? [] : [id])),
      );
      return faultAt(found.find(({ registerId }) => !told.has(registerId)));
    }
    case 'complaint':
      return emptyFault(organisation.authority.join(''));
    case 'automated-decisions':
      return emptyFault(organisation.automatedDecisions);
    case 'transfers':
      return emptyFault(organisation.transfers);
    case 'controller':
      return emptyFault(organisation.controller.name) ?? emptyFault(organisation.contactPerson.name);
    case 'search-terms':
      return emptyFault(draft.searchTerms);
    // Whatever is hidden is told; nothing withheld means that everything is given.
    case 'withheld':
      return enclosures.some(hidesUntold) ? { registerId: null } : null;
    // Empty is an answer here: not disclosed, nothing to explain; the rights are a fixed text and the form has a default.
    case 'recipients':
    case 'legend':
    case 'form':
    case 'rights':
      return null;
  }
}

function rowFault(found: readonly SearchedRegister[], field: keyof Finding): Fault | null {
  return faultAt(found.find((register) => register.findings.some((row) => row[field].trim() === '')));
}

function faultAt(register: SearchedRegister | undefined): Fault | null {
  return register === undefined ? null : { registerId: register.registerId };
}

function emptyFault(text: string): Fault | null {
  return text.trim() === '' ? { registerId: null } : null;
}
