import { Button, Checkbox, NumberInput, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import type { CoreError } from '../../../src/api/errors.ts';
import { settings as settingsSchema } from '../../../src/api/inputs.ts';
import type { Settings } from '../../../src/api/views.ts';
import { coreErrorOf, host } from '../../api.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { MainButton } from '../../components/main-button.tsx';
import { newOperationId, OperationProgress } from '../../components/operation-progress.tsx';
import { useZodForm } from '../../components/zod-form.ts';
import { useCoreCommand, useCoreQuery } from '../../core-queries.ts';
import { momentText } from '../../text/fi/moments.ts';
import { common } from '../../text/fi/parts.ts';
import { settingsWords as words } from '../../text/fi/settings.ts';
import { preferencesOf } from './preferences.ts';

/** Where backups go, how many are kept, and one made now. */
export function BackupSection() {
  const settings = useCoreQuery('settings.get', {});
  return (
    <section className="panel">
      <Title order={2}>{words.backupTitle}</Title>
      <Loaded query={settings}>
        {(value) => (
          <>
            <BackupFolder settings={value} />
            {value.backupFolderName !== null && <MakeBackup />}
            <BackupForm settings={value} />
          </>
        )}
      </Loaded>
    </section>
  );
}

function BackupFolder({ settings }: { readonly settings: Settings }) {
  const client = useQueryClient();
  const [error, setError] = useState<CoreError | null>(null);
  const choose = async (): Promise<void> => {
    setError(null);
    try {
      await host('backup.chooseFolder', {});
      await client.invalidateQueries();
    } catch (thrown) {
      setError(coreErrorOf(thrown));
    }
  };
  return (
    <div className="stack-tight">
      <p className="no-margin">
        {settings.backupFolderName === null
          ? words.noBackupFolder
          : words.backupFolder(settings.backupFolderName)}{' '}
        {settings.lastBackupAt === null
          ? words.noBackup
          : words.lastBackup(momentText(settings.lastBackupAt))}
      </p>
      {error !== null &&
        (error.kind === 'invalid' ? (
          <p className="problem no-margin" role="alert">
            {words.insideVault}
          </p>
        ) : (
          <ErrorNotice error={error} />
        ))}
      <div className="actions">
        <Button variant="default" onClick={() => void choose()}>
          {words.chooseFolder}
        </Button>
      </div>
    </div>
  );
}

function MakeBackup() {
  const make = useCoreCommand('backup.make');
  const [operationId, setOperationId] = useState('');
  const start = (): void => {
    const operation = newOperationId();
    setOperationId(operation);
    make.mutate({ operationId: operation });
  };
  return (
    <div className="stack-tight">
      {make.isPending ? (
        <OperationProgress operationId={operationId} label={words.making} />
      ) : (
        <div className="actions">
          <MainButton onClick={start}>{words.makeNow}</MainButton>
          {make.isSuccess && <output>{words.made(make.data.name, make.data.files)}</output>}
        </div>
      )}
      {make.isError && <ErrorNotice error={make.error.error} />}
    </div>
  );
}

const schema = settingsSchema.pick({ backupOnClose: true, backupsKept: true });

function BackupForm({ settings }: { readonly settings: Settings }) {
  const { backupOnClose, backupsKept } = settings;
  const save = useCoreCommand('settings.save');
  const [error, setError] = useState<CoreError | null>(null);
  const { form, submit, showError } = useZodForm({ schema, initialValues: { backupOnClose, backupsKept } });
  const store = async (values: z.output<typeof schema>): Promise<void> => {
    setError(null);
    try {
      await save.mutateAsync({ ...preferencesOf(settings), ...values });
    } catch (thrown) {
      setError(showError(coreErrorOf(thrown)));
    }
  };
  return (
    <form className="stack" onSubmit={submit(store)} noValidate>
      <Checkbox label={words.atClosing} {...form.getInputProps('backupOnClose', { type: 'checkbox' })} />
      <NumberInput
        label={words.keep}
        min={1}
        max={50}
        allowDecimal={false}
        className="narrow-field"
        {...form.getInputProps('backupsKept')}
      />
      {error !== null && <ErrorNotice error={error} />}
      <div className="actions">
        <Button type="submit" variant="light" loading={save.isPending}>
          {words.saveBackup}
        </Button>
        {save.isSuccess && <output>{common.saved}</output>}
      </div>
    </form>
  );
}
