import { type Event, type Happening, byRule } from '../domain/event.ts';
import { given, told, turnsOf } from '../domain/grant-turns.ts';
import { usualGuestEnd } from '../domain/grant.ts';
import { guestEnds } from '../domain/guest-ends.ts';
import { scopes } from '../domain/scope.ts';
import { type Commit, type Doors, type Partition, uncommitted } from '../ports.ts';
import type { Subscriber } from './subscriber.ts';

/** As many as a campaign may name, and those who left, many times over. */
const most = 1_000;

type Keeping = Pick<Doors, 'store' | 'clock'>;

/**
 * Sees to it that no guest stays for ever: whoever is named without an end gets the usual one, and the grant of whoever
 * is named no more ends.
 */
export function keepGuests(doors: Keeping): Subscriber {
  return {
    id: 'keep-guests',
    async follow(events) {
      for (const event of events) {
        const named =
          event.what.type === 'campaign.created' ||
          (event.what.type === 'campaign.edited' &&
            event.what.changes.some(({ field }) => field === 'guestIds'));
        if (event.campaignId === null || !named) continue;
        while (!(await keep(doors, event, event.campaignId)));
      }
    },
  };
}

/** False when somebody else wrote in the same moment: then it is read again. */
async function keep({ store, clock }: Keeping, event: Event, campaignId: string): Promise<boolean> {
  const { tenantId, workspaceId } = event;
  const partition: Partition = { tenantId, scope: scopes.campaign(campaignId) };
  const campaign = (await store.get(partition, 'campaign', campaignId))?.document;
  if (!campaign) return true;
  const at = clock.now();
  const { items } = await store.read(partition, 'grantsOfPlace', {}, { limit: most });
  const workspace = await store.get({ tenantId, scope: scopes.tenant() }, 'workspace', workspaceId);
  const until = usualGuestEnd(campaign.flight?.end, workspace?.document.zone ?? 'Etc/UTC', at);
  const grants = items.map(({ document }) => document);
  const { come, gone } = guestEnds(campaign, grants, { until, at });
  if (come.length + gone.length === 0) return true;
  const versions = new Map(items.map(({ document, version }) => [document.id, version]));
  const put = [...come, ...gone].map((document) => ({
    document,
    ifVersion: versions.get(document.id) ?? ('absent' as const),
  }));
  const tell = (actorId: string, what: Happening): Event => ({
    kind: 'event',
    schema: 1,
    id: clock.newId(),
    tenantId,
    workspaceId,
    campaignId,
    at,
    actorId,
    what,
  });
  const quiet = event.what.type === 'campaign.created' && event.what.source === 'import';
  const commit: Commit = {
    put,
    events: [
      ...come.map((grant) => tell(byRule, given(grant, { quiet }))),
      ...gone.map((grant) => tell(event.actorId, { type: 'grant.ended', ...told(grant) })),
    ],
    due: come.flatMap((grant) => turnsOf(grant, campaign.ownerId, at)),
  };
  const outcome = await store.commit(partition, commit);
  if (outcome.kind === 'ok') return true;
  if (outcome.kind === 'stale') return false;
  throw uncommitted('The guests of a campaign could not be kept', outcome);
}
