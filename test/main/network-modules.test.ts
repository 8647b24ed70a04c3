import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const tree = fileURLToPath(new URL('../..', import.meta.url));

/** Whoever needs one of these has to answer for it here. */
const NETWORK =
  /(?:from|import\(|require\()\s*['"](?:node:)?(?:net|tls|http|https|http2|dgram|dns|inspector|undici|ws)(?:\/[^'"]*)?['"]|\bfetch\(|new WebSocket\b|XMLHttpRequest/u;

test.each(['src', 'main', 'renderer'])('nothing in %s speaks to a network', (folder) => {
  const sources = readdirSync(path.join(tree, folder), { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/u.test(file),
  );
  expect(sources.length).toBeGreaterThan(5);
  expect(sources.filter((file) => NETWORK.test(readFileSync(path.join(tree, folder, file), 'utf8')))).toEqual(
    [],
  );
});
