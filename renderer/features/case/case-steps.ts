import type {
  CaseDetail,
  CaseDocument,
  CaseRequest,
  IssuedLetter,
  RegisterTask,
} from '../../../src/api/views.ts';
import type { CaseStage } from '../../../src/domain/case-stage.ts';
import { isESigned, letterStep, type LetterStep } from '../../../src/domain/letter-step.ts';
import { isReply, LETTERS, type LetterKind } from '../../../src/domain/letter.ts';
import type { Person } from '../../../src/domain/person.ts';

/** A case whose person is still known: every step works on one of these. */
export type LivingCase = CaseDetail & { readonly person: Person };

/** False once retention has erased the person, and with them all but the bare facts of the case. */
export function isLiving(detail: CaseDetail): detail is LivingCase {
  return detail.person !== null;
}

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

/** A place within a step: one of the requests, one of their tasks. null = the one that is due. */
export interface StepPlace {
  readonly requestId: number | null;
  readonly taskId: number | null;
}

/** Address of a case at a step, and within it at a request or a task. */
export function stepPath(caseId: number, step: CaseStep, place: Partial<StepPlace> = {}): string {
  const { requestId = null, taskId = null } = place;
  const request = requestId === null ? '' : `&pyynto=${requestId}`;
  const task = taskId === null ? '' : `&tehtava=${taskId}`;
  return `/pyynnot/${caseId}?vaihe=${STEP_NAMES[step]}${request}${task}`;
}

/** The place that the page's address names. */
export function placeIn(address: URLSearchParams): StepPlace {
  return { requestId: idIn(address, 'pyynto'), taskId: idIn(address, 'tehtava') };
}

function idIn(address: URLSearchParams, name: string): number | null {
  const id = Number(address.get(name) ?? '');
  return Number.isSafeInteger(id) && id > 0 ? id : null;
}

/** Address at which a withdrawn case is closed, from whatever step it stands at. */
export function withdrawalPath(caseId: number): string {
  return `${stepPath(caseId, 'close')}&tulos=peruttu`;
}

/** Address at which a case shows the step that is due. */
export function casePath(caseId: number): string {
  return `/pyynnot/${caseId}`;
}

/** Opens the deadline under the head of the case when it stands in the address. */
export const DEADLINE_OPEN = 'maaraaika';

/** Where a letter of this kind is printed and sent: each with the step that it belongs to. */
export function letterPath(caseId: number, kind: LetterKind): string {
  // The notice of an extension stands with the deadline, which opens under the head of the case.
  return `${stepPath(caseId, stepOfLetter(kind))}${kind === 'K9' ? `&${DEADLINE_OPEN}=1` : ''}`;
}

function stepOfLetter(kind: LetterKind): CaseStep {
  if (kind === 'K2') return 'identity';
  if (kind === 'K3') return 'search';
  if (kind === 'K10') return 'reply';
  if (kind === 'K9') return 'registered';
  return LETTERS[kind].purpose === 'receipt' ? 'registered' : 'dispatch';
}

/** Until a question about what is meant is answered, the search stands at it. */
function dueStep(stage: CaseStage): CaseStep {
  if (stage === 'closed') return 'close';
  return stage === 'specification' ? 'search' : stage;
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

/**
 * The search and the decision may be prepared before their turn, and a letter that has been issued may leave before the
 * rest of the case is ready; closing waits for its turn.
 */
export function stepOpens(detail: CaseDetail, step: CaseStep): boolean {
  const state = stepState(detail, step);
  if (state === 'done' || state === 'due' || step === 'search' || step === 'reply') return true;
  return step === 'dispatch' && letterDocuments(detail).some(({ letter }) => letter.kind !== 'K1');
}

/** Tasks done or to be done: the open ones of a request that is refused, transferred or withdrawn fall. */
export function tasksToDo(detail: CaseDetail): readonly RegisterTask[] {
  return detail.requests.flatMap((request) =>
    request.tasks.filter(({ outcome }) => outcome !== null || needsItsTasks(request)),
  );
}

export function openTaskCount(detail: CaseDetail): number {
  return tasksToDo(detail).filter(({ outcome }) => outcome === null).length;
}

function needsItsTasks({ decision }: CaseRequest): boolean {
  return decision === null || decision.outcome === 'granted' || decision.outcome === 'partly-granted';
}

/** A document that is a letter which left, or will leave, the house. */
export interface LetterDocument extends CaseDocument {
  readonly letter: IssuedLetter;
}

export function letterDocuments(detail: CaseDetail): readonly LetterDocument[] {
  return detail.documents.flatMap(({ letter, ...document }) =>
    letter === null ? [] : [{ ...document, letter }],
  );
}

/** The issued letter with this id; null for none. */
export function letterById(detail: CaseDetail, letterId: number | null): LetterDocument | null {
  return letterDocuments(detail).find(({ letter }) => letter.letterId === letterId) ?? null;
}

export function receiptOf(detail: CaseDetail): LetterDocument | null {
  return letterDocuments(detail).find(({ letter }) => letter.kind === 'K1') ?? null;
}

/** The letters of the decisions that stand, in the order in which they were issued. */
export function repliesOf(detail: CaseDetail): readonly LetterDocument[] {
  return letterDocuments(detail).filter(({ letter }) => isReply(letter.kind) && !letter.void);
}

/** What the letter waits for next, by the rule of the core. */
export function nextOf(letter: IssuedLetter, detail: CaseDetail): LetterStep {
  return letterStep({
    kind: letter.kind,
    printed: letter.prints.length > 0,
    eSigned: isESigned(letter.signature),
    dispatched: letter.dispatch !== null,
    back: letter.back,
    signedCopies: letter.signedCopies.length,
    caseClosed: detail.closed !== null,
    void: letter.void,
    copyErased: letter.copyErasedOn !== null,
  });
}

/** Every letter that the standing decisions need has been issued. */
function allIssued(detail: CaseDetail): boolean {
  return detail.requests.every(
    ({ decision, letters }) => decision !== null && letters.every(({ letterId }) => letterId !== null),
  );
}

function isDone(detail: CaseDetail, step: CaseStep): boolean {
  switch (step) {
    case 'registered':
      return true;
    case 'identity':
      return detail.stage !== 'identity' && detail.identitySettled;
    case 'search':
      return detail.stage !== 'specification' && openTaskCount(detail) === 0;
    case 'reply':
      return allIssued(detail);
    case 'dispatch':
      return (
        allIssued(detail) &&
        repliesOf(detail).every(({ letter }) => letter.dispatch !== null) &&
        detail.requests.every(({ recipients }) => recipients.settled)
      );
    case 'close':
      return detail.closed !== null;
  }
}
