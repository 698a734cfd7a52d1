import { useQueryClient } from '@tanstack/react-query';
import type { TrackedLinkView } from '../../../src/contract/tracked-link-endpoints.ts';
import type { LinkWish } from '../../../src/domain/tracked-link.ts';
import { useClient } from '../../data/client.ts';
import { readKey, useRead } from '../../data/reads.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { trackedLinkTexts } from '../../ui/texts/tracked-links.ts';

const name = 'GET /api/campaigns/:campaignId/tracked-links';
const checklist = 'GET /api/campaigns/:campaignId/launch-checklist';
const content = 'GET /api/campaigns/:campaignId/content';

/** What came of links that were asked for: undefined where the call itself failed. */
export type MadeLinks =
  | { readonly added: number; readonly left: readonly { readonly place: number; readonly said: string }[] }
  | undefined;

/** The tracked links of a campaign, and what can be done with them. */
export function useTrackedLinks(campaignId: string) {
  const client = useClient();
  const queries = useQueryClient();
  const tell = useTell();
  const text = useTexts(trackedLinkTexts);
  const params = { campaignId };
  const anew = (): Promise<unknown> =>
    Promise.all(
      [readKey(name, { params }), readKey(checklist, { params }), readKey(content, { params })].map(
        (queryKey) => queries.invalidateQueries({ queryKey }),
      ),
    );
  return {
    read: useRead(name, { params }),
    make: async (links: LinkWish[]): Promise<MadeLinks> => {
      try {
        const body = { links };
        const made = await client.call('POST /api/campaigns/:campaignId/tracked-links', { params, body });
        if (made.added > 0) tell.done(text.made(made.added));
        return made;
      } catch (error) {
        tell.failed(text.failed, error);
        return undefined;
      } finally {
        await anew();
      }
    },
    retire: async (
      { id: trackedLinkId, version: ifVersion }: TrackedLinkView,
      retired: boolean,
    ): Promise<void> => {
      try {
        await client.call('PATCH /api/campaigns/:campaignId/tracked-links/:trackedLinkId', {
          params: { ...params, trackedLinkId },
          body: { ifVersion, retired },
        });
      } catch (error) {
        tell.failed(text.failed, error);
      }
      await anew();
    },
  };
}
