import type { CaseDetail } from '../../../src/api/views.ts';
import { Loaded } from '../../components/loaded.tsx';
import { useCoreQuery } from '../../core-queries.ts';
import { replyStep as words } from '../../text/fi/case.ts';
import { replyOf } from './case-steps.ts';
import { FrozenLetter } from './frozen-letter.tsx';
import { ReplyDraftForm } from './reply-draft-form.tsx';
import { StepPanel } from './step-panel.tsx';

/** The reply beside what it is made from, and once it is issued, what was frozen. */
export function ReplyStep(props: { readonly detail: CaseDetail; readonly takeFocus: boolean }) {
  const { detail, takeFocus } = props;
  const issued = replyOf(detail);
  return (
    <StepPanel title={issued === null ? words.title : words.letter} takeFocus={takeFocus}>
      {issued === null ? <ReplyDraft detail={detail} /> : <FrozenLetter document={issued} opened />}
    </StepPanel>
  );
}

function ReplyDraft({ detail }: { readonly detail: CaseDetail }) {
  const reply = useCoreQuery('reply.get', { caseId: detail.id });
  return (
    <Loaded query={reply}>
      {(state) => (
        // Every change of the case reads the reply again, and the letter with it.
        <ReplyDraftForm detail={detail} reply={state} version={reply.dataUpdatedAt} />
      )}
    </Loaded>
  );
}
