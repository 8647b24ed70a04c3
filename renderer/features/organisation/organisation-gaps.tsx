import { Button } from '@mantine/core';
import {
  organisationGaps,
  type Organisation,
  type OrganisationGap,
} from '../../../src/domain/organisation.ts';
import { gapsText, organisationWords as words } from '../../text/fi/organisation.ts';

/** What a reply will still need, in words, with the way to the first of it; nothing stops the clerk from filling it later. */
export function OrganisationGaps({ organisation }: { readonly organisation: Organisation }) {
  const gaps = organisationGaps(organisation);
  const first = gaps[0];
  return (
    <div className={first === undefined ? 'notice' : 'notice notice-warning'}>
      <output>
        <p className="notice-title">{first === undefined ? words.noGaps : words.gapsTitle}</p>
        {first !== undefined && <p>{gapsText(gaps)}</p>}
      </output>
      {first !== undefined && (
        <Button variant="default" onClick={() => focusField(pathOf(first, organisation))}>
          {words.toFirstGap}
        </Button>
      )}
    </div>
  );
}

/** The field's path in the form, by which it can be found on the page. */
function pathOf(gap: OrganisationGap, organisation: Organisation): string {
  if (gap.registerId === null) return gap.field;
  const index = organisation.registers.findIndex(({ id }) => id === gap.registerId);
  return `registers.${index}.${gap.field}`;
}

function focusField(path: string): void {
  document.querySelector<HTMLElement>(`[data-path="${path}"]`)?.focus();
}
