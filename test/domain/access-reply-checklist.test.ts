import { describe, expect, test } from 'vitest';
import {
  ACCESS_REPLY_BLOCKS,
  accessReplyBlocks,
  type AccessReplyBlock,
  type SearchedRegister,
} from '../../src/domain/access-reply-checklist.ts';
import type { ReplyDraft } from '../../src/domain/letter.ts';
import type { Regime } from '../../src/domain/regime.ts';
import type { Finding } from '../../src/domain/register-task.ts';
import { finding } from '../helpers/case-steps.ts';
import { filledOrganisation } from '../helpers/desk.ts';

const organisation = filledOrganisation();
const draft: ReplyDraft = {
  searchTerms: 'nimi',
  withheld: '',
  legend: '',
  delivery: 'written',
  distribution: [],
  forInformation: [],
  encloseStatement: false,
  additionalText: '',
};
const nothing: SearchedRegister = { registerId: 'R1', outcome: 'nothing', findings: [] };
const found = (change: Partial<Finding> = {}): SearchedRegister => ({
  registerId: 'R2',
  outcome: 'found',
  findings: [finding, { ...finding, ...change }],
});

interface Facts {
  readonly kind?: 'K4a' | 'K4b';
  readonly regime?: Regime;
  readonly registers?: readonly SearchedRegister[];
  readonly organisation?: Partial<typeof organisation>;
  readonly draft?: Partial<ReplyDraft>;
  readonly enclosures?: Parameters<typeof accessReplyBlocks>[5];
}

function missing(facts: Facts): readonly unknown[] {
  return accessReplyBlocks(
    facts.kind ?? 'K4a',
    facts.regime ?? 'GDPR_TSL',
    facts.registers ?? [nothing, found()],
    { ...organisation, ...facts.organisation },
    { ...draft, ...facts.draft },
    facts.enclosures ?? [],
  ).flatMap(({ block, missing: empty, registerId }) => (empty ? [[block, registerId]] : []));
}

test('a reply with everything in it misses nothing, with data and without', () => {
  expect(missing({})).toEqual([]);
  expect(missing({ kind: 'K4b', registers: [nothing] })).toEqual([]);
});

test('GDPR 15(1)-(3), rows 1-15: a reply with data has every block of the checklist but the terms, which stand in its confirmation', () => {
  const blocks = accessReplyBlocks('K4a', 'GDPR_X', [found()], organisation, draft, []).map(
    ({ block }) => block,
  );
  const all = Object.keys(ACCESS_REPLY_BLOCKS) as readonly AccessReplyBlock[];
  expect(blocks.toSorted()).toEqual(all.filter((block) => block !== 'search-terms').toSorted());
});

test('GDPR 15(4), row 13: what is hidden in an attached document has to be told', () => {
  const area = { page: 1, x: 0.1, y: 0.1, width: 0.2, height: 0.1 };
  expect(missing({ enclosures: [{ areas: [area], withheld: ' ' }] })).toEqual([['withheld', null]]);
  expect(missing({ enclosures: [{ areas: [area], withheld: 'Toisen nimi' }] })).toEqual([]);
  expect(missing({ enclosures: [{ areas: [], withheld: '' }] })).toEqual([]);
});

describe('what is empty is named with the register at fault', () => {
  const blankRetention = organisation.registers.map((register) => ({ ...register, retention: ' ' }));
  const noName = { ...organisation.contactPerson, name: ' ' };
  const open: SearchedRegister = { registerId: 'R1', outcome: null, findings: [] };
  test.each<[AccessReplyBlock, string | null, Facts]>([
    ['confirmation', 'R1', { registers: [open, found()] }],
    ['copy', 'R2', { registers: [found({ value: ' ' })] }],
    ['copy', 'R2', { registers: [{ ...found(), findings: [] }] }],
    ['purposes', 'R2', { registers: [nothing, found({ purpose: '' })] }],
    ['categories', 'R2', { registers: [nothing, found({ category: '' })] }],
    ['sources', 'R2', { registers: [nothing, found({ source: ' ' })] }],
    ['retention', 'R2', { organisation: { registers: blankRetention } }],
    ['retention', 'R2', { organisation: { registers: organisation.registers.slice(0, 1) } }],
    ['transfers', null, { organisation: { transfers: ' ' } }],
    ['automated-decisions', null, { organisation: { automatedDecisions: '' } }],
    ['complaint', null, { organisation: { authority: [] } }],
    ['controller', null, { organisation: { contactPerson: noName } }],
    ['confirmation', 'R1', { kind: 'K4b', registers: [open] }],
    ['search-terms', null, { kind: 'K4b', registers: [nothing], draft: { searchTerms: ' ' } }],
    ['complaint', null, { kind: 'K4b', registers: [nothing], organisation: { authority: [''] } }],
    ['controller', null, { kind: 'K4b', registers: [nothing], organisation: { contactPerson: noName } }],
  ])('%s', (block, registerId, facts) => {
    expect(missing(facts)).toEqual([[block, registerId]]);
  });
});

test('an empty row of recipients, of a legend or of what was withheld is an answer', () => {
  expect(missing({ registers: [found({ recipients: '' })], draft: { withheld: '', legend: '' } })).toEqual(
    [],
  );
});

test('H-ACC-1, row H: the Act of 1999 asks for the data, its sources, its use and its disclosures, not for what the GDPR added', () => {
  const bare = { automatedDecisions: '', transfers: '', registers: [] };
  expect(missing({ regime: 'HETIL', organisation: bare })).toEqual([]);
  expect(missing({ regime: 'GDPR_X', organisation: bare })).toEqual([
    ['retention', 'R2'],
    ['transfers', null],
    ['automated-decisions', null],
  ]);
  expect(missing({ regime: 'HETIL', registers: [found({ source: '' })] })).toEqual([['sources', 'R2']]);
});
