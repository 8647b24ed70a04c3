import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { npmCommand, onVirtualScreen, run } from './child.mjs';
import { electronEnvironment } from './electron-runtime.mjs';
import { node24Path } from './node-runtime.mjs';
import { cacheFolder, inTree } from './places.mjs';
import { prepare } from './prepare.mjs';
import { say, stop } from './progress.mjs';
import { sandboxArguments } from './sandbox.mjs';
import { startTestServices } from './test-services.mjs';

/** A stage resolves to `{ passed, failed, skipped }`: how many checks, a whole compiler or lint run being one. */
const oneCheck = (exitCode) => ({
  passed: exitCode === 0 ? 1 : 0,
  failed: exitCode === 0 ? 0 : 1,
  skipped: 0,
});

const reports = path.join(cacheFolder, 'test');

/**
 * Runs a test program that leaves a JSON report and reads the counts from it. A run that ends badly without a
 * failed test (a file that does not load, an error outside a test, no report at all) is one failure.
 */
async function countedRun(command, args, env, reportFile, countsOf) {
  rmSync(reportFile, { force: true });
  const exitCode = await run(command, args, { env });
  const counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    Object.assign(counts, countsOf(JSON.parse(readFileSync(reportFile, 'utf8'))));
  } catch {
    say(`no report at ${path.relative(process.cwd(), reportFile)}`);
  }
  return { ...counts, failed: Math.max(counts.failed, exitCode === 0 ? 0 : 1) };
}

function unitTests(env) {
  const report = path.join(reports, 'unit.json');
  const vitest = inTree('node_modules', 'vitest', 'vitest.mjs');
  const args = [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return countedRun(node24Path(), args, env, report, (json) => ({
    passed: json.numPassedTests,
    failed: json.numFailedTests,
    skipped: json.numPendingTests + json.numTodoTests,
  }));
}

function windowTests(env) {
  const report = path.join(reports, 'e2e.json');
  const playwright = inTree('node_modules', '@playwright', 'test', 'cli.js');
  const command = [node24Path(), [playwright, 'test', '--reporter=list,json']];
  const [program, args] = process.platform === 'linux' ? onVirtualScreen(...command) : command;
  return countedRun(program, args, { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report }, report, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }));
}

async function builds() {
  try {
    await build();
    return { passed: 0, failed: 0, skipped: 0 }; // what everybody takes for granted is no check
  } catch (error) {
    say(`the build failed: ${error.message}`);
    return oneCheck(1);
  }
}

const npmScript = async (name, env) => oneCheck(await run(...npmCommand('run', '--silent', name), { env }));

const stages = {
  build: builds,
  types: (env) => npmScript('types', env),
  lint: (env) => npmScript('lint', env),
  unit: unitTests,
  e2e: windowTests,
};

/** What `npm test -- <part>` runs; the tests drive the built program too, so they bring the build along. */
const parts = { types: ['types'], lint: ['lint'], unit: ['build', 'unit'], e2e: ['build', 'e2e'] };

function wantedStages(given) {
  if (given.length === 0) return Object.keys(stages);
  const unknown = given.filter((part) => !(part in parts));
  if (unknown.length > 0)
    stop(`unknown part ${unknown.join(' ')}; there are: ${Object.keys(parts).join(', ')}`);
  const wanted = given.flatMap((part) => parts[part]);
  return Object.keys(stages).filter((stage) => wanted.includes(stage));
}

async function testEnvironment(wanted) {
  const tests = wanted.includes('unit') || wanted.includes('e2e');
  await prepare({ screen: tests, tests });
  const bin = inTree('node_modules', '.bin');
  const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}` };
  if (!tests) return env;
  const electron = await electronEnvironment();
  sandboxArguments(electron.KIRJAAMO_ELECTRON);
  return { ...env, ...electron, ...(await startTestServices()) };
}

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

const wanted = wantedStages(process.argv.slice(2));
const startedAt = Date.now();
const env = await testEnvironment(wanted);
mkdirSync(reports, { recursive: true });
const summary = [`  ${'preparation'.padEnd(12)} ${seconds(startedAt)}`];
const total = { passed: 0, failed: 0 };
for (const name of wanted) {
  if (total.failed > 0) {
    summary.push(`  ${name.padEnd(12)} not run`);
    continue;
  }
  say(`${name} ...`);
  const stageStartedAt = Date.now();
  const counts = await stages[name](env);
  total.passed += counts.passed;
  total.failed += counts.failed;
  const skipped = counts.skipped === 0 ? '' : `, ${counts.skipped} skipped`;
  summary.push(
    `  ${name.padEnd(12)} ${counts.passed} passed, ${counts.failed} failed${skipped}, ${seconds(stageStartedAt)}`,
  );
}
console.log(`\n${summary.join('\n')}\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
