import { words } from '../contract/words/index.ts';
import type { CampaignStatus } from '../domain/campaign.ts';
import type { CalendarEntry, CalendarFile } from '../domain/ical.ts';
import type { Locale } from '../domain/person.ts';
import type { CalendarDate } from '../domain/time.ts';
import type { DatedApproval, DatedTask, ReadFeed } from '../usecases/feeds/read.ts';

/** Where an entry leads. */
export interface FeedLinks {
  campaign(campaignId: string): string;
  task(campaignId: string, taskId: string): string;
}

/** What a subscription shows, in its owner's language and without any amount. */
export function feedCalendar(
  { feed, owner, campaigns, tasks, approvals, occurrences }: ReadFeed,
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
  const ofApproval = ({
    tenantId,
    targetId,
    campaignId,
    campaignCode,
    campaignName,
    title,
    on,
  }: DatedApproval) =>
    plainEntry({
      uid: `approval.${targetId}.${tenantId}`,
      title: waiting[owner.locale](title),
      description: `${campaignCode} ${campaignName}`,
      on,
      url: links.campaign(campaignId),
    });
  const ofOccurrence = ({ seriesId, campaignId, title, date, on }: ReadFeed['occurrences'][number]) =>
    plainEntry({
      uid: `occurrence.${seriesId}.${date ?? on}.${feed.tenantId}`,
      title,
      description: recurs[owner.locale],
      on,
      url: links.campaign(campaignId),
    });
  const entries = [
    ...campaigns.map(ofCampaign),
    ...tasks.map(ofTask),
    ...approvals.map(ofApproval),
    ...occurrences.map(ofOccurrence),
  ];
  return { name: feed.name, at, entries };
}

const waiting: Record<Locale, (title: string) => string> = {
  en: (title) => `Approval due: ${title}`,
  'zh-CN': (title) => `待审批：${title}`,
  'zh-TW': (title) => `待簽核：${title}`,
};
const recurs: Record<Locale, string> = { en: 'Recurring task', 'zh-CN': '周期任务', 'zh-TW': '週期任務' };

interface PlainEntry extends Pick<CalendarEntry, 'uid' | 'title' | 'description' | 'url'> {
  readonly on: CalendarDate;
}

function plainEntry({ uid, on, ...rest }: PlainEntry): CalendarEntry {
  return { ...rest, uid: `${uid}@campaign-desk`, first: on, last: on, status: 'CONFIRMED', categories: [] };
}

const tentative: ReadonlySet<CampaignStatus> = new Set(['draft', 'planning', 'inReview']);

function entryStatus(status: CampaignStatus): CalendarEntry['status'] {
  return tentative.has(status) ? 'TENTATIVE' : 'CONFIRMED';
}
