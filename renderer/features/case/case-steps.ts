import type { CaseDetail, CaseDocument, IssuedLetter } from '../../../src/api/views.ts';
import type { CaseStage } from '../../../src/domain/case-stage.ts';
import { letterStep, type LetterStep } from '../../../src/domain/letter-step.ts';
import { isReply, type LetterKind } from '../../../src/domain/letter.ts';

/** The steps of a case in the line across the top of its page. */
export const CASE_STEPS = ['registered', 'identity', 'search', 'reply', 'dispatch', 'close'] as const;
export type CaseStep = (typeof CASE_STEPS)[number];

/** `skipped` is a step that a closed case never took. */
export type StepState = 'done' | 'due' | 'coming' | 'skipped';

/** How a step is called in the address of the page. */
const STEP_NAMES: Readonly<Record<CaseStep, string>> = {
  registered: 'kirjattu',
  identity: 'henkilollisyys',
  search: 'haku',
  reply: 'vastaus',
  dispatch: 'lahetys',
  close: 'paatos',
};

/** Address of a case at a step, and within the search at a register. */
export function stepPath(caseId: number, step: CaseStep, registerId?: string | null): string {
  const register = registerId === undefined || registerId === null ? '' : `&rekisteri=${registerId}`;
  return `/pyynnot/${caseId}?vaihe=${STEP_NAMES[step]}${register}`;
}

/** Address at which a withdrawn request is closed, from whatever step it stands at. */
export function withdrawalPath(caseId: number): string {
  return `${stepPath(caseId, 'close')}&tulos=peruttu`;
}

/** Address at which a case shows the step that is due. */
export function casePath(caseId: number): string {
  return `/pyynnot/${caseId}`;
}

/** Where a letter of this kind is printed and sent: the receipt stands with the registration. */
export function letterPath(caseId: number, kind: LetterKind): string {
  return stepPath(caseId, isReply(kind) ? 'dispatch' : 'registered');
}

function dueStep(stage: CaseStage): CaseStep {
  return stage === 'closed' ? 'close' : stage;
}

/** The step to show: the one in the address, otherwise the one that is due. */
export function shownStep(detail: CaseDetail, named: string | null): CaseStep {
  return CASE_STEPS.find((step) => STEP_NAMES[step] === named) ?? dueStep(detail.stage);
}

export function stepState(detail: CaseDetail, step: CaseStep): StepState {
  if (isDone(detail, step)) return 'done';
  if (detail.stage === 'closed') return 'skipped';
  return step === dueStep(detail.stage) ? 'due' : 'coming';
}

/** The search and the draft may be prepared before their turn; sending and closing may not. */
export function stepOpens(detail: CaseDetail, step: CaseStep): boolean {
  const state = stepState(detail, step);
  return state === 'done' || state === 'due' || step === 'search' || step === 'reply';
}

export function openTaskCount(detail: CaseDetail): number {
  return detail.tasks.filter(({ outcome }) => outcome === null).length;
}

/** A document that is an issued letter. */
export interface LetterDocument extends CaseDocument {
  readonly letter: IssuedLetter;
}

export function receiptOf(detail: CaseDetail): LetterDocument | null {
  return letterDocuments(detail).find(({ letter }) => letter.kind === 'K1') ?? null;
}

export function replyOf(detail: CaseDetail): LetterDocument | null {
  return letterDocuments(detail).find(({ letter }) => isReply(letter.kind)) ?? null;
}

/** What the letter waits for next, by the rule of the core. */
export function nextOf(letter: IssuedLetter, detail: CaseDetail): LetterStep {
  return letterStep({
    kind: letter.kind,
    printed: letter.prints.length > 0,
    dispatched: letter.dispatch !== null,
    signedCopies: letter.signedCopies.length,
    caseClosed: detail.closed !== null,
  });
}

function letterDocuments(detail: CaseDetail): readonly LetterDocument[] {
  return detail.documents.flatMap(({ letter, ...document }) =>
    letter === null ? [] : [{ ...document, letter }],
  );
}

function isDone(detail: CaseDetail, step: CaseStep): boolean {
  switch (step) {
    case 'registered':
      return true;
    case 'identity':
      return detail.identitySettled;
    case 'search':
      return openTaskCount(detail) === 0;
    case 'reply':
      return replyOf(detail) !== null;
    case 'dispatch':
      return (replyOf(detail)?.letter.dispatch ?? null) !== null;
    case 'close':
      return detail.closed !== null;
  }
}
