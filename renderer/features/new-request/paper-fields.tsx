import { Button, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { StagedFile } from '../../../src/api/views.ts';
import { FileDrop } from '../../components/file-drop.tsx';
import { FileList } from '../../components/file-list.tsx';
import { ScanPanel } from '../../components/scan-panel.tsx';
import { fileSizeText, mediaTypeLabel, pagesText } from '../../text/fi/labels.ts';
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
      {waiting.length > 0 && <WaitingFiles files={waiting} onAttach={attach} />}
    </section>
  );
}

function WaitingFiles(props: {
  readonly files: readonly StagedFile[];
  readonly onAttach: (file: StagedFile) => void;
}) {
  const { files, onAttach } = props;
  return (
    <div>
      <h3 className="no-margin">{words.waiting}</h3>
      <ul className="plain-list" aria-label={words.waiting}>
        {files.map((file) => (
          <li key={file.id} className="file-row">
            <div>
              <div className="file-name">{file.name}</div>
              <div className="small muted">
                {[mediaTypeLabel[file.mediaType], fileSizeText(file.size), pagesText(file.pages)]
                  .filter(Boolean)
                  .join(' · ')}
              </div>
            </div>
            <Button
              variant="default"
              size="compact-sm"
              aria-label={words.attachNamed(file.name)}
              onClick={() => onAttach(file)}
            >
              {words.attach}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
