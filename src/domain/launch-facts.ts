import type { Asset } from './asset.ts';
import { type BudgetLine, type ReserveLimits, reserveStanding } from './budget-line.ts';
import type { Campaign } from './campaign.ts';
import { type ContentItem, isCleared } from './content-item.ts';
import type { ApprovalRequest } from './approval.ts';
import type { Goal } from './goal.ts';
import type { LaunchFact } from './launch-lines.ts';
import { type Risk, hasContingencyPlan } from './risk.ts';
import { isOpenTask } from './summarise.ts';
import { type TrackedLink, linksAreSet } from './tracked-link.ts';
import type { Task } from './task.ts';

export interface LaunchScene {
  readonly campaign: Campaign;
  readonly tasks: readonly Task[];
  readonly assets: readonly Asset[];
  readonly risks: readonly Risk[];
  readonly goals: readonly Goal[];
  readonly lines: readonly BudgetLine[];
  readonly reserve: ReserveLimits;
  readonly content: readonly ContentItem[];
  readonly links: readonly Pick<TrackedLink, 'channel' | 'retired'>[];
  /** The last request about each content item, by its id. */
  readonly asked: ReadonlyMap<string, Pick<ApprovalRequest, 'id' | 'status'>>;
}

/** What is so at this moment, of all that the launch checklist can know by itself. */
export function launchFactsOf({
  campaign,
  tasks,
  assets,
  risks,
  goals,
  lines,
  reserve,
  content,
  links,
  asked,
}: LaunchScene): Record<LaunchFact, boolean> {
  const { budget, flight, audience, segments = [], audienceSize, venue = '' } = campaign;
  const planned = content.filter(({ step }) => step !== 'dropped');
  const open = tasks.filter(({ status }) => isOpenTask(status));
  return {
    goalNamed: campaign.goal !== '' || goals.some(({ state }) => state === 'standing'),
    flightSet: flight !== null,
    approved: campaign.approval?.state === 'approved',
    budgetSet: budget !== null,
    reserveKept: budget !== null && reserveStanding(lines, budget, reserve).state !== 'low',
    briefWritten: campaign.brief !== '',
    audienceNamed: audience !== '' || segments.length > 0,
    audienceSized: typeof audienceSize === 'number',
    channelsChosen: campaign.channels.length > 0,
    contentCleared: planned.length > 0 && planned.every((item) => isCleared(item, asked.get(item.id))),
    filesThere: assets.some(({ replaced }) => !replaced),
    venueNamed: venue !== '',
    teamNamed: campaign.teamIds.length > 0,
    tasksOwned: open.every(({ assigneeId, due }) => assigneeId !== null && due !== null),
    tasksInTime: open.every(({ due }) => due === null || flight === null || due <= flight.end),
    milestoneSet: tasks.some(({ milestone, status }) => milestone === true && status !== 'cancelled'),
    contingencyPlanned: hasContingencyPlan(risks),
    linksSet: campaign.channels.length > 0 && linksAreSet(campaign.channels, links),
  };
}
