import type { Actor } from '../../domain/actor.ts';
import type { AuditEntry } from '../../domain/audit-entry.ts';
import { csvLine } from '../../domain/csv.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { type AuditWish, searchAudit } from './search.ts';

export const auditFormats = ['jsonl', 'csv'] as const;
export type AuditFormat = (typeof auditFormats)[number];

export interface AuditFound {
  readonly text: string;
  readonly rows: number;
}

/** What stays in memory at once; whoever wants more asks for fewer days, or for the whole chain. */
const mostRows = 20_000;

const columns = [
  'sequence',
  'at',
  'who',
  'entrance',
  'device',
  'network',
  'type',
  'workspace',
  'campaign',
  'object',
  'what',
] as const;

/** All records that fit, as a file. Refuses as `searchAudit` does, and `tooLarge`. */
export async function exportFound(
  doors: Pick<Doors, 'store'>,
  actor: Actor,
  wish: AuditWish & { readonly format: AuditFormat },
): Promise<AuditFound | Refusal> {
  const lines = wish.format === 'csv' ? [csvLine(columns)] : [];
  let rows = 0;
  let cursor: string | undefined;
  do {
    const page: Awaited<ReturnType<typeof searchAudit>> = await searchAudit(doors, actor, {
      ...wish,
      cursor,
    });
    if (isRefusal(page)) return page;
    rows += page.entries.length;
    if (rows > mostRows) return refuse('tooLarge');
    for (const entry of page.entries)
      lines.push(wish.format === 'csv' ? csvLine(cellsOf(entry)) : `${JSON.stringify(entry)}\n`);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return { text: lines.join(''), rows };
}

function cellsOf(entry: AuditEntry): (string | number | null)[] {
  const { sequence, at, actorId, from, type, workspaceId, campaignId, objectId, what } = entry;
  const told = what && JSON.stringify(what);
  const place = [from?.entrance ?? null, from?.device ?? null, from?.network ?? null];
  return [sequence, at, actorId, ...place, type, workspaceId, campaignId, objectId, told];
}
