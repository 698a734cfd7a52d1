import type { Hono } from 'hono';
import { assetHeaders, outsideHeaders, pageHeaders } from './security-headers.ts';
import { type TabFile, type TabFiles, readTabFiles } from './tab-files.ts';

export interface PagesSettings {
  /** The folder into which the tab was built. */
  readonly folder: string;
  /** The stage page exists in local mode only. */
  readonly local: boolean;
}

/** Serves the built tab: its pages at `/tab/…` and `/stage`, and the files that they load. */
export function mountPages(app: Hono, { folder, local }: PagesSettings): void {
  let reading: Promise<TabFiles> | undefined;
  const files = (): Promise<TabFiles> => {
    reading ??= readTabFiles(folder).catch((error: unknown) => {
      reading = undefined;
      throw error;
    });
    return reading;
  };
  const headers: Readonly<Record<string, string>> = {
    ...pageHeaders({ local }),
    'cache-control': 'no-cache',
  };
  const outside = outsideHeaders();
  const page = async (request: Request, name: string, sent = headers): Promise<Response> => {
    const file = (await files().catch(() => undefined))?.get(name);
    return file ? fileReply(request, file, sent) : notBuilt(sent);
  };

  app.notFound(nothingHere);
  app.get('/', (context) => context.redirect(local ? '/stage' : '/tab'));
  app.get('/tab', ({ req }) => page(req.raw, 'index.html'));
  app.get('/tab/*', ({ req }) => page(req.raw, 'index.html'));
  // Named in the app's manifest; the same page, which shows them to everybody.
  app.get('/privacy', ({ req }) => page(req.raw, 'index.html'));
  app.get('/terms', ({ req }) => page(req.raw, 'index.html'));
  // Whoever holds a link comes here without Teams; what opens it stands behind `#` and never arrives.
  app.get('/review/*', ({ req }) => page(req.raw, 'review.html', outside));
  app.get('/shown/*', ({ req }) => page(req.raw, 'review.html', outside));
  if (local) app.get('/stage', ({ req }) => page(req.raw, 'stage.html'));
  // Browsers ask for it by themselves; the pages name no icon, and an error in their console would mean nothing.
  app.get('/favicon.ico', () => new Response(null, { status: 204, headers: assetHeaders }));
  app.get('/:path{.+}', async (context, next) => {
    const file = (await files().catch(() => undefined))?.get(context.req.param('path'));
    // A page of its own only under its address above.
    if (!file || file.type.startsWith('text/html')) return next();
    return fileReply(context.req.raw, file, {
      ...assetHeaders,
      'cache-control': isHashed(context.req.path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
  });
}

/** Like every answer of ours, also that there is nothing here. */
function nothingHere(): Response {
  const headers = {
    ...assetHeaders,
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
  };
  return new Response('There is nothing here.\n', { status: 404, headers });
}

/** The builder puts the hash of its content into the name of everything below `assets`. */
function isHashed(path: string): boolean {
  return /^\/assets\/[^/]+-[\w-]{8,}\.\w+$/.test(path);
}

function fileReply(
  request: Request,
  { type, etag, plain, gzip, brotli }: TabFile,
  given: Readonly<Record<string, string>>,
): Response {
  const headers = { ...given, etag, 'content-type': type, vary: 'accept-encoding' };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  const taken = request.headers.get('accept-encoding') ?? '';
  if (brotli && /\bbr\b/.test(taken)) {
    return new Response(brotli, { headers: { ...headers, 'content-encoding': 'br' } });
  }
  if (gzip && /\bgzip\b/.test(taken)) {
    return new Response(gzip, { headers: { ...headers, 'content-encoding': 'gzip' } });
  }
  return new Response(plain, { headers });
}

function notBuilt(headers: Readonly<Record<string, string>>): Response {
  const text = 'The tab has not been built yet: run "node tab/build.ts", or start with "npm start".\n';
  return new Response(text, {
    status: 503,
    headers: { ...headers, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}
