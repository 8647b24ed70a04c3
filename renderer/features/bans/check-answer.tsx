import type { SuppressionCheck } from '../../../src/api/views.ts';
import { formatFinnish } from '../../../src/domain/calendar-date.ts';
import type { MatchKind } from '../../../src/domain/suppression.ts';
import { PersonName } from '../../components/person-name.tsx';
import { bans as words } from '../../text/fi/bans.ts';
import {
  listText,
  lowerFirst,
  matchKindLabel,
  scopesText,
  suppressionVerdictLabel,
} from '../../text/fi/labels.ts';

/** A name that matched with its address is not told twice. */
function matchedText(kinds: readonly MatchKind[]): string {
  const told = kinds.filter((kind) => kind !== 'name' || !kinds.includes('name-and-address'));
  return listText(told.map((kind) => lowerFirst(matchKindLabel[kind])));
}

/** The answer in words, with who has banned what, since when and by which paper. Announced at once. */
export function CheckAnswer({ answer }: { readonly answer: SuppressionCheck }) {
  const { verdict, matches } = answer;
  return (
    <output className={`notice ban-${verdict}`}>
      <div className="ban-matches">
        <p className="notice-title">{suppressionVerdictLabel[verdict]}</p>
        {verdict === 'free' && (
          <p>
            {words.nobody} {words.electronic}
          </p>
        )}
        {verdict === 'maybe' && <p>{words.sameName}</p>}
        {matches.map(({ suppression, by }) => (
          <p key={suppression.id}>
            <strong>
              <PersonName name={suppression.name} />:
            </strong>{' '}
            {words.bannedSince(
              scopesText(suppression.scopes),
              formatFinnish(suppression.since),
              suppression.documentNumber,
            )}{' '}
            {words.recognisedBy(matchedText(by))}
          </p>
        ))}
      </div>
    </output>
  );
}
