import { spawn, spawnSync } from 'node:child_process';
import { root } from './places.mjs';

/**
 * Runs a program in the root of the tree and waits for it. Resolves to its exit code; a program that cannot
 * be started or is ended by a signal counts as 1. Standard output goes to standard error when `quiet` says
 * that the caller's own output must stay clean.
 */
export function run(command, args, { env = process.env, quiet = false } = {}) {
  const stdio = quiet ? ['ignore', 2, 2] : 'inherit';
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio });
    child.on('error', (error) => {
      process.stderr.write(`${command}: ${error.message}\n`);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** The standard output of a short command, or undefined when it fails or does not exist. */
export function outputOf(command, args, env = process.env) {
  const result = spawnSync(command, args, {
    cwd: root,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 64 * 1024 * 1024,
  });
  return result.status === 0 ? result.stdout : undefined;
}

/** How to start npm: by the very npm that runs this script, else by the one on the PATH. */
export function npmCommand(...args) {
  const self = process.env.npm_execpath;
  if (self !== undefined && self.endsWith('.js')) return [process.execPath, [self, ...args]];
  return process.platform === 'win32' ? ['cmd.exe', ['/d', '/c', 'npm', ...args]] : ['npm', args];
}

/**
 * Wraps a command so that it gets a virtual screen of its own. Linux only; needs xvfb-run. The screen is not set up anew when
 * its last window closes: a program that starts in that moment would find none.
 */
export function onVirtualScreen(command, args) {
  return ['xvfb-run', ['-a', '-s', '-screen 0 1440x900x24 -noreset', command, ...args]];
}
