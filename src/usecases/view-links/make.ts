import { type Actor, isIn } from '../../domain/actor.ts';
import type { CampaignFilter } from '../../domain/campaign-filter.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import { type ViewLink, mostViewLinks, showingEnd } from '../../domain/view-link.ts';
import type { Doors } from '../../ports.ts';
import { hash } from '../approvals/snapshot.ts';
import { feedPlace } from '../feeds/list.ts';
import { readAll } from '../read-all.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';

type Writing = Pick<Doors, 'store' | 'clock'>;

/** The links to views that I made in a workspace, oldest first, those that are over too. Refuses: `notFound`. */
export async function listViewLinks(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  workspaceId: string,
): Promise<readonly ViewLink[] | Refusal> {
  if (!isIn(actor, workspaceId)) return refuse('notFound');
  const first = await feedPlace(actor.personId);
  const partition = { tenantId: actor.tenantId, scope: scopes.feeds() };
  const items = await readAll(store, partition, 'viewLinksBetween', { first, last: `${first}~` });
  return items
    .map(({ document }) => document)
    .filter((link) => link.madeBy === actor.personId && link.workspaceId === workspaceId)
    .toSorted((one, other) => (one.madeAt < other.madeAt ? -1 : 1));
}

export interface MakeViewLink {
  readonly workspaceId: string;
  readonly name: string;
  readonly filter: CampaignFilter;
  /** How long it shows something. */
  readonly days: number;
  /** At least 256 bits of chance; never kept, only its hash is. */
  readonly secret: string;
}

/** A page for somebody without a seat. Refuses: `notFound` (the workspace), `notAllowed`, `tooLarge` (I have too many), `busy`. */
export async function makeViewLink(
  doors: Writing,
  actor: Actor,
  { workspaceId, name, filter, days, secret }: MakeViewLink,
): Promise<ViewLink | Refusal> {
  const mine = await listViewLinks(doors, actor, workspaceId);
  if (isRefusal(mine)) return mine;
  if (!may(actor, 'view.showOutside', { workspaceId })) return refuse('notAllowed');
  if (mine.length >= mostViewLinks) return refuse('tooLarge');
  const { tenantId, personId: madeBy } = actor;
  const madeAt = doors.clock.now();
  const link: ViewLink = {
    kind: 'viewLink',
    schema: 1,
    id: `${await feedPlace(madeBy)}${doors.clock.newId()}`,
    tenantId,
    workspaceId,
    madeBy,
    name,
    filter,
    secretHash: await hash(secret),
    madeAt,
    until: showingEnd(madeAt, days),
    lastUsedOn: null,
  };
  const scene = { tenantId, workspaceId, campaignId: null, actorId: madeBy, at: madeAt };
  const what = { type: 'viewLink.made', viewLinkId: link.id, name, until: link.until } as const;
  const settled = await settle(
    doors.store,
    { tenantId, scope: scopes.feeds() },
    { put: [{ document: link, ifVersion: 'absent' }], events: record(doors.clock, scene, [what]) },
  );
  return isRefusal(settled) ? settled : link;
}

const attempts = 4;

/** Ends a link of mine at once and for good. Refuses: `notFound`, `stale`, `busy`. */
export async function revokeViewLink(
  doors: Writing,
  { tenantId, personId: actorId }: Actor,
  { workspaceId, linkId }: { readonly workspaceId: string; readonly linkId: string },
): Promise<undefined | Refusal> {
  const partition = { tenantId, scope: scopes.feeds() };
  for (let attempt = 1; ; attempt += 1) {
    const stored = await doors.store.get(partition, 'viewLink', linkId);
    if (stored?.document.workspaceId !== workspaceId || stored.document.madeBy !== actorId)
      return refuse('notFound');
    const scene = { tenantId, workspaceId, campaignId: null, actorId, at: doors.clock.now() };
    const what = { type: 'viewLink.revoked', viewLinkId: linkId, name: stored.document.name } as const;
    const settled = await settle(doors.store, partition, {
      remove: [{ kind: 'viewLink', id: linkId, ifVersion: stored.version }],
      events: record(doors.clock, scene, [what]),
    });
    if (!isRefusal(settled)) return undefined;
    // Somebody looked at the same moment.
    if (settled.refused !== 'stale' || attempt === attempts) return settled;
  }
}
