import { Button } from '@mantine/core';
import { useState } from 'react';
import { isGdpr } from '../../../src/domain/regime.ts';
import { askLabel, specification as words } from '../../text/fi/inquiry.ts';
import type { LivingCase } from './case-steps.ts';
import { QuestionForm } from './question-form.tsx';
import { QuestionWork } from './question-work.tsx';

/**
 * The question about what is meant: of an access request only, and under the GDPR when there is a large quantity of data
 * (recital 63). Nobody has to answer it narrowly: "everything" is an answer too.
 */
export function SpecificationQuestion({ detail }: { readonly detail: LivingCase }) {
  const [asking, setAsking] = useState(false);
  const asked = detail.inquiries.filter(({ kind }) => kind === 'specification');
  const open = asked.some(({ sufficientOn }) => sufficientOn === null);
  const mayAsk =
    detail.closed === null &&
    !open &&
    detail.requests.some(({ kind, decision }) => kind === 'access' && decision === null);
  if (asked.length === 0 && !mayAsk) return null;
  return (
    <section className="panel" aria-label={words.title}>
      {asked.map((inquiry) => (
        <QuestionWork key={inquiry.id} detail={detail} inquiry={inquiry} main={false} />
      ))}
      {mayAsk && asking && (
        <QuestionForm detail={detail} kind="specification" onDone={() => setAsking(false)} />
      )}
      {mayAsk && !asking && (
        <div className="actions">
          <Button variant="default" onClick={() => setAsking(true)}>
            {asked.length === 0 ? askLabel.specification : words.askAgain}
          </Button>
          <span className="muted small">{isGdpr(detail.regime) ? words.when : words.whenOldLaw}</span>
        </div>
      )}
    </section>
  );
}
