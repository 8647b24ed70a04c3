import { run } from './child.mjs';
import { node24Path } from './node-runtime.mjs';
import { ensurePackages } from './packages.mjs';
import { inTree } from './places.mjs';

await ensurePackages();
process.exitCode = await run(node24Path(), [
  inTree('src', 'process.ts'),
  '--stdio',
  ...process.argv.slice(2),
]);
