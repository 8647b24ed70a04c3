import { organisationGaps, type Organisation } from '../../../src/domain/organisation.ts';
import { gapsText, organisationWords as words } from '../../text/fi/organisation.ts';

/** What a reply will still need, in words; nothing stops the clerk from filling it later. */
export function OrganisationGaps({ organisation }: { readonly organisation: Organisation }) {
  const gaps = organisationGaps(organisation);
  return (
    <output className={gaps.length === 0 ? 'notice' : 'notice notice-warning'}>
      <div>
        <p className="notice-title">{gaps.length === 0 ? words.noGaps : words.gapsTitle}</p>
        {gaps.length > 0 && <p>{gapsText(gaps)}</p>}
      </div>
    </output>
  );
}
