import { Button } from '@mantine/core';
import { useState } from 'react';
import type { IssuedLetter } from '../../../src/api/views.ts';
import { core } from '../../api.ts';
import { PdfView } from '../../components/pdf-view.tsx';
import { issuedEnclosures as words } from '../../text/fi/enclosures.ts';

type Shown = { readonly kind: 'joined' } | { readonly kind: 'one'; readonly number: number } | null;

/** The documents that went with an issued letter: each as it left, and all of it as it is printed. */
export function IssuedEnclosures({ letter }: { readonly letter: IssuedLetter }) {
  const { letterId, enclosures } = letter;
  const [shown, setShown] = useState<Shown>(null);
  if (enclosures.length === 0) return null;
  const one = shown?.kind === 'one' ? enclosures.find(({ number }) => number === shown.number) : undefined;
  const fileId = one?.fileId ?? null;
  const kept = letter.copyErasedOn === null && enclosures.every((enclosure) => enclosure.fileId !== null);
  return (
    <div className="stack-tight">
      <ol className="plain-list" aria-label={words.title}>
        {enclosures.map(({ number, title, pages, fileId: file }) => (
          <li key={number} className="file-row">
            <div>
              <div>{words.row(number, title, pages)}</div>
              {file === null && <div className="small muted">{words.erased}</div>}
            </div>
            {file !== null && (
              <Button
                variant="default"
                size="compact-sm"
                aria-expanded={one?.number === number}
                onClick={() => setShown(one?.number === number ? null : { kind: 'one', number })}
              >
                {words.showOne(number)}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {kept && (
        <div className="actions">
          <Button
            variant="default"
            aria-expanded={shown?.kind === 'joined'}
            onClick={() => setShown(shown?.kind === 'joined' ? null : { kind: 'joined' })}
          >
            {shown?.kind === 'joined' ? words.hide : words.show}
          </Button>
        </div>
      )}
      {one !== undefined && fileId !== null && (
        <div className="letter-view">
          <PdfView
            label={words.row(one.number, one.title, one.pages)}
            version={fileId}
            load={async () => (await core('file.bytes', { fileId })).bytes}
          />
        </div>
      )}
      {shown?.kind === 'joined' && (
        <div className="letter-view">
          <PdfView
            label={words.view}
            version={`joined ${letterId}`}
            load={async () => (await core('letter.printable', { letterId, duplex: false })).pdf}
          />
        </div>
      )}
    </div>
  );
}
