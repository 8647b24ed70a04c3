import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder, inTree, root } from './places.mjs';
import { say } from './progress.mjs';

/** Packages with machine code: they stay packages, because they look for their binaries beside themselves. */
const nativePackages = ['better-sqlite3', 'sodium-native', '@myriaddreamin/typst-ts-node-compiler', 'koffi'];

/** One self-contained file for a Node process, everything but `external` inside. */
function nodeFile({ entry, output, format, target, external }) {
  return {
    build: {
      ssr: inTree(entry),
      target,
      outDir: inTree(path.dirname(output)),
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { output: { format, entryFileNames: path.basename(output), codeSplitting: false } },
    },
    ssr: { noExternal: true, external },
  };
}

async function windowPages() {
  const { default: react } = await import('@vitejs/plugin-react');
  return {
    root: inTree('renderer'),
    base: './', // the pages are served from the program's own scheme, under no fixed path
    plugins: [react()],
    build: {
      target: 'chrome114',
      outDir: inTree('dist', 'renderer'),
      emptyOutDir: true,
      // The content security policy allows neither inline scripts nor data addresses.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000, // read from the disk, not from a network
    },
  };
}

function refuseInlineScripts() {
  const html = readFileSync(inTree('dist', 'renderer', 'index.html'), 'utf8');
  if (/<script(?![^>]*\ssrc=)[^>]*>/i.test(html)) {
    throw new Error(
      'dist/renderer/index.html holds an inline script, which the content security policy refuses',
    );
  }
}

/** The letters' template and fonts stand beside the core, where `new URL('./assets/', import.meta.url)` finds them. */
function copyLetterAssets() {
  const target = inTree('dist', 'core', 'assets');
  rmSync(target, { recursive: true, force: true });
  const source = inTree('src', 'letters', 'assets');
  if (existsSync(source)) cpSync(source, target, { recursive: true });
}

/** The step by which a utility process gets at the core: it begins with an ES module only from Electron 28 on. */
function writeUtilityStep() {
  writeFileSync(inTree('dist', 'core', 'utility.cjs'), "void import('./process.mjs');\n");
}

const targets = [
  {
    name: 'core',
    inputs: ['src'],
    output: 'dist/core/process.mjs',
    configure: () =>
      nodeFile({
        entry: 'src/process.ts',
        output: 'dist/core/process.mjs',
        format: 'es',
        target: 'node22',
        external: nativePackages,
      }),
    finish: () => {
      copyLetterAssets();
      writeUtilityStep();
    },
  },
  // Node 18 and Chrome 114 are those of the closed-network runtime; see electron-runtime.mjs.
  ...['index', 'preload'].map((file) => ({
    name: file === 'index' ? 'main' : 'preload',
    inputs: ['main', 'src/domain', 'src/api'],
    output: `dist/main/${file}.cjs`,
    configure: () =>
      nodeFile({
        entry: `main/${file}.ts`,
        output: `dist/main/${file}.cjs`,
        format: 'cjs',
        target: 'node18',
        external: ['electron'],
      }),
  })),
  {
    name: 'renderer',
    inputs: ['renderer', 'src/domain', 'src/api'],
    output: 'dist/renderer/index.html',
    configure: windowPages,
    finish: refuseInlineScripts,
  },
];

function filesBelow(folder) {
  return readdirSync(inTree(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
}

/** Changes whenever a source, a package or this script does. */
function fingerprint(inputs) {
  const hash = createHash('sha256');
  const files = [fileURLToPath(import.meta.url), inTree('package-lock.json'), ...inputs.flatMap(filesBelow)];
  for (const file of files) hash.update(path.relative(root, file)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

const stampOf = (target) => path.join(cacheFolder, 'build', target.name);

function isBuilt(target, wanted) {
  const stamp = stampOf(target);
  return existsSync(inTree(target.output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
}

/**
 * Builds into `dist/` what changed since the last time: core, main, preload, renderer. Rejects with the
 * bundler's error when a source does not compile; the next call then builds that part again.
 */
export async function build() {
  mkdirSync(path.join(cacheFolder, 'build'), { recursive: true });
  const due = targets
    .map((target) => ({ target, wanted: fingerprint(target.inputs) }))
    .filter(({ target, wanted }) => !isBuilt(target, wanted));
  if (due.length === 0) return;
  const vite = await import('vite');
  for (const { target, wanted } of due) {
    say(`building ${target.name} ...`);
    rmSync(stampOf(target), { force: true });
    const settings = {
      configFile: false,
      root,
      mode: 'production',
      logLevel: 'warn',
      ...(await target.configure()),
    };
    await vite.build(settings);
    target.finish?.();
    writeFileSync(stampOf(target), wanted);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
