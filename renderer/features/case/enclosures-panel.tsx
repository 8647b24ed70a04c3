import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useState } from 'react';
import type { CoreError } from '../../../src/api/errors.ts';
import type { CaseRequest, Enclosure } from '../../../src/api/views.ts';
import { core, coreErrorOf } from '../../api.ts';
import { Loaded } from '../../components/loaded.tsx';
import { PdfView } from '../../components/pdf-view.tsx';
import { useCoreCommand, useCoreQuery } from '../../core-queries.ts';
import { enclosurePanel as words } from '../../text/fi/enclosures.ts';
import type { LivingCase } from './case-steps.ts';
import { EnclosureForm } from './enclosure-form.tsx';
import { GuardNotice } from './guard-notice.tsx';
import { StepPart } from './step-panel.tsx';
import './enclosures.css';

/** Which enclosure is being worked on: a new one, or one of the list by its id. */
export type OpenEnclosure = 'none' | 'new' | number;

/** The documents that go with the next letter of the request, each as it will leave. */
export function EnclosuresPanel(props: {
  readonly detail: LivingCase;
  readonly request: CaseRequest;
  readonly open: OpenEnclosure;
  readonly setOpen: (open: OpenEnclosure) => void;
}) {
  const { detail, request, open, setOpen } = props;
  const enclosures = useCoreQuery('enclosure.list', { requestId: request.id });
  return (
    <StepPart title={words.title}>
      <p className="no-margin muted">{words.hint}</p>
      <Loaded query={enclosures}>
        {({ enclosures: listed, sources }) => (
          <>
            {listed.length === 0 && open === 'none' && <p className="no-margin">{words.none}</p>}
            {listed.length > 0 && (
              <ol className="plain-list" aria-label={words.list}>
                {listed.map((enclosure, index) => (
                  <li key={enclosure.id} className="enclosure-row">
                    {open === enclosure.id ? (
                      <EnclosureForm
                        detail={detail}
                        request={request}
                        enclosure={enclosure}
                        sources={sources}
                        onDone={() => setOpen('none')}
                      />
                    ) : (
                      <Listed
                        detail={detail}
                        enclosure={enclosure}
                        first={index === 0}
                        last={index === listed.length - 1}
                        onChange={() => setOpen(enclosure.id)}
                      />
                    )}
                  </li>
                ))}
              </ol>
            )}
            {open === 'new' ? (
              <EnclosureForm
                detail={detail}
                request={request}
                enclosure={null}
                sources={sources}
                onDone={() => setOpen('none')}
              />
            ) : (
              <div className="actions">
                <Button variant="default" onClick={() => setOpen('new')}>
                  {words.add}
                </Button>
              </div>
            )}
          </>
        )}
      </Loaded>
    </StepPart>
  );
}

function Listed(props: {
  readonly detail: LivingCase;
  readonly enclosure: Enclosure;
  readonly first: boolean;
  readonly last: boolean;
  readonly onChange: () => void;
}) {
  const { detail, enclosure, first, last, onChange } = props;
  const { id, title, areas, withheld, file, source } = enclosure;
  const remove = useCoreCommand('enclosure.remove');
  const move = useCoreCommand('enclosure.move');
  const [shown, setShown] = useState(false);
  const [error, setError] = useState<CoreError | null>(null);
  const run = async (work: () => Promise<unknown>): Promise<void> => {
    setError(null);
    try {
      await work();
    } catch (thrown) {
      setError(coreErrorOf(thrown));
    }
  };
  const facts = [
    words.pages(file.pages ?? 0),
    ...(source === null ? [] : [source.name]),
    ...(areas.length === 0 ? [] : [words.hidden(areas.length)]),
  ];
  return (
    <div className="stack-tight">
      <div className="file-row">
        <div>
          <div className="file-name">{title}</div>
          <div className="small muted">{facts.join(' · ')}</div>
          {withheld !== '' && <div className="small typed-text">{words.withheld(withheld)}</div>}
        </div>
        <div className="actions">
          <ActionIcon
            variant="subtle"
            aria-label={words.up(title)}
            title={words.up(title)}
            disabled={first}
            onClick={() => void run(() => move.mutateAsync({ enclosureId: id, by: 'up' }))}
          >
            <IconArrowUp size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            aria-label={words.down(title)}
            title={words.down(title)}
            disabled={last}
            onClick={() => void run(() => move.mutateAsync({ enclosureId: id, by: 'down' }))}
          >
            <IconArrowDown size={16} aria-hidden />
          </ActionIcon>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={shown ? words.hide : words.showNamed(title)}
            aria-expanded={shown}
            onClick={() => setShown((isShown) => !isShown)}
          >
            {shown ? words.hide : words.show}
          </Button>
          {source !== null && (
            <Button
              variant="default"
              size="compact-sm"
              aria-label={words.changeNamed(title)}
              onClick={onChange}
            >
              {words.change}
            </Button>
          )}
          <Button
            variant="default"
            size="compact-sm"
            aria-label={words.removeNamed(title)}
            onClick={() => void run(() => remove.mutateAsync({ enclosureId: id }))}
          >
            {words.remove}
          </Button>
        </div>
      </div>
      {error !== null && <GuardNotice error={error} detail={detail} />}
      {shown && (
        <div className="letter-view">
          <PdfView
            label={words.shown(title)}
            version={file.id}
            load={async () => (await core('enclosure.bytes', { enclosureId: id })).pdf}
          />
        </div>
      )}
    </div>
  );
}
