import { Title } from '@mantine/core';
import type { PersonCard } from '../../../src/api/views.ts';
import { formatFinnish } from '../../../src/domain/calendar-date.ts';
import { scopesText } from '../../text/fi/labels.ts';
import { people as words } from '../../text/fi/people.ts';

/** The marketing bans of a person, ended ones as well, with what was withdrawn of them. */
export function PersonBans({ bans }: { readonly bans: PersonCard['bans'] }) {
  return (
    <section className="panel">
      <Title order={2}>{words.bans}</Title>
      {bans.length === 0 && <p className="no-margin muted">{words.noBans}</p>}
      {bans.length > 0 && (
        <ul className="plain-list stack-tight">
          {bans.map((ban) => (
            <li key={ban.id}>
              {ban.scopes.length === 0 ? (
                <span className="muted">{words.banEnded}</span>
              ) : (
                <strong>{words.banned(scopesText(ban.scopes))}</strong>
              )}
              <div className="small">{words.banSince(formatFinnish(ban.since), ban.documentNumber)}</div>
              {ban.withdrawals.map(({ scopes, on, documentNumber }) => (
                <div key={`${on} ${documentNumber}`} className="small">
                  {words.banWithdrawn(scopesText(scopes), formatFinnish(on), documentNumber)}
                </div>
              ))}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
