import { build } from './build.mjs';
import { onVirtualScreen, run } from './child.mjs';
import { electronEnvironment } from './electron-runtime.mjs';
import { node24Path } from './node-runtime.mjs';
import { inTree, root } from './places.mjs';
import { prepare } from './prepare.mjs';
import { say } from './progress.mjs';
import { sandboxArguments } from './sandbox.mjs';
import { startTestServices } from './test-services.mjs';

const given = process.argv.slice(2);
const hasScreen =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
const demonstration = !hasScreen || given.includes('--demo');

/** The demonstration scans and prints as the tests do, with a screen of its own where there is none. */
async function demonstrate(env) {
  if (!hasScreen) say('there is no display: starting a virtual one and running the demonstration on it.');
  const variables = { ...env, ...(await startTestServices()) };
  const rest = given.filter((argument) => argument !== '--demo');
  const command = [node24Path(), [inTree('scripts', 'demo.mjs'), ...rest]];
  return run(...(hasScreen ? command : onVirtualScreen(...command)), { env: variables });
}

await prepare({ screen: !hasScreen, tests: demonstration });
await build();
const env = { ...process.env, ...(await electronEnvironment()) };
const sandbox = sandboxArguments(env.KIRJAAMO_ELECTRON);
if (!demonstration) say('opening Kirjaamo ...');
process.exit(
  demonstration
    ? await demonstrate(env)
    : await run(env.KIRJAAMO_ELECTRON, [...sandbox, root, ...given], { env }),
);
