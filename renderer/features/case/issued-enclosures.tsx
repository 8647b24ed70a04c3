import { Button } from '@mantine/core';
import type { IssuedLetter } from '../../../src/api/views.ts';
import { core } from '../../api.ts';
import { PdfView } from '../../components/pdf-view.tsx';
import { issuedEnclosures as words } from '../../text/fi/enclosures.ts';

/** What of an issued letter is on the screen: the letter, the letter with its enclosures, or one enclosure by number. */
export type ShownPaper = 'none' | 'letter' | 'joined' | number;

interface Shown {
  readonly letter: IssuedLetter;
  readonly shown: ShownPaper;
}

interface Choice extends Shown {
  readonly setShown: (shown: ShownPaper) => void;
}

/** The documents that went with an issued letter, each to be looked at as it left. */
export function EnclosureRows({ letter, shown, setShown }: Choice) {
  const [first] = letter.enclosures;
  if (first === undefined) return null;
  return (
    <div>
      {first.number > 1 && <p className="no-margin small muted">{words.inLetter(first.number - 1)}</p>}
      <ol className="plain-list" aria-label={words.title}>
        {letter.enclosures.map(({ number, title, pages, fileId }) => (
          <li key={number} className="file-row">
            <div>
              <div>{words.row(number, title, pages)}</div>
              {fileId === null && <div className="small muted">{words.erased}</div>}
            </div>
            {fileId !== null && (
              <Button
                variant="default"
                size="compact-sm"
                aria-expanded={shown === number}
                onClick={() => setShown(shown === number ? 'none' : number)}
              >
                {shown === number ? words.hideOne(number) : words.showOne(number)}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Shows letter and enclosures together, while all of them are kept. */
export function JoinedButton({ letter, shown, setShown }: Choice) {
  if (letter.enclosures.length === 0 || letter.enclosures.some(({ fileId }) => fileId === null)) return null;
  return (
    <Button
      variant="default"
      aria-expanded={shown === 'joined'}
      onClick={() => setShown(shown === 'joined' ? 'none' : 'joined')}
    >
      {shown === 'joined' ? words.hide : words.show}
    </Button>
  );
}

/** The chosen enclosure as it left, or all of it as it is printed. */
export function EnclosureView({ letter, shown }: Shown) {
  const { letterId, enclosures } = letter;
  if (shown === 'joined') {
    return (
      <div className="letter-view">
        <PdfView
          label={words.view}
          version={`joined ${letterId}`}
          load={async () => (await core('letter.printable', { letterId, duplex: false })).pdf}
        />
      </div>
    );
  }
  const one = enclosures.find(({ number }) => number === shown);
  if (one === undefined || one.fileId === null) return null;
  const { number, title, pages, fileId } = one;
  return (
    <div className="letter-view">
      <PdfView
        label={words.row(number, title, pages)}
        version={fileId}
        load={async () => (await core('file.bytes', { fileId })).bytes}
      />
    </div>
  );
}
