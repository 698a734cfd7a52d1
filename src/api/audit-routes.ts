import type { AuditLine } from '../domain/audit-file.ts';
import { isRefusal } from '../domain/refusal.ts';
import { exportAudit } from '../usecases/audit/export.ts';
import type { Routes } from './routes.ts';

export const auditRoutes: Routes<'GET /api/audit/export'> = {
  async 'GET /api/audit/export'({ doors, actor, query }) {
    const lines = await exportAudit(doors, actor, query);
    if (isRefusal(lines)) return lines;
    const name = `audit-${query.from}-${query.to}.jsonl`;
    return { bytes: ReadableStream.from(textOf(lines)), name, mediaType: 'application/jsonl' };
  },
};

async function* textOf(lines: AsyncIterable<AuditLine>): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const line of lines) yield encoder.encode(`${JSON.stringify(line)}\n`);
}
