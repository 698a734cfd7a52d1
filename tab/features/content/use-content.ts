import { useQueryClient } from '@tanstack/react-query';
import type { ChannelPlanView, ContentItemView } from '../../../src/contract/content-endpoints.ts';
import type { ChannelPlanContent } from '../../../src/domain/channel-plan.ts';
import type { ContentItemContent, ContentStep } from '../../../src/domain/content-item.ts';
import { useClient } from '../../data/client.ts';
import { readKey, useRead } from '../../data/reads.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { contentTexts } from '../../ui/texts/content.ts';

const name = 'GET /api/campaigns/:campaignId/content';
const checklist = 'GET /api/campaigns/:campaignId/launch-checklist';

/** Each is true when it is saved. */
export interface ContentActs {
  plan(plan: ChannelPlanView, edit: Partial<ChannelPlanContent>): Promise<boolean>;
  add(content: ContentItemContent, once: string): Promise<boolean>;
  edit(item: ContentItemView, edit: Partial<ContentItemContent>): Promise<boolean>;
  step(item: ContentItemView, step: ContentStep, address: string | null): Promise<boolean>;
}

/** The channels of a campaign and what goes out through them, and what can be done with them. */
export function useContent(campaignId: string) {
  const client = useClient();
  const queries = useQueryClient();
  const tell = useTell();
  const text = useTexts(contentTexts);
  const params = { campaignId };
  const tried = async (call: () => Promise<unknown>): Promise<boolean> => {
    try {
      await call();
      return true;
    } catch (error) {
      tell.failed(text.failed, error);
      return false;
    } finally {
      await Promise.all(
        [readKey(name, { params }), readKey(checklist, { params })].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      );
    }
  };
  const acts: ContentActs = {
    plan: ({ channel, version: ifVersion }, edit) =>
      tried(() =>
        client.call('PUT /api/campaigns/:campaignId/channel-plan', {
          params,
          body: { channel, ifVersion, edit },
        }),
      ),
    add: (content, once) =>
      tried(() =>
        client.call('POST /api/campaigns/:campaignId/content-items', { params, body: { once, ...content } }),
      ),
    edit: ({ id: contentItemId, version: ifVersion }, edit) =>
      tried(() =>
        client.call('PATCH /api/campaigns/:campaignId/content-items/:contentItemId', {
          params: { ...params, contentItemId },
          body: { ifVersion, edit },
        }),
      ),
    step: ({ id: contentItemId, version: ifVersion }, step, address) =>
      tried(() =>
        client.call('POST /api/campaigns/:campaignId/content-items/:contentItemId/step', {
          params: { ...params, contentItemId },
          body: { ifVersion, step, address },
        }),
      ),
  };
  return { read: useRead(name, { params }), acts };
}
