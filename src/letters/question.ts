import { fields, list, ownParagraph, paragraph } from './blocks.ts';
import type { Enclosure, LetterContent } from './letter-content.ts';
import { arrived, bodyOfLaw, letterFrame } from './letter-frame.ts';
import type { LetterFacts, LetterOrder } from './letter-order.ts';

type Inquiry = Extract<LetterOrder, { kind: 'K2' | 'K3' }>['inquiry'];

/** K2 or K3, as the question is about who asks, in which form (HetiL 28.1 §) or what is meant. */
export function questionContent(facts: LetterFacts, inquiry: Inquiry): LetterContent {
  switch (inquiry.kind) {
    case 'identity':
      return identityContent(facts, inquiry);
    case 'form':
      return formContent(facts, inquiry);
    case 'specification':
      return specificationContent(facts, inquiry);
  }
}

/** K2 about identity, on a reasonable doubt only: GDPR 12(6), 11(2); HetiL 26.1 § and 28.1 §. */
function identityContent(facts: LetterFacts, inquiry: Inquiry): LetterContent {
  const { words } = facts;
  const text = words.texts.identityQuestion;
  const epäilyn_syy = inquiry.reason.trim() === '' ? words.texts.missing : inquiry.reason.trim();
  const asker = facts.role === 'self' ? 'self' : 'other';
  return {
    ...letterFrame(facts),
    documentName: text.documentName,
    subject: text.subject,
    title: text.title[asker],
    opening: [
      ...arrived(facts),
      paragraph(words.fill(text.notSure[asker], { säännös: text.law[bodyOfLaw(facts)] })),
      paragraph(words.sentence(words.fill(text.reason, { epäilyn_syy }))),
      paragraph(text.ways[asker]),
      list(filledOnly(inquiry.methods)),
      paragraph(text.masking),
      paragraph(text.noCodesByEmail),
      ...(inquiry.suspends ? [paragraph(text.suspended)] : []),
    ],
    sections: [],
  };
}

/** K2 about the form, with the form itself enclosed: HetiL 28.1 §. */
function formContent(facts: LetterFacts, inquiry: Inquiry): LetterContent {
  const text = facts.words.texts.formQuestion;
  return {
    ...letterFrame(facts),
    documentName: text.documentName,
    subject: text.subject,
    title: text.title,
    opening: [
      ...arrived(facts),
      paragraph(text.form),
      ...ownParagraph(inquiry.reason),
      paragraph(text.enclosedForm),
    ],
    sections: [],
    enclosures: [requestForm(facts)],
  };
}

function requestForm({ organisation, diaryNumber, words }: LetterFacts): Enclosure {
  const text = words.texts.formQuestion;
  return {
    number: 1,
    title: text.enclosure,
    opening: [
      fields([
        { label: text.to, value: organisation.controller.name },
        { label: text.diaryNumber, value: diaryNumber },
      ]),
      paragraph(text.demand),
      fields(text.blanks.map((label) => ({ label, value: '' }))),
    ],
    sections: [],
  };
}

/** K3: GDPR recital 63, which lets ask and never force; HetiL 26.1 §, the facts that the search needs. */
function specificationContent(facts: LetterFacts, inquiry: Inquiry): LetterContent {
  const { words } = facts;
  const text = words.texts.specification;
  const law = bodyOfLaw(facts);
  const gdpr = law === 'GDPR';
  return {
    ...letterFrame(facts),
    documentName: text.documentName,
    subject: text.subject,
    title: text.title,
    opening: [
      ...arrived(facts),
      paragraph(gdpr ? text.largeQuantity : text.factsNeeded),
      ...ownParagraph(words.sentence(inquiry.reason)),
      paragraph(text.pleaseTell[law]),
      list(filledOnly(inquiry.questions)),
      ...(gdpr ? [paragraph(text.voluntary)] : []),
      ...(inquiry.suspends ? [paragraph(text.suspended)] : []),
    ],
    sections: [],
  };
}

function filledOnly(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}
