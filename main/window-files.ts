import path from 'node:path';

/** Everything a window shows comes from here: no file: and no network address ever loads. */
export const ORIGIN = 'kirjaamo://desk';

export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Plain names only: without dots in front, backslashes and percent signs nothing leads out of a folder. */
const PLAIN_PATH = /^(?:\/\w[\w.-]*)+$/u;

export interface WindowFile {
  /** Absolute path. */
  readonly file: string;
  readonly contentType: string;
}

/** The file below `root` (absolute) that a window's request means, or null when it means none of the window's own. */
export function windowFile(root: string, requestUrl: string): WindowFile | null {
  const [address = ''] = requestUrl.split(/[?#]/u, 1);
  if (!address.startsWith(`${ORIGIN}/`)) return null;
  const pathname = address.slice(ORIGIN.length);
  const wanted = pathname === '/' ? '/index.html' : pathname;
  const contentType = CONTENT_TYPES[path.posix.extname(wanted)];
  if (contentType === undefined || !PLAIN_PATH.test(wanted)) return null;
  return { file: path.join(root, ...wanted.split('/')), contentType };
}
