import type { AuditLine } from '../domain/audit-file.ts';
import { isRefusal } from '../domain/refusal.ts';
import { exportAudit } from '../usecases/audit/export.ts';
import type { Routes } from './routes.ts';

export const auditRoutes: Routes<'GET /api/audit/export'> = {
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
