import { fields, paragraph, section } from './blocks.ts';
import { decisionLetter, refusalOf } from './decision-letter.ts';
import type { Block, Field, LetterContent, Section } from './letter-content.ts';
import { actSectionOf, bodyOfLaw, forWhom } from './letter-frame.ts';
import type { DecisionFacts } from './letter-order.ts';
import { groundSentence, toOmbudsman } from './refusal-words.ts';

interface CertificateParts {
  /** What was done all the same; empty when nothing was. */
  readonly granted: readonly Block[];
  /** After the reasons: what single data stays, on which ground. */
  readonly details: readonly Section[];
}

/**
 * The certificate of refusal (kieltäytymistodistus) with every field that the Act of 1999 and office practice ask for:
 * HetiL 28.2 § and 29.2 §; GDPR 12(4). Place stands in the fields; date, signature and name clarification on the page.
 * @throws RangeError when the decision refuses nothing.
 */
export function certificate(facts: DecisionFacts, { granted, details }: CertificateParts): LetterContent {
  const { decision, request, words } = facts;
  const text = words.texts.refusal;
  const { ground, what, reasons } = refusalOf(facts);
  const law = bodyOfLaw(facts);
  const certifying =
    law === 'HETIL'
      ? words.fill(text.certificate.HETIL, { pykälä: actSectionOf(request.kind) })
      : text.certificate.GDPR;
  const partly = decision.outcome === 'partly-granted';
  return decisionLetter(facts, {
    documentName: text.documentName[law],
    title: text.title[law],
    opening: [paragraph(`${partly ? text.partly : text.wholly} ${certifying}`), ...forWhom(facts)],
    sections: [
      ...section(text.matter, [fields(matterOf(facts))]),
      ...section(text.refused[request.kind], [paragraph(what.trim())]),
      ...section(text.law, [paragraph(groundSentence(facts, ground)), ...toOmbudsman(facts)]),
      ...section(text.reasons, [paragraph(reasons.trim())]),
      ...details,
      ...section(text.granted, partly ? granted : [paragraph(text.nothingGranted)]),
    ],
    remedies: true,
  });
}

function matterOf(facts: DecisionFacts): readonly Field[] {
  const { organisation, addressee, role, dataSubject, diaryNumber, request, words } = facts;
  const { refusal: text, requests } = words.texts;
  const { controller } = organisation;
  const town = `${controller.postalCode} ${controller.locality.toLocaleUpperCase('fi')}`.trim();
  const given = (label: string, value: string | null): readonly Field[] =>
    value === null || value === '' ? [] : [{ label, value }];
  return [
    ...given(
      text.controller[bodyOfLaw(facts)],
      [controller.name, controller.streetAddress, town].filter((line) => line !== '').join(', '),
    ),
    ...given(text.requester, addressee.name),
    ...given(text.dataSubject, role === 'self' ? null : dataSubject),
    ...given(text.diaryNumber, diaryNumber),
    ...given(text.request, requests.kinds[request.kind].name),
    ...given(text.datedOn, facts.datedOn === null ? null : words.date(facts.datedOn)),
    ...given(text.receivedOn, `${words.date(facts.receivedOn)}, ${requests.channels[facts.channel]}`),
    ...given(text.place, controller.locality),
  ];
}
