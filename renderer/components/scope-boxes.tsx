import { Button, Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { BAN_SCOPES, type BanScope } from '../../src/domain/request.ts';
import { banScopeLabel } from '../text/fi/labels.ts';
import { scopeBoxes as words } from '../text/fi/parts.ts';

/** The five scopes of a marketing ban; `path` names the first box for the focus. */
export function ScopeBoxes(props: {
  readonly scopes: readonly BanScope[];
  readonly path: string;
  readonly error: ReactNode;
  readonly onChange: (scopes: readonly BanScope[]) => void;
}) {
  const { scopes, path, error, onChange } = props;
  const all = scopes.length === BAN_SCOPES.length;
  return (
    <fieldset className="plain-fieldset">
      <legend className="visually-hidden">{words.title}</legend>
      <div className="scope-boxes">
        {BAN_SCOPES.map((scope, index) => (
          <Checkbox
            key={scope}
            label={banScopeLabel[scope]}
            checked={scopes.includes(scope)}
            data-path={index === 0 ? path : undefined}
            onChange={(event) => {
              const { checked } = event.currentTarget;
              // In the order of the statement, whatever the order of clicking.
              onChange(BAN_SCOPES.filter((one) => (one === scope ? checked : scopes.includes(one))));
            }}
          />
        ))}
        <Button variant="subtle" size="compact-sm" onClick={() => onChange(all ? [] : BAN_SCOPES)}>
          {all ? words.none : words.all}
        </Button>
      </div>
      {error !== undefined && (
        <p className="no-margin problem" role="alert">
          {words.choose}
        </p>
      )}
    </fieldset>
  );
}
