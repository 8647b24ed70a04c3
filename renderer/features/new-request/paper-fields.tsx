import { TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { StagedFile } from '../../../src/api/views.ts';
import { FileDrop } from '../../components/file-drop.tsx';
import { FileList } from '../../components/file-list.tsx';
import { ScanPanel } from '../../components/scan-panel.tsx';
import { WaitingFiles } from '../../components/waiting-files.tsx';
import { newRequest as words } from '../../text/fi/new-request.ts';
import type { RequestForm } from './request-form.ts';

/** Where the paper is, and its scans: new ones, or ones that wait among the incoming files. */
export function PaperFields(props: {
  readonly form: RequestForm;
  readonly chosen: readonly StagedFile[];
  readonly waiting: readonly StagedFile[];
  readonly onTaken: (file: StagedFile) => void;
}) {
  const { form, chosen, waiting, onTaken } = props;
  const [detached, setDetached] = useState(false);

  const attach = (file: StagedFile): void => {
    form.setFieldValue('fileIds', (ids) => (ids.includes(file.id) ? ids : [...ids, file.id]));
  };
  const attachNew = (file: StagedFile): void => {
    onTaken(file);
    attach(file);
  };
  return (
    <section className="panel" aria-labelledby="paper">
      <Title order={2} id="paper">
        {words.paper}
      </Title>
      <TextInput
        label={words.storageLocation}
        description={words.storageLocationHint}
        autoComplete="off"
        {...form.getInputProps('storageLocation')}
      />
      <FileList
        files={chosen}
        label={words.chosenFiles}
        onRemove={(file) => {
          setDetached(true);
          form.setFieldValue('fileIds', (ids) => ids.filter((id) => id !== file.id));
        }}
      />
      {detached && <output className="small muted">{words.detached}</output>}
      <FileDrop onStaged={attachNew} />
      <ScanPanel onScanned={attachNew} />
      <WaitingFiles files={waiting} onTake={attach} />
    </section>
  );
}
