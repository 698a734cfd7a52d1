import type { Actor } from '../domain/actor.ts';
import type { Evidence } from '../domain/evidence-seal.ts';
import { isRefusal, refuse } from '../domain/refusal.ts';
import { readEvidence } from '../usecases/approvals/evidence.ts';
import type { Routes } from './routes.ts';

/** Puts a pack on pages: PDF, in the reader's language and zone. Undefined when too many wait for theirs. */
export type PrintEvidence = (
  evidence: Evidence,
  reader: Pick<Actor, 'locale' | 'zone'>,
) => Promise<Uint8Array | undefined>;

/** Not plain JSON, so that whoever asks gets a file and not what stands in it. */
export const evidenceType = 'application/vnd.campaign-desk.evidence+json';

type Handled =
  | 'GET /api/campaigns/:campaignId/approvals/:requestId/evidence.json'
  | 'GET /api/campaigns/:campaignId/approvals/:requestId/evidence.pdf';

export function evidenceRoutes(print: PrintEvidence): Routes<Handled> {
  return {
    async 'GET /api/campaigns/:campaignId/approvals/:requestId/evidence.json'({ doors, actor, params }) {
      const evidence = await readEvidence(doors, actor, params);
      if (isRefusal(evidence)) return evidence;
      const bytes = new TextEncoder().encode(`${JSON.stringify(evidence, undefined, 2)}\n`);
      return { bytes, name: `${nameOf(evidence)}.json`, mediaType: evidenceType };
    },

    async 'GET /api/campaigns/:campaignId/approvals/:requestId/evidence.pdf'({ doors, actor, params }) {
      const evidence = await readEvidence(doors, actor, params);
      if (isRefusal(evidence)) return evidence;
      const bytes = await print(evidence, actor);
      if (!bytes) return refuse('busy');
      return { bytes, name: `${nameOf(evidence)}.pdf`, mediaType: 'application/pdf' };
    },
  };
}

/** Both files of one pack have the same name. */
function nameOf({ parts: { about, requests } }: Evidence): string {
  return `evidence-${about.campaignCode}-${requests.at(-1)?.round ?? 1}`;
}
