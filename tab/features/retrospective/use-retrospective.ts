import { useQueryClient } from '@tanstack/react-query';
import type { RetrospectiveView } from '../../../src/contract/retrospective-endpoints.ts';
import type { RetroContent } from '../../../src/domain/retrospective.ts';
import { useClient } from '../../data/client.ts';
import { readKey, useRead } from '../../data/reads.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { retrospectiveTexts } from '../../ui/texts/retrospective.ts';

const name = 'GET /api/campaigns/:campaignId/retrospective';

export interface RetrospectiveActs {
  /** What is kept now, with its version; undefined where it was not kept. */
  save(version: string | null, content: RetroContent): Promise<RetrospectiveView | undefined>;
  publish(version: string | null): Promise<boolean>;
}

/** The retrospective of a campaign, and what can be done with it. */
export function useRetrospective(campaignId: string) {
  const client = useClient();
  const queries = useQueryClient();
  const tell = useTell();
  const text = useTexts(retrospectiveTexts);
  const params = { campaignId };
  const queryKey = readKey(name, { params });
  const kept = async (call: Promise<RetrospectiveView>): Promise<RetrospectiveView | undefined> => {
    try {
      const view = await call;
      queries.setQueryData(queryKey, view);
      return view;
    } catch (error) {
      tell.failed(text.failed, error);
      return undefined;
    }
  };
  const acts: RetrospectiveActs = {
    save: (ifVersion, content) =>
      kept(
        client.call('PUT /api/campaigns/:campaignId/retrospective', { params, body: { ifVersion, content } }),
      ),
    publish: async (ifVersion) => {
      const view = await kept(
        client.call('POST /api/campaigns/:campaignId/retrospective/publication', {
          params,
          body: { ifVersion },
        }),
      );
      if (!view) return false;
      tell.done(text.didPublish);
      await queries.invalidateQueries({
        predicate: ({ queryKey: [, ask] }) =>
          typeof ask === 'object' && ask !== null && Object.values(ask).includes(campaignId),
      });
      return true;
    },
  };
  return { read: useRead(name, { params }), acts };
}
