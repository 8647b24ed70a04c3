import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CoreError } from '../../../src/api/errors.ts';
import { coreErrorOf } from '../../api.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { MainButton } from '../../components/main-button.tsx';
import { useCoreCommand } from '../../core-queries.ts';
import { setup } from '../../text/fi/setup.ts';

const words = setup.recovery;

/** Two groups typed back from the paper, so that the key is known to be on it. */
export function RecoveryKeyConfirm(props: {
  readonly groupCount: number;
  readonly onConfirmed?: () => void;
}) {
  const { groupCount, onConfirmed } = props;
  const [asked] = useState(() => twoOf(groupCount));
  const [typed, setTyped] = useState<readonly string[]>(['', '']);
  const [wrong, setWrong] = useState(false);
  const [error, setError] = useState<CoreError | null>(null);
  const confirm = useCoreCommand('recoveryKey.confirm');

  const check = async (): Promise<void> => {
    setError(null);
    setWrong(typed.some((text) => text.trim() === ''));
    if (typed.some((text) => text.trim() === '')) return;
    try {
      await confirm.mutateAsync({ groups: asked.map((index, at) => ({ index, text: typed[at] ?? '' })) });
      onConfirmed?.();
    } catch (thrown) {
      const failure = coreErrorOf(thrown);
      if (failure.kind === 'invalid') setWrong(true);
      else setError(failure);
    }
  };

  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void check();
      }}
    >
      <p className="no-margin">{words.confirmIntro}</p>
      <div className="actions">
        {asked.map((group, at) => (
          <TextInput
            key={group}
            label={words.group(group + 1)}
            autoComplete="off"
            spellCheck={false}
            error={wrong}
            value={typed[at] ?? ''}
            onChange={(event) => {
              const text = event.currentTarget.value;
              setWrong(false);
              setTyped((all) => all.map((old, index) => (index === at ? text : old)));
            }}
          />
        ))}
      </div>
      {wrong && (
        <p className="problem no-margin" role="alert">
          {words.wrong}
        </p>
      )}
      {error !== null && <ErrorNotice error={error} />}
      <div className="actions">
        <MainButton busy={confirm.isPending}>{words.confirm}</MainButton>
      </div>
    </form>
  );
}

/** Two different group indexes in order. Which ones need not be secret, only not always the same. */
function twoOf(count: number): readonly number[] {
  const first = Math.floor(Math.random() * count);
  const second = (first + 1 + Math.floor(Math.random() * (count - 1))) % count;
  return [first, second].toSorted((a, b) => a - b);
}
