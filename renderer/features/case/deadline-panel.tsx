import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import { core } from '../../api.ts';
import { CaseDeadlineSteps } from '../../components/case-deadline-steps.tsx';
import { PdfView } from '../../components/pdf-view.tsx';
import { deadlinePanel as words } from '../../text/fi/inquiry.ts';
import type { LivingCase } from './case-steps.ts';
import { ExtensionWork } from './extension-work.tsx';
import { RegimeNotice } from './regime-notice.tsx';

/** The deadline of the case: how it came about, its sheet for the paper file, and its extension. */
export function DeadlinePanel({ detail }: { readonly detail: LivingCase }) {
  const { deadline, regime } = detail;
  const [sheet, setSheet] = useState(false);
  return (
    <section className="panel" aria-label={words.title}>
      <Title order={2}>{words.title}</Title>
      <CaseDeadlineSteps caseId={detail.id} deadline={deadline} />
      {regime !== 'GDPR_TSL' && <RegimeNotice regime={regime} deemedRefusalOn={deadline.deemedRefusalOn} />}
      <div className="actions">
        <Button variant="default" aria-expanded={sheet} onClick={() => setSheet((open) => !open)}>
          {sheet ? words.hideSheet : words.showSheet}
        </Button>
      </div>
      {sheet && (
        <div className="letter-view">
          <PdfView
            label={words.sheet}
            version={`${detail.id} ${deadline.explanation.dueOn} ${deadline.pausedSince ?? ''}`}
            load={async () => (await core('deadline.sheet', { caseId: detail.id })).pdf}
          />
        </div>
      )}
      <ExtensionWork detail={detail} />
    </section>
  );
}
