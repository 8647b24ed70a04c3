import { expect, test } from 'vitest';
import { letterContent } from '../../src/letters/compose.ts';
import { decided, decisionFacts, EMPTY_DRAFT, foundReply, underLaw } from './sample-letters.ts';

const CONTRACT = { title: 'Sopimus', pages: 4, withheld: 'Toisen asiakkaan nimi.' };
const BILL = { title: 'Lasku', pages: 1, withheld: '' };

test('documents are numbered after what the letter itself is made of', () => {
  const attachments = [CONTRACT, BILL];
  const bare = letterContent({ kind: 'K4a', facts: foundReply({ attachments }) });
  const own = bare.enclosures.length;
  expect(own).toBeGreaterThan(0);
  expect(bare.attachments).toEqual([
    { number: own + 1, title: 'Sopimus', pages: 4 },
    { number: own + 2, title: 'Lasku', pages: 1 },
  ]);
});

test('GDPR 15(4): what is hidden in them stands beside what the draft leaves out', () => {
  const draft = { ...EMPTY_DRAFT, withheld: 'Sisäinen muistio.' };
  const told = (facts: Parameters<typeof foundReply>[0]): string =>
    JSON.stringify(letterContent({ kind: 'K4a', facts: foundReply(facts) }).sections);
  const both = told({ draft, attachments: [CONTRACT, BILL] });
  expect(both).toContain('Sisäinen muistio.');
  expect(both).toContain('Sopimus: Toisen asiakkaan nimi.');
  expect(both).not.toContain('Lasku:');
  expect(both).not.toContain('Kaikki tiedot on annettu');
});

test('HetiL 27 §: the same in a reply of the Act, and in one that found nothing', () => {
  const ofTheAct = foundReply({ ...underLaw('HETIL'), attachments: [CONTRACT] });
  const nothing = { ...foundReply({ attachments: [CONTRACT] }), registers: [] };
  for (const order of [
    { kind: 'K4a', facts: ofTheAct },
    { kind: 'K4b', facts: nothing },
  ] as const) {
    expect(JSON.stringify(letterContent(order).sections)).toContain('Sopimus: Toisen asiakkaan nimi.');
  }
});

test('a letter that corrects tells it in a section of its own, and only when there is something', () => {
  const section = (withheld: string) => {
    const facts = decisionFacts('other', decided('answered', { kind: 'answer', text: 'Selvitetty.' }), {
      attachments: [{ ...CONTRACT, withheld }],
    });
    return letterContent({ kind: 'K16', facts }).sections.find(
      ({ heading }) => heading === 'Antamatta jätetyt tiedot',
    );
  };
  expect(section(CONTRACT.withheld)?.blocks).toEqual([
    { kind: 'list', items: ['Sopimus: Toisen asiakkaan nimi.'] },
  ]);
  expect(section('')).toBeUndefined();
});

test('to whom else the letter goes', () => {
  const draft = { ...EMPTY_DRAFT, distribution: ['Asiamies Esimerkki'], forInformation: ['Edunvalvoja'] };
  expect(letterContent({ kind: 'K4a', facts: foundReply({ draft }) })).toMatchObject({
    distribution: ['Asiamies Esimerkki'],
    forInformation: ['Edunvalvoja'],
  });
});
