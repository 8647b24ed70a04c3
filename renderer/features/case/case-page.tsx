import { useState } from 'react';
import { useSearchParams } from 'wouter';
import type { CaseDetail } from '../../../src/api/views.ts';
import { Loaded } from '../../components/loaded.tsx';
import { useCoreQuery } from '../../core-queries.ts';
import { casePage } from '../../text/fi/case.ts';
import { RegisteredNotice } from '../new-request/registered-notice.tsx';
import { CaseDocuments, type Opened } from './case-documents.tsx';
import { CaseHeader } from './case-header.tsx';
import { receiptOf, replyOf, shownStep, type CaseStep } from './case-steps.ts';
import { CaseTimeline } from './case-timeline.tsx';
import { CloseStep } from './close-step.tsx';
import { DispatchStep } from './dispatch-step.tsx';
import { DocumentViewer } from './document-viewer.tsx';
import { IdentityStep } from './identity-step.tsx';
import { RegisteredStep } from './registered-step.tsx';
import { ReplyStep } from './reply-step.tsx';
import { SearchStep } from './search-step.tsx';
import { StepLine } from './step-line.tsx';
import { useHasChanged } from './step-panel.tsx';
import './case.css';

/** One case is one page: its steps across the top, the open step, its documents and what happened. */
export function CasePage({ caseId }: { readonly caseId: number }) {
  const detail = useCoreQuery('case.get', { caseId });
  return (
    <div className="page case-page">
      <Loaded query={detail}>{(value) => <Case detail={value} />}</Loaded>
    </div>
  );
}

function Case({ detail }: { readonly detail: CaseDetail }) {
  const [address] = useSearchParams();
  const step = shownStep(detail, address.get('vaihe'));
  const moved = useHasChanged(step);
  const [opened, setOpened] = useState<Opened | null>(null);
  return (
    <>
      <CaseHeader detail={detail} />
      {receiptOf(detail) === null && <RegisteredNotice diaryNumber={detail.diaryNumber} />}
      <StepLine detail={detail} shown={step} />
      {/* Writing the reply needs the width for its letter; what stands beside the other steps stands below it. */}
      <div className={step === 'reply' && replyOf(detail) === null ? 'case-wide' : 'work-and-side'}>
        <div className="stack">
          {opened !== null && (
            <DocumentViewer key={openedKey(opened)} opened={opened} onClose={() => setOpened(null)} />
          )}
          <OpenStep detail={detail} step={step} address={address} takeFocus={moved} />
        </div>
        <aside className="case-side" aria-label={casePage.side}>
          <CaseDocuments detail={detail} onOpen={setOpened} />
          <CaseTimeline detail={detail} />
        </aside>
      </div>
    </>
  );
}

function openedKey(opened: Opened): string {
  return opened.kind === 'letter' ? `letter ${opened.letterId}` : opened.file.id;
}

function OpenStep(props: {
  readonly detail: CaseDetail;
  readonly step: CaseStep;
  readonly address: URLSearchParams;
  readonly takeFocus: boolean;
}) {
  const { detail, step, address, takeFocus } = props;
  switch (step) {
    case 'registered':
      return <RegisteredStep detail={detail} takeFocus={takeFocus} />;
    case 'identity':
      return <IdentityStep detail={detail} takeFocus={takeFocus} />;
    case 'search':
      return <SearchStep detail={detail} registerId={address.get('rekisteri')} takeFocus={takeFocus} />;
    case 'reply':
      return <ReplyStep detail={detail} takeFocus={takeFocus} />;
    case 'dispatch':
      return <DispatchStep detail={detail} takeFocus={takeFocus} />;
    case 'close':
      return (
        <CloseStep
          detail={detail}
          outcome={address.get('tulos') === 'peruttu' ? 'withdrawn' : 'answered'}
          takeFocus={takeFocus}
        />
      );
  }
}
