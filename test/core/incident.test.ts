import { expect, test, vi } from 'vitest';
import { logIncident } from '../../src/incident.ts';

const PERSONAL = 'Testinen 010190-900X\n    at home (somewhere:1:1)';

test('an incident is logged without the message of its error', () => {
  const lines: unknown[] = [];
  const write = vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(line) > 0);
  const incident = logIncident(new TypeError(PERSONAL));
  logIncident(PERSONAL);
  write.mockRestore();

  expect(incident).toMatch(/^[0-9a-f]{8}$/u);
  expect(lines[0]).toMatch(
    new RegExp(`^incident ${incident} \\| TypeError \\| at .*incident\\.test.*\\n$`, 'u'),
  );
  expect(lines[1]).toMatch(/^incident [0-9a-f]{8} \| string\n$/u);
  for (const line of lines) expect(line).not.toMatch(/Testinen|010190|somewhere/u);
});
