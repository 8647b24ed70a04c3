import type { Database } from 'better-sqlite3';

/**
 * Deletes the rows of files that are part of something; with a row goes the only key of the bytes.
 *
 * @param query selects the ids of the files, with named parameters
 */
export function prepareFileErasure(
  database: Database,
  query: string,
): { erase(values: object): readonly string[] } {
  const select = database.prepare<[object], string>(query).pluck();
  const leaveParent = database.prepare<[string]>(
    'UPDATE file SET parent_id = NULL WHERE parent_id IN (SELECT value FROM json_each(?))',
  );
  const drop = database.prepare<[string]>('DELETE FROM file WHERE id IN (SELECT value FROM json_each(?))');
  return {
    erase(values) {
      const ids = select.all(values);
      if (ids.length > 0) {
        leaveParent.run(JSON.stringify(ids));
        drop.run(JSON.stringify(ids));
      }
      return ids;
    },
  };
}
