import { Button } from '@mantine/core';
import { listMore as words } from '../text/fi/parts.ts';

/** A list shows so many rows at first and so many more at a time; the core gives no more than `MOST_ROWS`. */
export const LIST_STEP = 100;
const MOST_ROWS = 500;

/** What stands below a list that is not shown whole: how much of it is, and a button for more. */
export function ListMore(props: {
  readonly shown: number;
  readonly total: number;
  readonly limit: number;
  readonly setLimit: (limit: number) => void;
}) {
  const { shown, total, limit, setLimit } = props;
  if (shown >= total || limit >= MOST_ROWS) return null;
  return (
    <div className="actions">
      <Button variant="default" onClick={() => setLimit(Math.min(MOST_ROWS, limit + LIST_STEP))}>
        {words.more}
      </Button>
      <span className="muted">{words.shown(shown, total)}</span>
    </div>
  );
}
