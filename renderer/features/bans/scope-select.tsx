import { Select } from '@mantine/core';
import { BAN_SCOPES, type BanScope } from '../../../src/domain/request.ts';
import { bans as words } from '../../text/fi/bans.ts';
import { banScopeLabel } from '../../text/fi/labels.ts';

/** What is to be sent: the scope of a ban that would forbid it. */
export function ScopeSelect(props: {
  readonly scope: BanScope;
  readonly onChange: (scope: BanScope) => void;
  readonly className?: string;
}) {
  const { scope, onChange, className = '' } = props;
  return (
    <Select
      className={className}
      label={words.scope}
      data={BAN_SCOPES.map((value) => ({ value, label: banScopeLabel[value] }))}
      allowDeselect={false}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      value={scope}
      onChange={(picked) => {
        const chosen = BAN_SCOPES.find((one) => one === picked);
        if (chosen !== undefined) onChange(chosen);
      }}
    />
  );
}
