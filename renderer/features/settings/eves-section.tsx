import { Button, Switch, Title } from '@mantine/core';
import { useState } from 'react';
import type { Settings } from '../../../src/api/views.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { useCoreCommand, useCoreQuery } from '../../core-queries.ts';
import { holidayWords as words } from '../../text/fi/holidays.ts';
import { common } from '../../text/fi/parts.ts';
import { preferencesOf } from './preferences.ts';

/** Whether juhannusaatto and jouluaatto move a due date as before an authority (150/1930). */
export function EvesSection() {
  const settings = useCoreQuery('settings.get', {});
  return (
    <section className="panel">
      <Title order={2}>{words.evesTitle}</Title>
      <Loaded query={settings}>{(value) => <EvesForm settings={value} />}</Loaded>
    </section>
  );
}

function EvesForm({ settings }: { readonly settings: Settings }) {
  const [evesRollOver, setEvesRollOver] = useState(settings.evesRollOver);
  const save = useCoreCommand('settings.save');
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ ...preferencesOf(settings), evesRollOver });
      }}
    >
      <Switch
        label={words.eves}
        description={words.evesHint}
        checked={evesRollOver}
        onChange={(event) => setEvesRollOver(event.currentTarget.checked)}
      />
      {save.isError && <ErrorNotice error={save.error.error} />}
      <div className="actions">
        <Button type="submit" variant="light" loading={save.isPending}>
          {words.saveEves}
        </Button>
        <output>{save.isSuccess ? common.saved : ''}</output>
      </div>
    </form>
  );
}
