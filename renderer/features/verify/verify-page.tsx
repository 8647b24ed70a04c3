import { Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { CoreError } from '../../../src/api/errors.ts';
import type { FoundDocument, VerifiedDocument } from '../../../src/api/views.ts';
import { core, coreErrorOf } from '../../api.ts';
import { DropSurface } from '../../components/drop-surface.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { readFile } from '../../components/file-bytes.ts';
import { newOperationId, OperationProgress } from '../../components/operation-progress.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { verifyPage as words } from '../../text/fi/verify.ts';
import { FoundResult } from './found-result.tsx';
import { NumberSearch } from './number-search.tsx';
import { VerifiedResult } from './verified-result.tsx';
import './verify.css';

/** A file that was brought, in this page's memory only. */
export interface Brought {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

type State =
  | { readonly kind: 'asking' }
  | { readonly kind: 'reading'; readonly operationId: string }
  | { readonly kind: 'verified'; readonly file: Brought; readonly result: VerifiedDocument }
  | { readonly kind: 'found'; readonly number: string; readonly result: FoundDocument }
  | { readonly kind: 'failed'; readonly error: CoreError };

/** Is this what was issued? A file is compared by its bytes and its code, a paper at hand is found by its number. */
export function VerifyPage() {
  const [state, setState] = useState<State>({ kind: 'asking' });
  const reading = state.kind === 'reading' ? state.operationId : null;
  useEffect(() => {
    if (reading === null) return undefined;
    // Nobody waits for it any more; one that has ended is not there to be stopped.
    return () => void core('operation.cancel', { operationId: reading }).catch(() => undefined);
  }, [reading]);

  const verify = async (picked: readonly File[]): Promise<void> => {
    const [first] = picked;
    if (first === undefined || reading !== null) return;
    const operationId = newOperationId();
    setState({ kind: 'reading', operationId });
    try {
      const file = await readFile(first);
      const result = await core('document.verify', { ...file, operationId });
      setState({ kind: 'verified', file, result });
    } catch (thrown) {
      setState({ kind: 'failed', error: coreErrorOf(thrown) });
    }
  };
  const find = async (number: string): Promise<void> => {
    try {
      setState({ kind: 'found', number, result: await core('document.find', { number }) });
    } catch (thrown) {
      setState({ kind: 'failed', error: coreErrorOf(thrown) });
    }
  };

  return (
    <div className="page">
      <PageHeader title={words.title} subtitle={words.subtitle} />
      <div className="verify-ways">
        <section className="panel" aria-labelledby="verify-file">
          <Title order={2} id="verify-file">
            {words.byFile}
          </Title>
          <DropSurface
            prompt={words.drop}
            button={words.pick}
            hint={words.types}
            multiple={false}
            onFiles={(picked) => void verify(picked)}
          />
          {reading !== null && <OperationProgress operationId={reading} label={words.reading} />}
        </section>
        <NumberSearch onSearch={find} />
      </div>
      {state.kind === 'failed' &&
        (state.error.kind === 'cancelled' ? (
          <output className="muted">{words.cancelled}</output>
        ) : (
          <ErrorNotice error={state.error} />
        ))}
      {state.kind === 'verified' && (
        <VerifiedResult key={state.result.sha256} file={state.file} result={state.result} />
      )}
      {state.kind === 'found' && (
        <FoundResult key={state.number} number={state.number} result={state.result} />
      )}
    </div>
  );
}
