import { Button, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { core } from '../../api.ts';
import { FilePreview } from '../../components/file-preview.tsx';
import { PdfView } from '../../components/pdf-view.tsx';
import { caseDocuments as words } from '../../text/fi/case.ts';
import { common } from '../../text/fi/parts.ts';
import type { Opened } from './case-documents.tsx';

/** A document opened above the step, whose half-typed form stays as it is. Give it a key: it takes the focus once. */
export function DocumentViewer({
  opened,
  onClose,
}: {
  readonly opened: Opened;
  readonly onClose: () => void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const name = opened.kind === 'letter' ? opened.number : `${opened.number} · ${opened.file.name}`;
  return (
    <section className="panel" aria-label={words.viewer}>
      <div className="case-row">
        <Title order={2} ref={heading} tabIndex={-1} className="case-heading file-name">
          {name}
        </Title>
        <Button variant="default" onClick={onClose}>
          {common.close}
        </Button>
      </div>
      <div className="letter-view">
        {opened.kind === 'letter' ? (
          <PdfView
            label={name}
            version={`letter ${opened.letterId}`}
            load={async () => (await core('letter.bytes', { letterId: opened.letterId })).pdf}
          />
        ) : (
          <FilePreview file={opened.file} />
        )}
      </div>
    </section>
  );
}
