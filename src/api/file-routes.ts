import type { z } from 'zod';
import type { AssetView } from '../contract/views.ts';
import type { Actor } from '../domain/actor.ts';
import type { Asset } from '../domain/asset.ts';
import type { Campaign } from '../domain/campaign.ts';
import { may } from '../domain/policy.ts';
import { isRefusal } from '../domain/refusal.ts';
import { addAsset } from '../usecases/assets/add.ts';
import { getAsset, getPicture } from '../usecases/assets/get.ts';

import { linkAsset } from '../usecases/assets/link.ts';
import { listAssets } from '../usecases/assets/list.ts';
import { restoreAsset } from '../usecases/assets/restore.ts';
import { removeAsset } from '../usecases/assets/remove.ts';
import { subjectOf } from '../usecases/campaigns/find.ts';
import { readCampaign } from '../usecases/campaigns/read.ts';
import { pictureReply } from './picture-reply.ts';
import type { Routes } from './routes.ts';

type Handled =
  | 'GET /api/campaigns/:campaignId/files'
  | 'POST /api/campaigns/:campaignId/files'
  | 'GET /api/campaigns/:campaignId/files/:assetId'
  | 'GET /api/campaigns/:campaignId/files/:assetId/picture'
  | 'POST /api/campaigns/:campaignId/files/:assetId/link'
  | 'POST /api/campaigns/:campaignId/files/:assetId/restoration'
  | 'DELETE /api/campaigns/:campaignId/files/:assetId';

export const fileRoutes: Routes<Handled> = {
  async 'GET /api/campaigns/:campaignId/files'({ doors, actor, params: { campaignId } }) {
    const list = await listAssets(doors, actor, campaignId);
    if (isRefusal(list)) return list;
    return list.assets.map((asset) => assetView(actor, list.campaign.document, asset));
  },

  async 'POST /api/campaigns/:campaignId/files'({ doors, actor, params: { campaignId }, query, body }) {
    const added = await addAsset(doors, actor, { campaignId, name: query.name, bytes: body });
    if (isRefusal(added)) return added;
    const campaign = await readCampaign(doors, actor, campaignId);
    return isRefusal(campaign) ? campaign : assetView(actor, campaign.document, added.document);
  },

  async 'GET /api/campaigns/:campaignId/files/:assetId'({ doors, actor, params }) {
    const found = await getAsset(doors, actor, params);
    if (isRefusal(found)) return found;
    const { name, mediaType } = found.asset;
    return { bytes: found.bytes, name, mediaType };
  },

  async 'GET /api/campaigns/:campaignId/files/:assetId/picture'({ doors, actor, params }) {
    const found = await getPicture(doors, actor, params);
    return isRefusal(found) ? found : pictureReply(found);
  },

  async 'POST /api/campaigns/:campaignId/files/:assetId/link'({ doors, actor, params }) {
    return linkAsset(doors, actor, params);
  },

  async 'POST /api/campaigns/:campaignId/files/:assetId/restoration'({ doors, actor, params }) {
    const restored = await restoreAsset(doors, actor, params);
    if (isRefusal(restored)) return restored;
    const campaign = await readCampaign(doors, actor, params.campaignId);
    return isRefusal(campaign) ? campaign : assetView(actor, campaign.document, restored.document);
  },

  async 'DELETE /api/campaigns/:campaignId/files/:assetId'({ doors, actor, params }) {
    const removed = await removeAsset(doors, actor, params);
    return isRefusal(removed) ? removed : undefined;
  },
};

function assetView(actor: Actor, campaign: Campaign, asset: Asset): z.infer<typeof AssetView> {
  const { kind: _kind, schema: _schema, tenantId: _tenantId, fileKey: _key, ...open } = asset;
  const subject = subjectOf(campaign, { madeBy: asset.uploadedBy });
  const canRemove = campaign.status !== 'archived' && may(actor, 'asset.remove', subject);
  return { ...open, canRemove };
}
