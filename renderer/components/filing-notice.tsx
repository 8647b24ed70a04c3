import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { TakenIn } from '../../src/api/views.ts';
import { scanFiling as words } from '../text/fi/scan-filing.ts';

/** Whether a file that was taken in bore the code of a letter, so that there is something to tell. */
export function tellsOfFiling({ filed, unfiled }: TakenIn): boolean {
  return filed.length > 0 || unfiled.length > 0;
}

/** To which letters a scan went by its codes, and what of it waits and why. */
export function FilingNotice({
  taken,
  onDismiss,
}: {
  readonly taken: TakenIn;
  readonly onDismiss: () => void;
}) {
  const { waiting, filed, unfiled } = taken;
  return (
    <div className={unfiled.length > 0 ? 'notice notice-warning filing-notice' : 'notice filing-notice'}>
      <div className="stack-tight">
        {filed.map((each) => (
          <p key={`${each.letterId} ${each.as}`} className="no-margin">
            {words.filed(each)}{' '}
            <Link href={`/pyynnot/${each.caseId}`} aria-label={words.openCaseOf(each.documentNumber)}>
              {words.openCase}
            </Link>
          </p>
        ))}
        {unfiled.map((each) => (
          <p key={`${each.documentNumber} ${each.problem}`} className="no-margin">
            {words.unfiled(each)} {waiting !== null && words.waits}
          </p>
        ))}
      </div>
      <ActionIcon variant="subtle" aria-label={words.dismiss} title={words.dismiss} onClick={onDismiss}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}
