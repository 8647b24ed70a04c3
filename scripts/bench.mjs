import path from 'node:path';
import { build } from './build.mjs';
import { onVirtualScreen, run } from './child.mjs';
import { electronEnvironment, electronRuntime } from './electron-runtime.mjs';
import { node24Path } from './node-runtime.mjs';
import { cacheFolder, inTree } from './places.mjs';
import { prepare } from './prepare.mjs';
import { say } from './progress.mjs';
import { sandboxArguments } from './sandbox.mjs';

const report = path.join(cacheFolder, 'bench', 'bench.json');

await prepare({ screen: true });
await build();
const { version } = await electronRuntime();
const electron = await electronEnvironment();
sandboxArguments(electron.KIRJAAMO_ELECTRON);
const env = { ...process.env, ...electron, KIRJAAMO_ELECTRON_VERSION: version };
say('measuring, nine minutes or so; leave the machine alone meanwhile ...');
const command = [node24Path(), [inTree('test', 'bench', 'bench.ts'), report]];
const exitCode = await run(...(process.platform === 'linux' ? onVirtualScreen(...command) : command), {
  env,
});
if (exitCode === 0) say(`the same as JSON: ${path.relative(process.cwd(), report)}`);
process.exit(exitCode);
