import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CoreError } from '../../../src/api/errors.ts';
import type { ListCheck } from '../../../src/api/views.ts';
import { coreErrorOf, host } from '../../api.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { bans as words } from '../../text/fi/bans.ts';

/** What became of the list, whom to look at, and the way to save it without the banned rows. */
export function ListResult(props: {
  readonly result: ListCheck;
  readonly unsure: 'keep' | 'remove';
  readonly name: string;
}) {
  const { result, unsure, name } = props;
  const { rows, banned, unsureRows, cleaned } = result;
  const [saved, setSaved] = useState<'no' | 'saving' | 'yes'>('no');
  const [error, setError] = useState<CoreError | null>(null);
  const removed = banned + (unsure === 'remove' ? result.unsure : 0);
  const save = async (): Promise<void> => {
    setError(null);
    setSaved('saving');
    try {
      const done = await host('file.save', { suggestedName: words.savedName(name), bytes: cleaned });
      setSaved(done ? 'yes' : 'no');
    } catch (thrown) {
      setSaved('no');
      setError(coreErrorOf(thrown));
    }
  };
  return (
    <div className="stack">
      <output className="notice">
        <div>
          <p className="notice-title">{words.result(rows)}</p>
          <ul className="plain-list">
            <li>{words.banned(banned)}</li>
            <li>{unsureText(result.unsure, unsure)}</li>
            <li>{words.left(rows - removed)}</li>
          </ul>
        </div>
      </output>
      {unsureRows.length > 0 && <UnsureRows result={result} />}
      <div className="actions">
        <Button variant="default" loading={saved === 'saving'} onClick={() => void save()}>
          {words.save}
        </Button>
        {saved === 'yes' && <output>{words.saved}</output>}
      </div>
      {error !== null && <ErrorNotice error={error} />}
    </div>
  );
}

function unsureText(count: number, unsure: 'keep' | 'remove'): string {
  if (count === 0) return words.noUnsure;
  return unsure === 'keep' ? words.unsureKept(count) : words.unsureRemoved(count);
}

function UnsureRows({ result }: { readonly result: ListCheck }) {
  return (
    <div className="bans-unsure">
      <table className="data-table" aria-label={words.unsureTitle}>
        <thead>
          <tr>
            <th scope="col">{words.line}</th>
            <th scope="col">{words.name}</th>
          </tr>
        </thead>
        <tbody>
          {result.unsureRows.map(({ line, name }) => (
            <tr key={line}>
              <td className="numbers">{line}</td>
              <td className="cell-wrap">
                <PersonName name={name} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {result.unsureRows.length < result.unsure && (
        <p className="no-margin small muted">{words.unsureFirst(result.unsureRows.length)}</p>
      )}
    </div>
  );
}
