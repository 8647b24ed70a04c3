import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { CONTENT_SECURITY_POLICY, windowFile } from './window-files.ts';

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'kirjaamo', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built window from `root` and nothing outside it. */
export function serveWindow(session: Session, root: string): void {
  session.protocol.handle('kirjaamo', async (request) => {
    const wanted = windowFile(root, request.url);
    if (wanted === null) return new Response(null, { status: 404 });
    try {
      return new Response(new Uint8Array(await readFile(wanted.file)), {
        headers: {
          'content-type': wanted.contentType,
          'content-security-policy': CONTENT_SECURITY_POLICY,
          'x-content-type-options': 'nosniff',
          'cache-control': 'no-store',
        },
      });
    } catch {
      return new Response(null, { status: 404 });
    }
  });
}
