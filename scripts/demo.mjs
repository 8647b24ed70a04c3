import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from './places.mjs';
import { say } from './progress.mjs';

/** Plays the main job through the real window on a sample vault; pictures and papers stay in one folder. */
const output = path.join(root, 'demo-output');
rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true, mode: 0o700 });
say('playing the main job through the window, about half a minute ...');
// Node 24 runs the TypeScript of the tests as it is: the demonstration takes the steps that the tests take.
const { playDemonstration } = await import('../test/e2e/demonstration.ts');
await playDemonstration(output, say);
say(`done. Pictures, the issued letter and the printed file are in ${output}`);
