import { Button, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { z } from 'zod';
import type { CoreError } from '../../../src/api/errors.ts';
import { revokeDecision } from '../../../src/api/inputs.ts';
import type { CaseRequest, RecordedDecision } from '../../../src/api/views.ts';
import { formatFinnish } from '../../../src/domain/calendar-date.ts';
import type { DecisionTerms } from '../../../src/domain/decision.ts';
import { REFUSAL_GROUNDS } from '../../../src/domain/refusal-ground.ts';
import { lawOf, type Regime } from '../../../src/domain/regime.ts';
import type { RequestKind } from '../../../src/domain/request.ts';
import { coreErrorOf } from '../../api.ts';
import { useFirstFocus } from '../../components/first-focus.ts';
import { FormDraftNotice, useFormDraft } from '../../components/form-draft.tsx';
import { useZodForm } from '../../components/zod-form.ts';
import { useCoreCommand } from '../../core-queries.ts';
import { decisionStep as words } from '../../text/fi/decision.ts';
import { refusalGroundLabel, restrictionPointLabel } from '../../text/fi/ground-labels.ts';
import { requestOutcomeLabel } from '../../text/fi/labels.ts';
import { momentText } from '../../text/fi/moments.ts';
import type { LivingCase } from './case-steps.ts';
import { GuardNotice } from './guard-notice.tsx';
import { OpenForm } from './open-form.tsx';
import { Facts, StepPart } from './step-panel.tsx';

type Fact = readonly [name: string, value: ReactNode];

/** The standing decision of a request, and the way to take it back while the case is open. */
export function DecisionShown(props: {
  readonly detail: LivingCase;
  readonly request: CaseRequest;
  readonly decision: RecordedDecision;
}) {
  const { detail, request, decision } = props;
  const [takingBack, setTakingBack] = useState(false);
  return (
    <div className="stack-tight">
      <Facts rows={decisionFacts(decision, request.kind, detail.regime)} />
      {takingBack && (
        <TakeBackForm detail={detail} requestId={request.id} onCancel={() => setTakingBack(false)} />
      )}
      {!takingBack && detail.closed === null && (
        <div className="actions">
          <Button variant="subtle" onClick={() => setTakingBack(true)}>
            {words.takeBack}
          </Button>
        </div>
      )}
    </div>
  );
}

function TakeBackForm(props: {
  readonly detail: LivingCase;
  readonly requestId: number;
  readonly onCancel: () => void;
}) {
  const { detail, requestId, onCancel } = props;
  const revoke = useCoreCommand('request.revoke');
  const [error, setError] = useState<CoreError | null>(null);
  const { form, submit, showError } = useZodForm({
    schema: revokeDecision,
    initialValues: { requestId, reason: '' },
  });
  const draft = useFormDraft(`revoke:${requestId}`, form.values, form.isDirty(), form.setValues);
  const save = async (values: z.output<typeof revokeDecision>): Promise<void> => {
    setError(null);
    try {
      await revoke.mutateAsync(values);
      await draft.discard();
    } catch (thrown) {
      setError(showError(coreErrorOf(thrown)));
    }
  };
  useFirstFocus(form, 'reason');
  return (
    <OpenForm label={words.takeBack} onSubmit={submit(save)}>
      <p className="no-margin muted">{words.takeBackHint}</p>
      <FormDraftNotice draft={draft} />
      <Textarea label={words.takeBackReason} rows={2} {...form.getInputProps('reason')} />
      {error !== null && <GuardNotice error={error} detail={detail} />}
      <div className="actions">
        <Button type="submit" variant="default" loading={revoke.isPending}>
          {words.takeBack}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {words.keepDecision}
        </Button>
      </div>
    </OpenForm>
  );
}

/** Decisions that were taken back, oldest first; they stay readable. */
export function RevokedDecisions({
  detail,
  request,
}: {
  readonly detail: LivingCase;
  readonly request: CaseRequest;
}) {
  if (request.revokedDecisions.length === 0) return null;
  return (
    <StepPart title={words.revoked}>
      {request.revokedDecisions.map((decision) => (
        <div key={decision.id} className="finding-shown">
          <Facts rows={decisionFacts(decision, request.kind, detail.regime)} />
          {decision.revoked !== null && (
            <p className="no-margin">
              {words.revokedBy(momentText(decision.revoked.at), decision.revoked.by)}:{' '}
              {decision.revoked.reason}
            </p>
          )}
        </div>
      ))}
    </StepPart>
  );
}

function decisionFacts(decision: RecordedDecision, kind: RequestKind, regime: Regime): readonly Fact[] {
  const { outcome, refusal, transferredTo, decidedOn, decidedBy, terms } = decision;
  return [
    [words.outcome, requestOutcomeLabel[outcome]],
    [words.decidedOn, words.decidedBy(formatFinnish(decidedOn), decidedBy)],
    ...(refusal === null
      ? []
      : ([
          [
            words.ground,
            `${refusalGroundLabel[refusal.ground]} (${lawOf(REFUSAL_GROUNDS[refusal.ground].law, regime) ?? ''})`,
          ],
          [words.what, typed(refusal.what)],
          [words.reasons, typed(refusal.reasons)],
        ] satisfies Fact[])),
    ...(transferredTo === '' ? [] : ([[words.transferredTo, transferredTo]] satisfies Fact[])),
    ...termsFacts(terms, kind),
  ];
}

function termsFacts(terms: DecisionTerms, kind: RequestKind): readonly Fact[] {
  switch (terms.kind) {
    case 'none':
      return [];
    case 'erasure':
      return terms.backupsUntil === null ? [] : [[words.backupsUntil, formatFinnish(terms.backupsUntil)]];
    case 'restriction':
      return [
        [words.point, restrictionPointLabel[terms.point]],
        [words.restrictedFrom, formatFinnish(terms.from)],
      ];
    case 'portability':
      return terms.directTo === '' ? [] : [[words.directTo, terms.directTo]];
    case 'objection':
      return [[words.stopsOn, formatFinnish(terms.stopsOn)]];
    case 'ban':
      return [
        [kind === 'marketing-ban' ? words.banFrom : words.banWithdrawnFrom, formatFinnish(terms.from)],
        ...(terms.inPrintUntil === null
          ? []
          : ([[words.inPrintUntil, words.untilText(formatFinnish(terms.inPrintUntil))]] satisfies Fact[])),
      ];
    case 'answer':
      return [[words.answer, typed(terms.text)]];
  }
}

function typed(text: string): ReactNode {
  return <span className="typed-text">{text}</span>;
}
