import type { Endpoint } from '../contract/endpoints.ts';
import type { Actor } from '../domain/actor.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Doors } from '../ports.ts';
import { noteExport } from '../usecases/audit/note-export.ts';

/** What a call is about to give. */
export interface Giving {
  readonly name: string;
  readonly endpoint: Endpoint;
  readonly params: Readonly<Record<string, string>>;
  readonly given: unknown;
}

/** Files, and addresses of files, are written down before they leave; everything else is looked at on a screen. */
export async function noteTaken(
  doors: Doors,
  actor: Actor,
  { name, endpoint, params, given }: Giving,
): Promise<Refusal | undefined> {
  const file = fileIn(endpoint, given);
  if (!file) return undefined;
  const { workspaceId, campaignId = null } = params;
  const last = Object.entries(params).at(-1);
  const objectId = last && last[0] !== 'workspaceId' && last[0] !== 'campaignId' ? last[1] : null;
  return noteExport(doors, actor, { what: wordOf(name), objectId, campaignId, workspaceId, ...file });
}

/** "GET /api/campaigns/:campaignId/approvals/:requestId/evidence.pdf" gives "evidence.pdf". */
function wordOf(name: string): string {
  const words = name.split('/').filter((word) => !word.startsWith(':'));
  return words.at(-1) ?? name;
}

function fileIn(
  { reply }: Endpoint,
  given: unknown,
): { readonly fileName: string; readonly rows: number | null } | undefined {
  if (typeof given !== 'object' || given === null || 'isLookedAt' in given) return undefined;
  if (reply === 'bytes' && 'name' in given && typeof given.name === 'string') {
    return {
      fileName: given.name,
      rows: 'rows' in given && typeof given.rows === 'number' ? given.rows : null,
    };
  }
  return 'url' in given && typeof given.url === 'string' ? { fileName: '', rows: null } : undefined;
}
