import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { MainButton } from '../../components/main-button.tsx';
import { newRequest as words } from '../../text/fi/new-request.ts';
import { common } from '../../text/fi/parts.ts';

/** The bar that stays in sight: the one main button, or the question asked before an unfinished form is left. */
export function FormFooter(props: {
  readonly busy: boolean;
  readonly asking: boolean;
  readonly onCancel: () => void;
  readonly onStay: () => void;
  readonly onKeep: () => void;
  readonly onThrowAway: () => void;
}) {
  const { busy, asking, onCancel, onStay, onKeep, onThrowAway } = props;
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking) stay.current?.focus();
  }, [asking]);
  if (asking) {
    return (
      <div className="form-footer" role="alertdialog" aria-label={words.unfinished}>
        <strong>{words.unfinished}</strong>
        <Button variant="default" ref={stay} onClick={onStay}>
          {words.keepTyping}
        </Button>
        <Button variant="light" onClick={onKeep}>
          {words.leaveDraft}
        </Button>
        <Button variant="subtle" color="red" onClick={onThrowAway}>
          {words.throwAway}
        </Button>
      </div>
    );
  }
  return (
    <div className="form-footer">
      <MainButton busy={busy} title="Ctrl+Enter">
        {words.save}
      </MainButton>
      <Button variant="subtle" title="Esc" onClick={onCancel}>
        {common.cancel}
      </Button>
    </div>
  );
}
