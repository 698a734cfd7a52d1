import type { Actor } from '../../domain/actor.ts';
import type { CampaignStatus } from '../../domain/campaign.ts';
import { type Evening, type EveningLine, eveningReason, inOrder } from '../../domain/launch-evening.ts';
import type { KeptList } from '../../domain/launch-list.ts';
import { may } from '../../domain/policy.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import { dateIn } from '../../domain/time.ts';
import type { Summary } from '../../domain/summary.ts';
import type { Doors } from '../../ports.ts';
import { calendarsOf } from '../calendars/working-calendars.ts';
import { findCampaign } from '../campaigns/find.ts';
import { readAll } from '../read-all.ts';
import { keptList, launchListOf } from './list.ts';
import { seen, standingChecklist } from './read.ts';

/** As long as a campaign is in one of these, its checklist is looked after. */
const lookedAfter: readonly CampaignStatus[] = [
  'draft',
  'planning',
  'inReview',
  'approved',
  'running',
  'paused',
];

type Open = Pick<Doors, 'store' | 'directory'>;

/**
 * The lines of launch checklists that one person hears of in the evening. One small read for each campaign that is
 * going on; only those in which a line may be theirs are judged.
 */
export async function linesInTheEvening(
  doors: Open,
  actor: Actor,
  { workspaceId, date }: { readonly workspaceId: string; readonly date: string },
): Promise<readonly EveningLine[]> {
  const { tenantId, personId, zone } = actor;
  const board = { tenantId, scope: scopes.board(workspaceId) };
  const found = await Promise.all(
    lookedAfter.map((status) => readAll(doors.store, board, 'summariesOfStatus', { status })),
  );
  const calendarOf = await calendarsOf(doors, { tenantId, workspaceId }, [personId]);
  const evening: Evening = {
    personId,
    date,
    calendar: calendarOf(personId),
    dayOf: (at) => dateIn(zone, at),
  };
  const list = keptList(await launchListOf(doors.store, tenantId, workspaceId));
  const lines: EveningLine[] = [];
  for (const { document } of found.flat())
    lines.push(...(await linesOfCampaign(doors, actor, document, { evening, list })));
  return inOrder(lines);
}

async function linesOfCampaign(
  doors: Open,
  actor: Actor,
  { id: campaignId, ownerId }: Pick<Summary, 'id' | 'ownerId'>,
  { evening, list }: { readonly evening: Evening; readonly list: KeptList | undefined },
): Promise<EveningLine[]> {
  const { tenantId, personId } = actor;
  const scope = scopes.campaign(campaignId);
  const stored = await doors.store.get({ tenantId, scope }, 'launchChecklist', campaignId);
  const byOwner = (stored ? stored.document.list : list)?.lines.some((line) => line.byOwner) ?? false;
  const isNamed = stored?.document.entries.some((entry) => entry.ownerId === personId) ?? false;
  if (!isNamed && !(byOwner && ownerId === personId)) return [];
  const campaign = await findCampaign(doors, actor, campaignId, 'campaign.read');
  if (isRefusal(campaign)) return [];
  const { document, partition, subject } = campaign;
  const { lines } = seen(actor, campaign, await standingChecklist(doors.store, partition, document));
  const mayTick = may(actor, 'launch.tick', { ...subject, meantFor: [personId] });
  const { name, code } = document;
  return lines.flatMap((line) => {
    const why = eveningReason(line, evening);
    if (why === undefined) return [];
    const { id: lineId, text, due, fact, evidence } = line;
    const wantsProof = line.proof && evidence === '' && line.state === 'open';
    const about = { campaign: { id: campaignId, name, code }, lineId, text, due, why, wantsProof };
    return [{ ...about, mayTick: mayTick && fact === null && !wantsProof }];
  });
}
