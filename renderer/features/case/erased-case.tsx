import { formatFinnish } from '../../../src/domain/calendar-date.ts';
import type { CaseDetail } from '../../../src/api/views.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { casePage, closeStep, registeredStep } from '../../text/fi/case.ts';
import { allKindsText, channelLabel, closingOutcomeLabel, regimeLabel } from '../../text/fi/labels.ts';
import { Facts } from './step-panel.tsx';

/** What remains of a case when its time of keeping has ended: that it was, of what kind, when, and how it ended. */
export function ErasedCase({ detail }: { readonly detail: CaseDetail }) {
  const { closed, erasedOn } = detail;
  return (
    <>
      <PageHeader
        title={`${detail.diaryNumber} ${allKindsText(detail.requests.map(({ kind }) => kind))}`}
        subtitle={casePage.erasedPerson}
      />
      <div className="notice">
        <p>{casePage.erased(erasedOn === null ? '' : formatFinnish(erasedOn))}</p>
      </div>
      <section className="panel" aria-label={casePage.remains}>
        <h2>{casePage.remains}</h2>
        <Facts
          rows={[
            [registeredStep.channel, channelLabel[detail.channel]],
            [registeredStep.receivedOn, formatFinnish(detail.receivedOn)],
            [casePage.law, regimeLabel[detail.regime]],
            ...(closed === null ? [] : [[closeStep.outcome, closingOutcomeLabel[closed.outcome]] as const]),
          ]}
        />
      </section>
    </>
  );
}
