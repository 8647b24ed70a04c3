import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { CoreError } from '../../../src/api/errors.ts';
import { formatFinnish } from '../../../src/domain/calendar-date.ts';
import type { ContactDetails } from '../../../src/domain/organisation.ts';
import { core, coreErrorOf } from '../../api.ts';
import { MainButton } from '../../components/main-button.tsx';
import { PdfView } from '../../components/pdf-view.tsx';
import { useCoreCommand } from '../../core-queries.ts';
import { registeredStep as words } from '../../text/fi/case.ts';
import { adding, correcting } from '../../text/fi/case-changes.ts';
import {
  channelLabel,
  regimeLabel,
  requesterRoleLabel,
  requestKindLabel,
  scopesText,
} from '../../text/fi/labels.ts';
import { languageLabel, languageWords } from '../../text/fi/language.ts';
import { momentText } from '../../text/fi/moments.ts';
import { AddRequest, addableKinds } from './add-request.tsx';
import { nextOf, receiptOf, type LetterDocument, type LivingCase } from './case-steps.ts';
import { CorrectEntry, Corrections } from './correct-entry.tsx';
import { DispatchLetter } from './dispatch-letter.tsx';
import { ElectronicSignature } from './electronic-signature.tsx';
import { FrozenLetter } from './frozen-letter.tsx';
import { GuardNotice } from './guard-notice.tsx';
import { PrintLetter } from './print-letter.tsx';
import { Facts, StepPanel, StepPart, useHasChanged } from './step-panel.tsx';
import { letterLanguageOf, TranslationHint } from './translation-hint.tsx';

/**
 * What was registered, and the acknowledgement to take along. The visitor waits for the paper: while it is to be given,
 * printed or handed over, it stands first, and what was registered below it.
 */
export function RegisteredStep(props: { readonly detail: LivingCase; readonly takeFocus: boolean }) {
  const { detail, takeFocus } = props;
  const receipt = receiptOf(detail);
  const next = receipt === null ? null : nextOf(receipt.letter, detail);
  const moved = useHasChanged(next);
  const receiptFirst = detail.closed === null && next !== 'nothing';
  const facts = (
    <>
      <RegisteredFacts detail={detail} />
      <ChangeEntry detail={detail} />
      <Corrections detail={detail} />
    </>
  );
  return (
    <StepPanel title={receiptFirst ? words.receipt : words.title} takeFocus={takeFocus}>
      {!receiptFirst && facts}
      {receipt === null && detail.closed !== null && <p className="no-margin">{words.noReceipt}</p>}
      {receipt === null && detail.closed === null && <ReceiptDraft detail={detail}>{facts}</ReceiptDraft>}
      {receipt !== null && (
        <>
          {receiptFirst ? (
            <IssuedReceipt receipt={receipt} />
          ) : (
            <StepPart title={words.receipt}>
              <IssuedReceipt receipt={receipt} />
            </StepPart>
          )}
          <ElectronicSignature detail={detail} document={receipt} />
          <PrintLetter
            letter={receipt.letter}
            main={next === 'print'}
            takeFocus={moved && next === 'print'}
          />
          <DispatchLetter
            detail={detail}
            letter={receipt.letter}
            main={next === 'dispatch'}
            takeFocus={moved && next === 'dispatch'}
          />
          {receiptFirst && <StepPart title={words.title}>{facts}</StepPart>}
        </>
      )}
    </StepPanel>
  );
}

function IssuedReceipt({ receipt }: { readonly receipt: LetterDocument }) {
  return (
    <>
      <output>{words.receiptIssued}</output>
      <FrozenLetter document={receipt} />
    </>
  );
}

function RegisteredFacts({ detail }: { readonly detail: LivingCase }) {
  const { requester } = detail;
  return (
    <Facts
      rows={[
        [words.channel, channelLabel[detail.channel]],
        [words.receivedOn, formatFinnish(detail.receivedOn)],
        [words.datedOn, detail.datedOn === null ? words.notDated : formatFinnish(detail.datedOn)],
        [words.registered, words.registeredBy(momentText(detail.registeredAt), detail.registeredBy)],
        [words.signed, detail.signedByHand ? words.signedByHand : words.notSigned],
        [words.storageLocation, detail.storageLocation || words.noLocation],
        [languageWords.letters, languageLabel[letterLanguageOf(detail)]],
        ...(requester.role === 'self'
          ? []
          : [
              [
                words.requester,
                [requesterRoleLabel[requester.role], ...contactLines(requester.contact)].join(', '),
              ] as const,
            ]),
        ...(detail.regime === 'GDPR_TSL' ? [] : [[words.law, regimeLabel[detail.regime]] as const]),
        ...(detail.regime === 'HETIL'
          ? [[words.dueForm, detail.inDueForm ? words.inDueForm : words.notInDueForm] as const]
          : []),
        ...(detail.requests.length > 1 || detail.requests.some(({ scopes }) => scopes.length > 0)
          ? [[words.requests, <AskedList key="asked" detail={detail} />] as const]
          : []),
        [
          words.description,
          <span key="text" className="typed-text">
            {detail.description}
          </span>,
        ],
      ]}
    />
  );
}

function AskedList({ detail }: { readonly detail: LivingCase }) {
  return (
    <ul className="plain-list">
      {detail.requests.map(({ id, kind, description, scopes }) => (
        <li key={id}>
          {requestKindLabel[kind]}
          {scopes.length > 0 && `, ${words.scopes(scopesText(scopes))}`}
          {description !== '' && <div className="typed-text muted">{description}</div>}
        </li>
      ))}
    </ul>
  );
}

function contactLines(contact: ContactDetails): readonly string[] {
  const { name, streetAddress, postalCode, locality, phone, email } = contact;
  return [name, streetAddress, `${postalCode} ${locality}`.trim(), phone, email].filter(
    (line) => line !== '',
  );
}

/** What can be put right or added afterwards, one at a time. */
function ChangeEntry({ detail }: { readonly detail: LivingCase }) {
  const [changing, setChanging] = useState<'entry' | 'request' | null>(null);
  if (detail.closed !== null) return null;
  const done = (): void => setChanging(null);
  if (changing === 'entry') return <CorrectEntry detail={detail} onDone={done} />;
  if (changing === 'request') return <AddRequest detail={detail} onDone={done} />;
  return (
    <div className="actions">
      <Button variant="subtle" size="compact-sm" onClick={() => setChanging('entry')}>
        {correcting.open}
      </Button>
      {addableKinds(detail).length > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={() => setChanging('request')}>
          {adding.open}
        </Button>
      )}
    </div>
  );
}

/** The receipt before it is given; what was registered stands between its button and its preview. */
function ReceiptDraft({ detail, children }: { readonly detail: LivingCase; readonly children: ReactNode }) {
  const issue = useCoreCommand('letter.issue');
  const [error, setError] = useState<CoreError | null>(null);
  const letter = { about: 'receipt', caseId: detail.id } as const;
  const run = async (): Promise<void> => {
    setError(null);
    try {
      await issue.mutateAsync(letter);
    } catch (thrown) {
      setError(coreErrorOf(thrown));
    }
  };
  return (
    <>
      <p className="no-margin muted">{words.receiptHint}</p>
      {error !== null && <GuardNotice error={error} detail={detail} />}
      <TranslationHint language={letterLanguageOf(detail)} />
      <div className="actions">
        <MainButton busy={issue.isPending} onClick={() => void run()}>
          {words.issueReceipt}
        </MainButton>
      </div>
      <StepPart title={words.title}>{children}</StepPart>
      <div className="letter-view">
        <PdfView
          label={words.receiptPreview}
          version={detail.id}
          load={async () => (await core('letter.preview', letter)).pdf}
        />
      </div>
    </>
  );
}
