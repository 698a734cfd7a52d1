import { words } from '../contract/words/index.ts';
import type { CampaignStatus } from '../domain/campaign.ts';
import type { CalendarEntry, CalendarFile } from '../domain/ical.ts';
import type { DatedTask, ReadFeed } from '../usecases/feeds/read.ts';

/** Where an entry leads. */
export interface FeedLinks {
  campaign(campaignId: string): string;
  task(campaignId: string, taskId: string): string;
}

/** What a subscription shows, in its owner's language and without any amount. */
export function feedCalendar(
  { feed, owner, campaigns, tasks }: ReadFeed,
  links: FeedLinks,
  at: string,
): CalendarFile {
  const { campaignStatus, channel, field, taskStatus } = words(owner.locale);
  const ofCampaign = (campaign: ReadFeed['campaigns'][number]): CalendarEntry => ({
    uid: `campaign.${campaign.id}.${campaign.tenantId}@campaign-desk`,
    title: campaign.name,
    description: [
      campaign.code,
      `${field.status}: ${campaignStatus[campaign.status]}`,
      ...(campaign.channels.length === 0
        ? []
        : [`${field.channels}: ${campaign.channels.map((each) => channel[each]).join(' · ')}`]),
    ].join('\n'),
    first: campaign.flight.start,
    last: campaign.flight.end,
    status: entryStatus(campaign.status),
    categories: campaign.channels.map((each) => channel[each]),
    url: links.campaign(campaign.id),
    changedAt: campaign.updatedAt,
  });
  const ofTask = ({ task, campaignName, campaignCode, first, last }: DatedTask): CalendarEntry => ({
    uid: `task.${task.id}.${task.tenantId}@campaign-desk`,
    title: task.milestone ? `${field.milestone}: ${task.title}` : task.title,
    description: [`${campaignCode} ${campaignName}`, `${field.status}: ${taskStatus[task.status]}`].join(
      '\n',
    ),
    first,
    last,
    status: 'CONFIRMED',
    categories: [],
    url: links.task(task.campaignId, task.id),
  });
  return { name: feed.name, at, entries: [...campaigns.map(ofCampaign), ...tasks.map(ofTask)] };
}

const tentative: ReadonlySet<CampaignStatus> = new Set(['draft', 'planning', 'inReview']);

function entryStatus(status: CampaignStatus): CalendarEntry['status'] {
  return tentative.has(status) ? 'TENTATIVE' : 'CONFIRMED';
}
