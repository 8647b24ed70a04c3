import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { Loaded } from '../../components/loaded.tsx';
import { useCoreQuery } from '../../core-queries.ts';
import { casePage } from '../../text/fi/case.ts';
import { RegisteredNotice } from '../new-request/registered-notice.tsx';
import { CaseDocuments, type Opened } from './case-documents.tsx';
import { CaseHeader } from './case-header.tsx';
import {
  isLiving,
  placeIn,
  receiptOf,
  shownStep,
  stepState,
  type CaseStep,
  type LivingCase,
} from './case-steps.ts';
import { CaseTimeline } from './case-timeline.tsx';
import { CloseStep } from './close-step.tsx';
import { DispatchStep } from './dispatch-step.tsx';
import { DocumentViewer } from './document-viewer.tsx';
import { ErasedCase } from './erased-case.tsx';
import { IdentityStep } from './identity-step.tsx';
import { RegisteredStep } from './registered-step.tsx';
import { ReplyStep } from './reply-step.tsx';
import { SearchStep } from './search-step.tsx';
import { SpecificationQuestion } from './specification-question.tsx';
import { StepLine } from './step-line.tsx';
import { useHasChanged } from './step-panel.tsx';
import './case.css';

/** One case is one page: its steps across the top, the open step, its documents and what happened. */
export function CasePage({ caseId }: { readonly caseId: number }) {
  const detail = useCoreQuery('case.get', { caseId });
  return (
    <div className="page case-page">
      <Loaded query={detail}>
        {(value) => (isLiving(value) ? <Case detail={value} /> : <ErasedCase detail={value} />)}
      </Loaded>
    </div>
  );
}

function Case({ detail }: { readonly detail: LivingCase }) {
  const [address] = useSearchParams();
  const step = shownStep(detail, address.get('vaihe'));
  const moved = useHasChanged(step);
  const [opened, setOpened] = useState<Opened | null>(null);
  return (
    <>
      <CaseHeader key={detail.id} detail={detail} />
      {receiptOf(detail) === null && (
        <RegisteredNotice diaryNumber={detail.diaryNumber} regime={detail.regime} />
      )}
      <StepLine detail={detail} shown={step} />
      {/* Writing the reply needs the width for its letter; what stands beside the other steps stands below it. */}
      <div
        className={step === 'reply' && stepState(detail, 'reply') !== 'done' ? 'case-wide' : 'work-and-side'}
      >
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
  readonly detail: LivingCase;
  readonly step: CaseStep;
  readonly address: URLSearchParams;
  readonly takeFocus: boolean;
}) {
  const { detail, step, address, takeFocus } = props;
  const place = placeIn(address);
  // A question that is not answered yet comes before the search, which may be prepared meanwhile.
  const asking = detail.inquiries.some(
    ({ kind, sufficientOn }) => kind === 'specification' && sufficientOn === null,
  );
  switch (step) {
    case 'registered':
      return <RegisteredStep detail={detail} takeFocus={takeFocus} />;
    case 'identity':
      return <IdentityStep detail={detail} takeFocus={takeFocus} />;
    case 'search':
      return (
        <>
          {asking && <SpecificationQuestion detail={detail} />}
          <SearchStep detail={detail} place={place} takeFocus={takeFocus} />
          {!asking && <SpecificationQuestion detail={detail} />}
        </>
      );
    case 'reply':
      return <ReplyStep detail={detail} place={place} takeFocus={takeFocus} />;
    case 'dispatch':
      return <DispatchStep detail={detail} place={place} takeFocus={takeFocus} />;
    case 'close':
      return (
        <CloseStep detail={detail} withdrawn={address.get('tulos') === 'peruttu'} takeFocus={takeFocus} />
      );
  }
}
