import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { z } from 'zod';
import type { CoreError } from '../../../src/api/errors.ts';
import { dispatchLetter } from '../../../src/api/inputs.ts';
import type { IssuedLetter } from '../../../src/api/views.ts';
import { formatFinnish } from '../../../src/domain/calendar-date.ts';
import { isBack } from '../../../src/domain/delivery.ts';
import { isESigned } from '../../../src/domain/letter-step.ts';
import { DISPATCH_WAYS, isReply, type Dispatch } from '../../../src/domain/letter.ts';
import { displayName } from '../../../src/domain/person.ts';
import { coreErrorOf } from '../../api.ts';
import { FormDraftNotice, useFormDraft } from '../../components/form-draft.tsx';
import { useZodForm } from '../../components/zod-form.ts';
import { useCoreCommand } from '../../core-queries.ts';
import { useDesk } from '../../desk.tsx';
import { dispatching } from '../../text/fi/case.ts';
import { delivery as words } from '../../text/fi/dispatch.ts';
import { dispatchedLabel, lowerFirst, returnReasonLabel } from '../../text/fi/labels.ts';
import { casePath, stepPath, type LivingCase } from './case-steps.ts';
import { chosenDispatch, DispatchFields } from './dispatch-fields.tsx';
import { GuardNotice } from './guard-notice.tsx';
import { KeepBack } from './keep-back.tsx';
import { LetterProof } from './letter-proof.tsx';
import { OpenForm } from './open-form.tsx';
import { ReceiptSlip } from './receipt-slip.tsx';
import { ReturnedLetter } from './returned-letter.tsx';
import { StepButton } from './step-button.tsx';
import { StepPart } from './step-panel.tsx';

const dispatchForm = z
  .custom<z.input<typeof dispatchLetter>>()
  .transform((values) => chosenDispatch(values))
  .pipe(dispatchLetter);

/** How an issued letter left the house, what shows it, and what became of it when it came back. */
export function DispatchLetter(props: {
  readonly detail: LivingCase;
  readonly letter: IssuedLetter;
  readonly main: boolean;
  readonly takeFocus: boolean;
}) {
  const { detail, letter, main, takeFocus } = props;
  const { dispatch, returns, back } = letter;
  const keptBack = isBack(letter) && returns.at(-1)?.keptBack !== null;
  const [afterAll, setAfterAll] = useState(false);
  const waits = dispatch === null ? detail.closed === null : back || (keptBack && afterAll);
  return (
    <StepPart title={dispatching.title} takeFocus={takeFocus}>
      {dispatch !== null && <DispatchMark dispatch={dispatch} />}
      {returns.map((returned) => (
        <div key={returned.id} className="stack-tight">
          <p className="no-margin">
            {words.returnedOnce(
              formatFinnish(returned.returnedOn),
              lowerFirst(returnReasonLabel[returned.reason]),
            )}{' '}
            {returned.note}
          </p>
          {returned.keptBack !== null && (
            <p className="no-margin">{words.keptBack(returned.keptBack.reason)}</p>
          )}
          {returned.resent !== null && <DispatchMark dispatch={returned.resent} />}
        </div>
      ))}
      {back && <p className="no-margin">{words.waits}</p>}
      {waits && (
        <DispatchForm
          key={`${returns.length} ${letter.signature === null}`}
          detail={detail}
          letter={letter}
          main={main}
        />
      )}
      {back && <KeepBack letterId={letter.letterId} />}
      {keptBack && !afterAll && letter.copyErasedOn === null && (
        <div className="actions">
          <Button variant="subtle" onClick={() => setAfterAll(true)}>
            {words.sendAfterAll}
          </Button>
        </div>
      )}
      <LetterProof letter={letter} />
      <ReturnedLetter letter={letter} />
    </StepPart>
  );
}

function DispatchForm(props: {
  readonly detail: LivingCase;
  readonly letter: IssuedLetter;
  readonly main: boolean;
}) {
  const { detail, letter, main } = props;
  const { today } = useDesk().vault;
  const dispatch = useCoreCommand('letter.dispatch');
  const [, navigate] = useLocation();
  const [error, setError] = useState<CoreError | null>(null);
  const { form, submit, showError } = useZodForm({
    schema: dispatchForm,
    initialValues: {
      letterId: letter.letterId,
      way: usualWay(detail, letter),
      dispatchedOn: today,
      trackingNumber: null,
      handedTo: receiverOf(detail, letter),
      how: '',
    },
  });
  const draft = useFormDraft(`dispatch:${letter.letterId}`, form.values, form.isDirty(), form.setValues);
  const save = async (values: z.output<typeof dispatchForm>): Promise<void> => {
    setError(null);
    // A sent reply still waits for its signed copy: the step stays open, though the case goes on to its closing.
    if (isReply(letter.kind)) navigate(stepPath(detail.id, 'dispatch'), { replace: true });
    try {
      await dispatch.mutateAsync(values);
      await draft.discard();
      if (letter.kind === 'K1') navigate(casePath(detail.id));
    } catch (thrown) {
      setError(showError(coreErrorOf(thrown)));
    }
  };
  const { way, handedTo } = form.values;

  return (
    <OpenForm label={dispatching.title} onSubmit={submit(save)}>
      <FormDraftNotice draft={draft} />
      <DispatchFields form={form} ways={DISPATCH_WAYS} />
      {way === 'handed-over' && (
        <>
          <TextInput
            label={words.handedTo}
            description={words.handedToHint}
            autoComplete="off"
            {...form.getInputProps('handedTo')}
          />
          <ReceiptSlip letterId={letter.letterId} handedTo={handedTo} />
        </>
      )}
      {way === 'electronic' && (
        <TextInput
          label={words.how}
          description={words.howHint}
          autoComplete="off"
          {...form.getInputProps('how')}
        />
      )}
      {error !== null && <GuardNotice error={error} detail={detail} />}
      <div className="actions">
        <StepButton main={main} busy={dispatch.isPending}>
          {markText(letter, way)}
        </StepButton>
      </div>
    </OpenForm>
  );
}

function markText(letter: IssuedLetter, way: Dispatch['way']): string {
  if (way === 'handed-over') return dispatching.markHandedOver;
  return isBack(letter) ? words.markAgain : dispatching.mark;
}

/**
 * A letter that was signed as a file leaves as one; a visitor takes a letter along; what goes to somebody else, and what
 * came back, is posted.
 */
function usualWay({ channel }: LivingCase, letter: IssuedLetter): Dispatch['way'] {
  const { kind, prints, signature } = letter;
  if (isESigned(signature) && prints.length === 0) return 'electronic';
  return !isBack(letter) && kind !== 'K11' && (channel === 'visit' || channel === 'paper')
    ? 'handed-over'
    : 'post';
}

/** Who asked is who comes for it; a recipient of data is not known here. */
function receiverOf({ requester, person }: LivingCase, { kind }: IssuedLetter): string {
  if (kind === 'K11') return '';
  return requester.role === 'self' ? displayName(person) : requester.contact.name;
}

function DispatchMark({ dispatch }: { readonly dispatch: Dispatch }) {
  const { way, dispatchedOn, trackingNumber, handedTo, how } = dispatch;
  return (
    <output>
      {[
        dispatching.done(dispatchedLabel[way], formatFinnish(dispatchedOn)),
        trackingNumber === null ? '' : dispatching.tracking(trackingNumber),
        handedTo === '' ? '' : words.handedToName(handedTo),
        how === '' ? '' : words.howDone(how),
      ]
        .filter((part) => part !== '')
        .join(' ')}
    </output>
  );
}
