import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY, ORIGIN, windowFile } from '../../main/window-files.ts';

const root = path.resolve('window-root');

test('the address of the window itself is its page', () => {
  expect(windowFile(root, `${ORIGIN}/`)).toEqual({
    file: path.join(root, 'index.html'),
    contentType: 'text/html; charset=utf-8',
  });
});

test.each([
  ['assets/index-COPYsmBQ.js', 'text/javascript; charset=utf-8'],
  ['assets/index-CBg7-0q8.css?v=1#top', 'text/css; charset=utf-8'],
  ['assets/SourceSans3_400Regular-6u14o07y.ttf', 'font/ttf'],
  ['assets/pdf.worker-D1x_y.mjs', 'text/javascript; charset=utf-8'],
])('a built file is found with its type: %s', (address, contentType) => {
  expect(windowFile(root, `${ORIGIN}/${address}`)).toEqual({
    file: path.join(root, address.replace(/[?#].*/u, '')),
    contentType,
  });
});

test.each([
  'kirjaamo://desk/../package.js',
  'kirjaamo://desk/assets/../../main/index.js',
  'kirjaamo://desk/%2e%2e/main/index.js',
  'kirjaamo://desk/..%2fmain%2findex.js',
  String.raw`kirjaamo://desk/..\main\index.js`,
  'kirjaamo://desk//etc/x.html',
  'kirjaamo://desk/C:/x.html',
  'kirjaamo://desk/.hidden.html',
  'kirjaamo://desk/index.html\0.js',
  'kirjaamo://desk/%E0%A4%A.js',
  'kirjaamo://desk/passwd',
  'kirjaamo://desk/vault.db',
  'kirjaamo://other/index.html',
  'kirjaamo://desk.example/index.html',
  'kirjaamo://desk@other/index.html',
  'file:///index.html',
  'https://desk/index.html',
  'no address',
  '',
])('anything else is no file of the window: %s', (address) => {
  expect(windowFile(root, address)).toBeNull();
});

test('no address leads out of the window', () => {
  const parts = fc.constantFrom(
    '..',
    '.',
    '%2e%2e',
    '%2f',
    '/',
    '\\',
    'assets',
    'C:',
    '~',
    '\0',
    'ä',
    '.js',
    '.html',
  );
  const addresses = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.webPath(),
    fc.array(fc.oneof(parts, fc.string({ maxLength: 4 })), { maxLength: 12 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(addresses, fc.constantFrom('', '.js', '.html', '.css'), (address, ending) => {
      const found = windowFile(root, `${ORIGIN}/${address}${ending}`);
      if (found === null) return;
      const relative = path.relative(root, path.normalize(found.file));
      expect(relative).not.toBe('');
      expect(relative.split(path.sep)).not.toContain('..');
      expect(path.isAbsolute(relative)).toBe(false);
    }),
    { numRuns: 5_000 },
  );
});

test('the policy lets nothing run but the window’s own files', () => {
  const directives = CONTENT_SECURITY_POLICY.split('; ');
  expect(directives).toContain("default-src 'none'");
  expect(directives).toContain("script-src 'self'");
  expect(directives).toContain("style-src 'self'");
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|\*|https?:/u);
});
