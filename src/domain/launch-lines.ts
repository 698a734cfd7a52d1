import type { Campaign, CampaignType, MarketingChannel } from './campaign.ts';
import type { Money } from './money.ts';
import { needsContingency } from './risk.ts';

/** What has to be thought of before a campaign goes live, in the order in which it is shown. */
export const launchAreas = [
  'strategy',
  'resources',
  'content',
  'tools',
  'team',
  'tracking',
  'retrospective',
] as const;
export type LaunchArea = (typeof launchAreas)[number];

/** What the product knows by itself; a line that rests on one ticks and un-ticks itself. */
export const launchFacts = [
  'goalNamed',
  'flightSet',
  'approved',
  'budgetSet',
  'briefWritten',
  'audienceNamed',
  'audienceSized',
  'channelsChosen',
  'filesThere',
  'contentCleared',
  'reserveKept',
  'venueNamed',
  'teamNamed',
  'tasksOwned',
  'tasksInTime',
  'milestoneSet',
  'contingencyPlanned',
  'linksSet',
] as const;
export type LaunchFact = (typeof launchFacts)[number];

/** A line that every campaign starts with, or every one for which it holds. */
export interface LaunchRule {
  readonly area: LaunchArea;
  /** Nobody goes live while it is open. */
  readonly blocking?: true;
  readonly fact?: LaunchFact;
  /** Only for campaigns of one of these types, or with one of these channels; for all when both are absent. */
  readonly types?: readonly CampaignType[];
  readonly channels?: readonly MarketingChannel[];
  /** Only for campaigns in so many regions. */
  readonly regions?: number;
  /** Only for campaigns whose budget is above what the department set. */
  readonly costly?: true;
}

const events = { types: ['tradeShow', 'roadshow', 'experience'], channels: ['event', 'tradeShow'] } as const;
const paid = { types: ['searchAds', 'displayAds'], channels: ['search', 'display'] } as const;

/** Lines by their code; words for each stand in the tab. The order is that of the screen. */
export const launchLines = {
  goal: { area: 'strategy', blocking: true, fact: 'goalNamed' },
  objective: { area: 'strategy' },
  message: { area: 'strategy', blocking: true },
  flight: { area: 'strategy', blocking: true, fact: 'flightSet' },
  timing: { area: 'strategy' },
  approval: { area: 'strategy', blocking: true, fact: 'approved' },

  budget: { area: 'resources', blocking: true, fact: 'budgetSet' },
  reserve: { area: 'resources', fact: 'reserveKept' },
  contingency: { area: 'resources', blocking: true, fact: 'contingencyPlanned', costly: true },
  suppliers: { area: 'resources' },
  dailyCaps: { area: 'resources', blocking: true, ...paid },
  stock: { area: 'resources', blocking: true, types: ['promotion', 'productLaunch'] },

  brief: { area: 'content', blocking: true, fact: 'briefWritten' },
  audience: { area: 'content', blocking: true, fact: 'audienceNamed' },
  audienceSize: { area: 'content', fact: 'audienceSized' },
  files: { area: 'content', fact: 'filesThere' },
  contentCleared: { area: 'content', fact: 'contentCleared' },
  proofread: { area: 'content', blocking: true },
  rights: { area: 'content', blocking: true },
  translations: { area: 'content', regions: 2 },
  printProof: { area: 'content', blocking: true, channels: ['print', 'outdoor'] },
  disclosure: { area: 'content', blocking: true, channels: ['influencer'] },
  terms: { area: 'content', blocking: true, types: ['promotion', 'loyalty', 'holiday'] },
  partner: { area: 'content', blocking: true, types: ['coBrand'], channels: ['partner'] },

  channels: { area: 'tools', blocking: true, fact: 'channelsChosen' },
  access: { area: 'tools' },
  landingPage: { area: 'tools', blocking: true },
  crm: { area: 'tools' },
  devices: { area: 'tools' },
  consent: { area: 'tools', blocking: true, types: ['email'], channels: ['email', 'sms'] },
  unsubscribe: { area: 'tools', blocking: true, types: ['email'], channels: ['email', 'sms'] },
  wechatAccount: { area: 'tools', channels: ['wechat'] },
  venue: { area: 'tools', blocking: true, fact: 'venueNamed', ...events },
  checkIn: { area: 'tools', ...events },
  lottery: { area: 'tools', ...events },

  team: { area: 'team', fact: 'teamNamed' },
  tasks: { area: 'team', blocking: true, fact: 'tasksOwned' },
  tasksInTime: { area: 'team', fact: 'tasksInTime' },
  standIn: { area: 'team' },
  duty: { area: 'team' },
  sales: { area: 'team' },
  emergency: { area: 'team' },

  targets: { area: 'tracking', blocking: true },
  baseline: { area: 'tracking' },
  links: { area: 'tracking', blocking: true },
  channelLinks: { area: 'tracking', fact: 'linksSet' },
  test: { area: 'tracking' },
  report: { area: 'tracking' },

  milestone: { area: 'retrospective', fact: 'milestoneSet' },
  retrospectiveDay: { area: 'retrospective' },
  criteria: { area: 'retrospective' },
  archive: { area: 'retrospective' },
} as const satisfies Record<string, LaunchRule>;
export type LaunchCode = keyof typeof launchLines;
export const launchCodes = Object.keys(launchLines) as LaunchCode[];

/** As much of a campaign as says which lines concern it. */
export interface Judged {
  readonly type: CampaignType;
  readonly channels: readonly MarketingChannel[];
  readonly regions?: readonly string[] | undefined;
  readonly budget: Money | null;
  readonly flight?: Campaign['flight'];
  readonly ownerId?: string;
  /** The teams of the department in which its owner is; only what the department asks of teams rests on it. */
  readonly ownerTeams?: readonly string[];
}

/**
 * Whether a line concerns a campaign of that type, on those channels, in those regions, with that budget. `above`: from
 * how much on the department wants a contingency plan.
 */
export function concerns(
  rule: LaunchRule,
  { type, channels, regions = [], budget }: Judged,
  above?: Money | null,
): boolean {
  if (rule.costly && !needsContingency(budget, above)) return false;
  if (rule.regions !== undefined && regions.length < rule.regions) return false;
  if (!rule.types && !rule.channels) return true;
  return (
    (rule.types?.includes(type) ?? false) ||
    (rule.channels?.some((channel) => channels.includes(channel)) ?? false)
  );
}

/** Whether a line is there for campaigns above an amount alone. */
export function isCostly(id: string): boolean {
  return launchCodes.some((code) => code === id && 'costly' in launchLines[code]);
}
