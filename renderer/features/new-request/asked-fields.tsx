import { Textarea } from '@mantine/core';
import { hasScopes } from '../../../src/domain/request.ts';
import { ScopeBoxes } from '../../components/scope-boxes.tsx';
import { requestKindLabel } from '../../text/fi/labels.ts';
import { newRequest as words } from '../../text/fi/new-request.ts';
import type { RequestForm } from './request-form.ts';

/** One of the things asked in a letter: its own words where there are several, and the scopes of a ban. */
export function AskedFields(props: {
  readonly form: RequestForm;
  readonly place: number;
  readonly several: boolean;
}) {
  const { form, place, several } = props;
  const request = form.values.requests[place];
  if (request === undefined) return null;
  const scopes = `requests.${place}.scopes`;
  return (
    <fieldset className="asked-fields">
      <legend>{requestKindLabel[request.kind]}</legend>
      {hasScopes(request.kind) && (
        <ScopeBoxes
          scopes={request.scopes}
          path={scopes}
          error={form.errors[scopes]}
          onChange={(chosen) => {
            form.setFieldValue(scopes, [...chosen]);
            form.clearFieldError(scopes);
          }}
        />
      )}
      {several && (
        <Textarea
          label={words.ownDescription}
          rows={1}
          autosize
          minRows={1}
          maxRows={6}
          {...form.getInputProps(`requests.${place}.description`)}
        />
      )}
    </fieldset>
  );
}
