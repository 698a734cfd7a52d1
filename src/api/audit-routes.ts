import type { AuditLine } from '../domain/audit-file.ts';
import { isRefusal } from '../domain/refusal.ts';
import { exportFound } from '../usecases/audit/export-found.ts';
import { exportAudit } from '../usecases/audit/export.ts';
import { namesIn } from '../usecases/audit/names-in.ts';
import { searchAudit } from '../usecases/audit/search.ts';
import type { Routes } from './routes.ts';

type Handled = 'GET /api/audit' | 'GET /api/audit/found' | 'GET /api/audit/export';

const mediaTypes = { csv: 'text/csv; charset=utf-8', jsonl: 'application/jsonl' } as const;

export const auditRoutes: Routes<Handled> = {
  async 'GET /api/audit'({ doors, actor, query }) {
    const page = await searchAudit(doors, actor, query);
    if (isRefusal(page)) return page;
    const people = await namesIn(doors, actor.tenantId, page.reach, page.entries);
    return { entries: [...page.entries], people, next: page.next };
  },

  async 'GET /api/audit/found'({ doors, actor, query }) {
    const found = await exportFound(doors, actor, query);
    if (isRefusal(found)) return found;
    const bytes = new TextEncoder().encode(`${query.format === 'csv' ? '\uFEFF' : ''}${found.text}`);
    const name = `audit-${query.from}-${query.to}.${query.format}`;
    return { bytes, name, mediaType: mediaTypes[query.format], rows: found.rows };
  },

  async 'GET /api/audit/export'({ doors, actor, query }) {
    const lines = await exportAudit(doors, actor, query);
    if (isRefusal(lines)) return lines;
    const name = `audit-${query.from}-${query.to}.jsonl`;
    return { bytes: asBytes(lines), name, mediaType: 'application/jsonl' };
  },
};

/** Read as fast as the reader takes it, and no further. */
function asBytes(lines: AsyncIterable<AuditLine>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = lines[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(`${JSON.stringify(next.value)}\n`));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
