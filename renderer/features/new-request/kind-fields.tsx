import { Checkbox } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { hasScopes, kindsUnder, REQUEST_KINDS, type RequestKind } from '../../../src/domain/request.ts';
import { useDesk } from '../../desk.tsx';
import { requestKindLabel, requestKindMeaning } from '../../text/fi/labels.ts';
import { newRequest as words } from '../../text/fi/new-request.ts';
import { AskedFields } from './asked-fields.tsx';
import { asked, typedRegime, type RequestForm } from './request-form.ts';

/** What the letter asks for: one thing or several. A kind that the law of the day does not know says so. */
export function KindFields({ form }: { readonly form: RequestForm }) {
  const { today } = useDesk().vault;
  const { requests, requester, receivedOn } = form.values;
  const regime = typedRegime(receivedOn, today);
  const known = regime === null ? REQUEST_KINDS : kindsUnder(regime);
  const unavailable = (kind: RequestKind): string | null => {
    if (!known.includes(kind)) return words.kindUnknown;
    return requester.role === 'heir' && kind !== 'other' ? words.heirOnlyOther : null;
  };
  const toggle = (kind: RequestKind, chosen: boolean): void => {
    form.setFieldValue(
      'requests',
      chosen ? [...requests, asked(kind)] : requests.filter((one) => one.kind !== kind),
    );
    clearProblems(form);
  };
  const reasons = new Set(
    REQUEST_KINDS.map(unavailable).filter((reason): reason is string => reason !== null),
  );
  const missing = form.errors['requests'];
  // Ten boxes are one stop of Tab; the arrows move between them.
  const [visited, setVisited] = useState<RequestKind | null>(null);
  const stop = visited ?? requests[0]?.kind ?? 'access';

  return (
    <>
      <fieldset className="plain-fieldset" aria-describedby="kind-reasons">
        <legend>{words.kinds}</legend>
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the boxes inside are the controls; this moves between them */}
        <div className="kind-grid" onKeyDown={moveBetweenBoxes}>
          {REQUEST_KINDS.map((kind, index) => {
            const place = requests.findIndex((one) => one.kind === kind);
            const reason = unavailable(kind);
            const path = place === -1 ? (index === 0 ? 'requests' : undefined) : `requests.${place}.kind`;
            return (
              <Checkbox
                key={kind}
                label={requestKindLabel[kind]}
                title={reason ?? requestKindMeaning[kind]}
                checked={place !== -1}
                // One that was chosen before the date was changed can still be taken away.
                disabled={reason !== null && place === -1}
                error={place === -1 ? undefined : form.errors[`requests.${place}.kind`]}
                data-path={path}
                tabIndex={kind === stop ? 0 : -1}
                onFocus={() => setVisited(kind)}
                onChange={(event) => toggle(kind, event.currentTarget.checked)}
              />
            );
          })}
        </div>
        {missing !== undefined && (
          <p className="no-margin problem" role="alert">
            {words.chooseKind}
          </p>
        )}
        <p id="kind-reasons" className="no-margin small muted">
          {[words.kindKeys, ...reasons].join(' ')}
        </p>
      </fieldset>
      {requests.map(
        ({ kind }, place) =>
          (requests.length > 1 || hasScopes(kind)) && (
            <AskedFields key={kind} form={form} place={place} several={requests.length > 1} />
          ),
      )}
    </>
  );
}

/** The arrows, Home and End move between the boxes that can be ticked. */
function moveBetweenBoxes(event: KeyboardEvent<HTMLDivElement>): void {
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input:not(:disabled)')];
  const at = boxes.findIndex((box) => box === document.activeElement);
  const to = {
    ArrowRight: at + 1,
    ArrowDown: at + 1,
    ArrowLeft: at - 1,
    ArrowUp: at - 1,
    Home: 0,
    End: boxes.length - 1,
  }[event.key];
  if (at === -1 || to === undefined) return;
  event.preventDefault();
  boxes[to]?.focus();
}

/** Problems are named by place, and the places have moved. */
function clearProblems(form: RequestForm): void {
  for (const path of Object.keys(form.errors)) {
    if (path.startsWith('requests')) form.clearFieldError(path);
  }
}
