import { Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { StoredFile } from '../../../src/api/views.ts';
import { core, coreErrorOf } from '../../api.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { PdfView } from '../../components/pdf-view.tsx';
import { caseDocuments as words } from '../../text/fi/case.ts';
import { fileConditionNotice } from '../../text/fi/labels.ts';
import { navigation } from '../../text/fi/navigation.ts';
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
      {opened.kind === 'letter' ? (
        <div className="letter-view">
          <PdfView
            label={name}
            version={`letter ${opened.letterId}`}
            load={async () => (await core('letter.bytes', { letterId: opened.letterId })).pdf}
          />
        </div>
      ) : (
        <FileView file={opened.file} />
      )}
    </section>
  );
}

function FileView({ file }: { readonly file: StoredFile }) {
  const notice = fileConditionNotice[file.condition];
  if (notice !== null) return <p className="no-margin">{notice}</p>;
  switch (file.mediaType) {
    case 'application/pdf':
      return (
        <div className="letter-view">
          <PdfView
            label={file.name}
            version={file.id}
            load={async () => (await core('file.bytes', { fileId: file.id })).bytes}
          />
        </div>
      );
    case 'image/tiff':
      return <p className="no-margin">{words.cannotShow}</p>;
    case 'image/jpeg':
    case 'image/png':
      return <ImageView key={file.id} file={file} />;
  }
}

function ImageView({ file }: { readonly file: StoredFile }) {
  const image = useQuery({
    queryKey: ['core', 'file.bytes', { fileId: file.id }],
    queryFn: () => core('file.bytes', { fileId: file.id }),
    gcTime: 0,
  });
  const picture = useRef<HTMLImageElement>(null);
  const [unreadable, setUnreadable] = useState(false);
  useEffect(() => {
    if (image.data === undefined || picture.current === null) return undefined;
    const { mediaType, bytes } = image.data;
    const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }));
    picture.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [image.data]);

  if (image.isError) return <ErrorNotice error={coreErrorOf(image.error)} />;
  if (unreadable) return <p role="alert">{words.unreadableImage}</p>;
  return (
    <>
      {image.isPending && <p className="no-margin muted">{navigation.loading}</p>}
      <img
        ref={picture}
        className="document-image"
        alt={words.image(file.name)}
        onError={() => setUnreadable(true)}
      />
    </>
  );
}
