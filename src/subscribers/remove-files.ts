import { fileKeyOf, shownKeyOf } from '../domain/asset-file.ts';
import { scopes } from '../domain/scope.ts';
import type { Files, Store } from '../ports.ts';
import type { Subscriber } from './subscriber.ts';

/** Takes the bytes away after their asset was removed; ids are never used twice, so a late or second call harms nothing. */
export function removeFiles(store: Pick<Store, 'get'>, files: Pick<Files, 'remove'>): Subscriber {
  return {
    id: 'remove-files',
    async follow(events) {
      for (const { tenantId, campaignId, what } of events) {
        if (campaignId === null || what.type !== 'asset.removed') continue;
        const partition = { tenantId, scope: scopes.campaign(campaignId) };
        if (await store.get(partition, 'asset', what.assetId)) continue;
        await files.remove(partition, fileKeyOf(what.assetId));
        await files.remove(partition, shownKeyOf(what.assetId));
      }
    },
  };
}
