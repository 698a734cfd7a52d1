import type { ErasureView, ExportView, RetentionView } from '../contract/privacy-endpoints.ts';
import type { Erasure } from '../domain/erasure.ts';
import type { PersonalExport } from '../domain/personal-export.ts';
import { isRefusal } from '../domain/refusal.ts';
import { showContact } from '../usecases/people/show-contact.ts';
import { askErasure } from '../usecases/privacy/ask-erasure.ts';
import { askExport } from '../usecases/privacy/ask-export.ts';
import { fetchExport } from '../usecases/privacy/fetch-export.ts';
import { foreseeRetention } from '../usecases/privacy/foresee-retention.ts';
import { type ReadRetention, readRetention, saveRetention } from '../usecases/privacy/retention.ts';
import { readPrivacy } from '../usecases/privacy/overview.ts';
import { readProof } from '../usecases/privacy/read-proof.ts';
import { cancelErasure, startErasure } from '../usecases/privacy/start-erasure.ts';
import type { Routes } from './routes.ts';

type Handled =
  | 'GET /api/privacy'
  | 'POST /api/privacy/exports'
  | 'GET /api/privacy/exports/:exportId/file'
  | 'POST /api/privacy/erasures'
  | 'POST /api/privacy/erasures/:erasureId/start'
  | 'POST /api/privacy/erasures/:erasureId/cancel'
  | 'GET /api/privacy/retention'
  | 'PATCH /api/privacy/retention'
  | 'POST /api/privacy/retention/preview'
  | 'POST /api/workspaces/:workspaceId/people/:personId/contact'
  | 'GET /api/privacy/erasures/:erasureId/proof';

/** A file, and not an answer to be read by whoever asked. */
const mediaType = 'application/vnd.campaign-desk.privacy+json';

export const privacyRoutes: Routes<Handled> = {
  async 'GET /api/privacy'({ doors, actor }) {
    const { exports, erasures, ...about } = await readPrivacy(doors, actor);
    return { ...about, exports: exports.map(exportView), erasures: erasures.map(erasureView) };
  },

  async 'POST /api/privacy/exports'({ doors, actor, body }) {
    const asked = await askExport(doors, actor, body);
    return isRefusal(asked) ? asked : exportView(asked);
  },

  async 'GET /api/privacy/exports/:exportId/file'({ doors, actor, params }) {
    const found = await fetchExport(doors, actor, params.exportId);
    return isRefusal(found) ? found : { ...found, mediaType };
  },

  async 'POST /api/privacy/erasures'({ doors, actor, body }) {
    const asked = await askErasure(doors, actor, body);
    return isRefusal(asked) ? asked : erasureView(asked);
  },

  async 'POST /api/privacy/erasures/:erasureId/start'({ doors, actor, params, body }) {
    const started = await startErasure(doors, actor, { ...params, ...body });
    return isRefusal(started) ? started : erasureView(started);
  },

  async 'POST /api/privacy/erasures/:erasureId/cancel'({ doors, actor, params }) {
    const cancelled = await cancelErasure(doors, actor, params);
    return isRefusal(cancelled) ? cancelled : erasureView(cancelled);
  },

  async 'GET /api/privacy/retention'({ doors, actor }) {
    const read = await readRetention(doors, actor);
    return isRefusal(read) ? read : retentionView(read);
  },

  async 'PATCH /api/privacy/retention'({ doors, actor, body }) {
    const saved = await saveRetention(doors, actor, body);
    return isRefusal(saved) ? saved : retentionView(saved);
  },

  async 'POST /api/privacy/retention/preview'({ doors, actor, body }) {
    return foreseeRetention(doors, actor, body.days);
  },

  async 'POST /api/workspaces/:workspaceId/people/:personId/contact'({ doors, actor, params, body }) {
    return showContact(doors, actor, { ...params, ...body });
  },

  async 'GET /api/privacy/erasures/:erasureId/proof'({ doors, actor, params: { erasureId } }) {
    const proof = await readProof(doors, actor, erasureId);
    if (isRefusal(proof)) return proof;
    const bytes = new TextEncoder().encode(JSON.stringify(proof, null, 1));
    return { bytes, name: `erasure-${proof.finishedAt.slice(0, 10)}.json`, mediaType };
  },
};

function retentionView({ days, version, round }: ReadRetention): RetentionView {
  if (!round) return { days, version, round };
  const { day, removed, finishedAt } = round;
  return { days, version, round: { day, removed, finishedAt } };
}

function exportView(asked: PersonalExport): ExportView {
  const { kind: _kind, schema: _schema, tenantId: _tenantId, fileKey: _fileKey, ...open } = asked;
  return open;
}

function erasureView(erasure: Erasure): ErasureView {
  const {
    kind: _kind,
    schema: _schema,
    tenantId: _tenantId,
    wasActive: _wasActive,
    person,
    proof,
    ...open
  } = erasure;
  return { ...open, personId: person?.id ?? null, proof: proof?.hash ?? null };
}
