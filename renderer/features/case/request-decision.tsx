import { useState } from 'react';
import { Link } from 'wouter';
import type { CaseRequest } from '../../../src/api/views.ts';
import { carriesEnclosures } from '../../../src/domain/enclosure.ts';
import type { LetterKind } from '../../../src/domain/letter.ts';
import { Loaded } from '../../components/loaded.tsx';
import { useCoreQuery } from '../../core-queries.ts';
import { decisionStep as words, letterDraft } from '../../text/fi/decision.ts';
import { letterKindLabel, scopesText } from '../../text/fi/labels.ts';
import { letterById, stepPath, type LivingCase } from './case-steps.ts';
import { DecisionForm } from './decision-form.tsx';
import { DecisionShown, RevokedDecisions } from './decision-shown.tsx';
import { EnclosuresPanel, type OpenEnclosure } from './enclosures-panel.tsx';
import { ExportFiles } from './export-files.tsx';
import { FeePanel } from './fee-panel.tsx';
import { FrozenLetter } from './frozen-letter.tsx';
import { mayHaveLeftOnPaper, PaperReply } from './paper-reply.tsx';
import { ReplyDraftForm } from './reply-draft-form.tsx';
import { Facts, StepPart, useHasChanged } from './step-panel.tsx';
import { WorkSummary } from './work-summary.tsx';

/** One request: decided, then its letters one after another. */
export function RequestDecision(props: { readonly detail: LivingCase; readonly request: CaseRequest }) {
  const { detail, request } = props;
  const { decision } = request;
  const part = decision === null ? 'decide' : (nextLetter(request) ?? 'ready');
  const moved = useHasChanged(part);
  return (
    <>
      <Asked detail={detail} request={request} />
      {decision === null && detail.closed === null && (
        <div className="decision-parts">
          <StepPart title={words.decision} takeFocus={moved}>
            <DecisionForm detail={detail} request={request} />
          </StepPart>
          <div className="stack">
            <WorkSummary detail={detail} request={request} />
            {portable(request) && <ExportFiles detail={detail} request={request} />}
          </div>
        </div>
      )}
      {(decision === null || request.fee.assessed !== null) && <Fee detail={detail} request={request} />}
      {decision !== null && (
        <>
          <StepPart title={words.decision}>
            <DecisionShown detail={detail} request={request} decision={decision} />
          </StepPart>
          {portable(request) && detail.closed === null && <ExportFiles detail={detail} request={request} />}
          <NextLetter key={part} detail={detail} request={request} takeFocus={moved} />
          <IssuedLetters detail={detail} request={request} />
        </>
      )}
      <RevokedDecisions detail={detail} request={request} />
    </>
  );
}

function Asked({ detail, request }: { readonly detail: LivingCase; readonly request: CaseRequest }) {
  const { description, scopes } = request;
  return (
    <Facts
      rows={[
        [
          words.asked,
          <span key="asked" className="typed-text">
            {description === '' ? detail.description : description}
          </span>,
        ],
        ...(scopes.length === 0 ? [] : [[words.scopes, scopesText(scopes)] as const]),
      ]}
    />
  );
}

/** Bans and inquiries are free by their nature: nothing is said of it. */
function Fee({ detail, request }: { readonly detail: LivingCase; readonly request: CaseRequest }) {
  const { grounds, assessed } = request.fee;
  const speaks = request.kind === 'access' || grounds.length > 0 || assessed !== null;
  return speaks ? <FeePanel detail={detail} request={request} /> : null;
}

/** The letter of the standing decision that is to be written now. */
function NextLetter(props: {
  readonly detail: LivingCase;
  readonly request: CaseRequest;
  readonly takeFocus: boolean;
}) {
  const { detail, request, takeFocus } = props;
  const letter = nextLetter(request);
  const [openEnclosure, setOpenEnclosure] = useState<OpenEnclosure>('none');
  const reply = useCoreQuery('reply.get', { requestId: request.id }, { enabled: letter !== null });
  if (letter === null || detail.closed !== null) return null;
  const { letters } = request;
  const place = letters.findIndex(({ kind }) => kind === letter) + 1;
  return (
    <>
      {/* The letters of a decision share one list; once the first is issued nothing of it changes. */}
      {carriesEnclosures(letter) && letters.every(({ letterId }) => letterId === null) && (
        <EnclosuresPanel detail={detail} request={request} open={openEnclosure} setOpen={setOpenEnclosure} />
      )}
      <StepPart title={letterDraft.title(letterKindLabel[letter])} takeFocus={takeFocus}>
        {letters.length > 1 && (
          <p className="no-margin muted">{letterDraft.ofLetters(place, letters.length)}</p>
        )}
        {mayHaveLeftOnPaper(detail) && (
          <PaperReply key={letter} detail={detail} request={request} letter={letter} />
        )}
        <Loaded query={reply}>
          {(state) => (
            // Every change of the case reads the reply again, and the letter with it.
            <ReplyDraftForm
              detail={detail}
              request={request}
              letter={letter}
              reply={state}
              version={reply.dataUpdatedAt}
              fixed={letters.some(({ letterId }) => letterId !== null)}
              enclosureOpen={openEnclosure !== 'none'}
            />
          )}
        </Loaded>
      </StepPart>
    </>
  );
}

function IssuedLetters({ detail, request }: { readonly detail: LivingCase; readonly request: CaseRequest }) {
  const issued = request.letters
    .map(({ letterId }) => letterById(detail, letterId))
    .filter((document) => document !== null);
  if (issued.length === 0) return null;
  const unsent = issued.some(({ letter }) => letter.dispatch === null);
  return (
    <StepPart title={letterDraft.issued}>
      {issued.map((document) => (
        <FrozenLetter key={document.id} document={document} opened={issued.length === 1} />
      ))}
      {unsent && detail.closed === null && (
        <Link href={stepPath(detail.id, 'dispatch')}>{words.toDispatch}</Link>
      )}
    </StepPart>
  );
}

function nextLetter({ letters }: CaseRequest): LetterKind | null {
  return letters.find(({ letterId }) => letterId === null)?.kind ?? null;
}

/** There is something to take along. */
function portable({ kind, tasks, decision }: CaseRequest): boolean {
  if (kind !== 'portability' || tasks.some(({ outcome }) => outcome === null)) return false;
  return decision === null || decision.outcome === 'granted' || decision.outcome === 'partly-granted';
}
