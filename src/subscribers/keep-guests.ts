import { type Event, type Happening, byRule } from '../domain/event.ts';
import { given, guestGrant, told, turnsOf } from '../domain/grant-turns.ts';
import { isActive, usualGuestEnd } from '../domain/grant.ts';
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
  const guests = items.filter(({ document }) => document.level === 'guest');
  const isKept = (personId: string): boolean =>
    guests.some(({ document }) => document.personId === personId && isActive(document, at));
  const newcomers = campaign.guestIds.filter((personId) => !isKept(personId));
  const leavers = guests.filter(
    ({ document }) => document.endedAt === null && !campaign.guestIds.includes(document.personId),
  );
  if (newcomers.length + leavers.length === 0) return true;
  const workspace = await store.get({ tenantId, scope: scopes.tenant() }, 'workspace', workspaceId);
  const until = usualGuestEnd(campaign.flight?.end, workspace?.document.zone ?? 'Etc/UTC', at);
  const come = newcomers.map((personId) => {
    const document = guestGrant(campaign, { personId, until, givenAt: at, givenById: byRule });
    const before = guests.find((each) => each.document.id === document.id);
    return { document, ifVersion: before?.version ?? ('absent' as const) };
  });
  const gone = leavers.map(({ document, version }) => ({
    document: { ...document, endedAt: at },
    ifVersion: version,
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
    put: [...come, ...gone],
    events: [
      ...come.map(({ document }) => tell(byRule, given(document, { quiet }))),
      ...gone.map(({ document }) => tell(event.actorId, { type: 'grant.ended', ...told(document) })),
    ],
    due: come.flatMap(({ document }) => turnsOf(document, campaign.ownerId, at)),
  };
  const outcome = await store.commit(partition, commit);
  if (outcome.kind === 'ok') return true;
  if (outcome.kind === 'stale') return false;
  throw uncommitted('The guests of a campaign could not be kept', outcome);
}
