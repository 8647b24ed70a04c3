import { existsSync } from 'node:fs';
import { inTree } from './places.mjs';
import { stop } from './progress.mjs';

/**
 * Absolute path of the Node that runs the core, its tests and the tools: the bundled Node 24, or this very
 * Node where none is bundled and this one can run TypeScript and the database driver (22.18, Node-API 10).
 */
export function node24Path() {
  const executable = process.platform === 'win32' ? ['bin', 'node.exe'] : ['bin', 'node'];
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const bundled = inTree('node_modules', `node-${platform}-${process.arch}`, ...executable);
  if (existsSync(bundled)) return bundled;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  return stop(
    `no Node 24 is bundled for ${process.platform}-${process.arch} and Node ${process.versions.node} is too old for the core: install Node 24.`,
  );
}
