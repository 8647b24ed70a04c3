import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import type { CaseDetail, CaseDocument, StoredFile } from '../../../src/api/views.ts';
import { formatFinnish } from '../../../src/domain/calendar-date.ts';
import { caseDocuments as words } from '../../text/fi/case.ts';
import { lettersPart, paperReply } from '../../text/fi/decision.ts';
import { proof } from '../../text/fi/dispatch.ts';
import { fileConditionNotice } from '../../text/fi/file-labels.ts';
import { documentKindLabel } from '../../text/fi/labels.ts';
import { AddDocument } from './add-document.tsx';

/** What can be opened beside the case: a received file or an issued letter. */
export type Opened =
  | { readonly kind: 'file'; readonly file: StoredFile; readonly number: string }
  | { readonly kind: 'letter'; readonly letterId: number; readonly number: string };

/** The documents of the case, in and out, under their numbers. */
export function CaseDocuments(props: {
  readonly detail: CaseDetail;
  readonly onOpen: (opened: Opened) => void;
}) {
  const { detail, onOpen } = props;
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState('');
  return (
    <section className="panel" aria-labelledby="case-documents">
      <Title order={2} id="case-documents">
        {words.title}
      </Title>
      <ul className="plain-list document-list">
        {detail.documents.map((document) => (
          <li key={document.id}>
            <Document document={document} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      <output className="visually-hidden">{added}</output>
      {adding && (
        <AddDocument
          detail={detail}
          onAdded={(number) => {
            setAdding(false);
            setAdded(words.added(number));
          }}
          onCancel={() => setAdding(false)}
        />
      )}
      {!adding && detail.closed === null && (
        <div className="actions">
          <Button variant="default" onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        </div>
      )}
    </section>
  );
}

function Document(props: { readonly document: CaseDocument; readonly onOpen: (opened: Opened) => void }) {
  const { document, onOpen } = props;
  const { number, letter } = document;
  const files = [...document.files, ...(letter?.signedCopies ?? [])];
  return (
    <>
      <div>
        <span className="numbers">{number}</span> {document.title || documentKindLabel[document.kind]}
      </div>
      <div className="small muted">
        {[document.datedOn === null ? '' : formatFinnish(document.datedOn), document.storageLocation]
          .filter((part) => part !== '')
          .join(' · ')}
      </div>
      {letter?.void === true && <div className="small">{lettersPart.isVoid}</div>}
      {letter !== null && letter.origin === 'program' && (
        <OpenButton
          name={`${number}.pdf`}
          onClick={() => onOpen({ kind: 'letter', letterId: letter.letterId, number })}
        />
      )}
      {letter === null && files.length === 0 && <div className="small muted">{words.noFiles}</div>}
      {files.map((file) => (
        <div key={file.id}>
          <OpenButton name={file.name} onClick={() => onOpen({ kind: 'file', file, number })} />
          {letter !== null && (
            <div className="small muted">
              {letter.origin === 'paper' ? paperReply.left : words.signedCopy}
            </div>
          )}
          {fileConditionNotice[file.condition] !== null && (
            <div className="small muted" role="note">
              ⚠ {fileConditionNotice[file.condition]}
            </div>
          )}
        </div>
      ))}
      {letter?.proofs.map((file) => (
        <div key={file.id}>
          <OpenButton name={file.name} onClick={() => onOpen({ kind: 'file', file, number })} />
          <div className="small muted">{proof.title}</div>
        </div>
      ))}
    </>
  );
}

function OpenButton({ name, onClick }: { readonly name: string; readonly onClick: () => void }) {
  return (
    <button type="button" className="text-button file-name" aria-label={words.open(name)} onClick={onClick}>
      {name}
    </button>
  );
}
