import type { Actor } from '../../domain/actor.ts';
import type { Happening } from '../../domain/event.ts';
import type { LaunchChecklist, OwnLaunchLine } from '../../domain/launch-checklist.ts';
import {
  type LaunchEntryEdit,
  addLaunchLine,
  editLaunchLine,
  takeOverList,
  waiveLaunchLines,
} from '../../domain/launch-edit.ts';
import { type Verb, may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { type FoundCampaign, findCampaign } from '../campaigns/find.ts';
import { derivedId } from '../derived-id.ts';
import { knownStaff } from '../people/known.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { type ReadLaunch, type StandingChecklist, seen, standingChecklist } from './read.ts';

interface OfCampaign {
  readonly campaignId: string;
}

/** Somebody else may say something of another line at the same moment; then it is said once more. */
const tries = 3;

/**
 * Says something of a line: ticks it, gives it an owner, a day or evidence, waives it. Refuses: `notFound`, `notAllowed`
 * (who may tick it may not waive it, and not choose its owner), `unknownPerson`, `unfit`, `wrongStatus` (archived), `busy`.
 */
export function editLine(
  doors: Doors,
  actor: Actor,
  { campaignId, lineId, edit }: OfCampaign & { readonly lineId: string; readonly edit: LaunchEntryEdit },
): Promise<ReadLaunch | Refusal> {
  return change(doors, actor, campaignId, async (found, { checklist, lines }, at) => {
    const owner = lines.find(({ id }) => id === lineId)?.ownerId ?? null;
    const subject = { ...found.subject, ...(owner !== null && { meantFor: [owner] }) };
    if (verbsOf(edit).some((verb) => !may(actor, verb, subject))) return refuse('notAllowed');
    if (edit.ownerId !== undefined && edit.ownerId !== null) {
      const { tenantId, workspaceId, guestIds } = found.document;
      const circle = { tenantId, workspaceId, guestIds };
      const known = await knownStaff(doors.directory, circle, edit.ownerId, 'ownerId');
      if (isRefusal(known)) return known;
    }
    const edited = editLaunchLine(checklist, lines, { lineId, edit, byId: actor.personId, at });
    return isRefusal(edited) ? edited : { ...edited, happenings: listed(edited.happening) };
  });
}

/** What has to be allowed for an edit. */
function verbsOf({ ticked, evidence, waived, ...rest }: LaunchEntryEdit): Verb[] {
  return [
    ...(ticked !== undefined || evidence !== undefined ? (['launch.tick'] as const) : []),
    ...(waived !== undefined ? (['launch.waive'] as const) : []),
    ...(Object.keys(rest).length > 0 ? (['campaign.edit'] as const) : []),
  ];
}

/** Adds a line of the campaign's own; the same request again changes nothing. Refuses: `notFound`, `notAllowed`, `tooLarge`, `wrongStatus`, `busy`. */
export function addLine(
  doors: Doors,
  actor: Actor,
  { campaignId, once, line }: OfCampaign & { readonly once: string; readonly line: OwnLaunchLine },
): Promise<ReadLaunch | Refusal> {
  return change(doors, actor, campaignId, async ({ subject }, { checklist }) => {
    if (!may(actor, 'campaign.edit', subject)) return refuse('notAllowed');
    const id = await derivedId('launchLine', actor.tenantId, campaignId, actor.personId, once);
    if (checklist.entries.some((entry) => entry.id === id)) return { checklist, happenings: [] };
    const added = addLaunchLine(checklist, id, line);
    return isRefusal(added) ? added : { ...added, happenings: listed(added.happening) };
  });
}

/** Waives all lines for which the launch waits. Refuses: `notFound`, `notAllowed`, `wrongStatus`, `busy`. */
export function waiveAll(
  doors: Doors,
  actor: Actor,
  { campaignId, reason }: OfCampaign & { readonly reason: string },
): Promise<ReadLaunch | Refusal> {
  return change(doors, actor, campaignId, async ({ subject }, { checklist, lines }, at) => {
    if (!may(actor, 'launch.waive', subject)) return refuse('notAllowed');
    return waiveLaunchLines(checklist, lines, { reason, byId: actor.personId, at });
  });
}

/**
 * Lets a campaign go by what its department asks for now; `revision` is the one that was shown. Refuses: `notFound`,
 * `notAllowed`, `stale`, `wrongStatus`, `busy`.
 */
export function takeOver(
  doors: Doors,
  actor: Actor,
  { campaignId, revision }: OfCampaign & { readonly revision: number },
): Promise<ReadLaunch | Refusal> {
  return change(doors, actor, campaignId, async ({ subject }, { checklist, version, current }) => {
    if (!may(actor, 'campaign.edit', subject)) return refuse('notAllowed');
    if (current?.revision !== revision) return refuse('stale');
    if (version === null || checklist.list?.revision === revision) return { checklist, happenings: [] };
    const taken = takeOverList(checklist, current);
    return { ...taken, happenings: listed(taken.happening) };
  });
}

interface Changed {
  readonly checklist: LaunchChecklist;
  readonly happenings: readonly Happening[];
}

async function change(
  doors: Doors,
  actor: Actor,
  campaignId: string,
  decide: (found: FoundCampaign, standing: StandingChecklist, at: string) => Promise<Changed | Refusal>,
): Promise<ReadLaunch | Refusal> {
  const found = await findCampaign(doors, actor, campaignId, 'campaign.read');
  if (isRefusal(found)) return found;
  const { document: campaign, partition } = found;
  const { tenantId, workspaceId, status } = campaign;
  const at = doors.clock.now();
  for (let left = tries; left > 0; left -= 1) {
    const standing = await standingChecklist(doors.store, partition, campaign);
    const changed = await decide(found, standing, at);
    if (isRefusal(changed)) return changed;
    if (changed.checklist === standing.checklist) return seen(actor, found, standing);
    if (status === 'archived') return refuse('wrongStatus', { facts: { status } });
    const scene = { tenantId, workspaceId, campaignId, actorId: actor.personId, at };
    const settled = await settle(doors.store, partition, {
      put: [{ document: changed.checklist, ifVersion: standing.version ?? 'absent' }],
      events: record(doors.clock, scene, changed.happenings),
    });
    if (!isRefusal(settled))
      return seen(actor, found, await standingChecklist(doors.store, partition, campaign));
    if (settled.refused !== 'stale') return settled;
  }
  return refuse('busy');
}

const listed = (happening: Happening | undefined): Happening[] => (happening ? [happening] : []);
