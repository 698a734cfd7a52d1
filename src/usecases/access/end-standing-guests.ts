import { end } from '../../domain/delivery.ts';
import { arm } from '../../domain/due.ts';
import { byRule } from '../../domain/event.ts';
import { given, turnsOf } from '../../domain/grant-turns.ts';
import { standingGuestEnd } from '../../domain/grant.ts';
import { guestEnds } from '../../domain/guest-ends.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors } from '../../ports.ts';
import type { ErrandOf, Work } from '../delivery/work.ts';
import { readAll } from '../read-all.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';

/** Campaigns of one part; the rest is a due item of its own, so that others have a turn. */
const together = 50;

/**
 * Guests who have no end, from before guests had one, get it: a quarter from now or two weeks after the flight; their owners
 * are reminded before it. Whoever has an end keeps it, so doing it twice is doing it once.
 */
export const endStandingGuests: Work<ErrandOf<'endStandingGuests'>> = async (doors, item, errand) => {
  const { store, clock } = doors;
  const { tenantId, scope } = item.document;
  const { workspaceId, day, part, cursor } = errand;
  const workspace = await store.get({ tenantId, scope }, 'workspace', workspaceId);
  if (!workspace) return end(item.document, 'cancelled', 'notFound');
  const board = { tenantId, scope: scopes.board(workspaceId) };
  const page = await store.read(board, 'summariesOfWorkspace', {}, { limit: together, cursor });
  for (const { document } of page.items) {
    if (!(await giveEnds(doors, tenantId, document.id, workspace.document.zone))) return 'again';
  }
  if (page.next === null) return end(item.document, 'done');
  const rest = { ...errand, part: part + 1, cursor: page.next };
  const settled = await settle(
    store,
    { tenantId, scope },
    {
      put: [{ document: end(item.document, 'done'), ifVersion: item.version }],
      due: [arm(`guests.${workspaceId}.${day}.${part + 1}`, { tenantId, scope }, rest, clock.now())],
    },
  );
  return isRefusal(settled) ? 'again' : 'committed';
};

/** False when somebody else wrote in the same moment. */
async function giveEnds(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  tenantId: string,
  campaignId: string,
  zone: string,
): Promise<boolean> {
  const partition = { tenantId, scope: scopes.campaign(campaignId) };
  const campaign = (await store.get(partition, 'campaign', campaignId))?.document;
  if (!campaign || campaign.guestIds.length === 0) return true;
  const at = clock.now();
  const stored = await readAll(store, partition, 'grantsOfPlace', {});
  const until = standingGuestEnd(campaign.flight?.end, zone, at);
  const grants = stored.map(({ document }) => document);
  const { come } = guestEnds(campaign, grants, { until, at });
  if (come.length === 0) return true;
  const versions = new Map(stored.map(({ document, version }) => [document.id, version]));
  const { workspaceId } = campaign;
  const settled = await settle(store, partition, {
    put: come.map((document) => ({ document, ifVersion: versions.get(document.id) ?? ('absent' as const) })),
    // Nothing changes for them today; they and their owners hear of it before it does.
    events: record(
      clock,
      { tenantId, workspaceId, campaignId, actorId: byRule, at },
      come.map((grant) => given(grant, { quiet: true })),
    ),
    due: come.flatMap((grant) => turnsOf(grant, campaign.ownerId, at)),
  });
  return !isRefusal(settled);
}
