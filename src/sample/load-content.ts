import type { Actor } from '../domain/actor.ts';
import type { Asset } from '../domain/asset.ts';
import type { MarketingChannel } from '../domain/campaign.ts';
import { type ChannelPlanContent, blankChannelPlan } from '../domain/channel-plan.ts';
import type { ContentItemContent, ContentStep } from '../domain/content-item.ts';
import { type CalendarDate, addDays } from '../domain/time.ts';
import type { LinkWish } from '../domain/tracked-link.ts';
import type { Doors, Stored } from '../ports.ts';
import { addAsset } from '../usecases/assets/add.ts';
import { findCampaign } from '../usecases/campaigns/find.ts';
import { readContent } from '../usecases/content/read.ts';
import { addContent, stepContent } from '../usecases/content/save-item.ts';
import { planChannel } from '../usecases/content/save-plan.ts';
import { campaignIdOf } from '../usecases/imports/target-ids.ts';
import { addLinks } from '../usecases/tracked-links/links.ts';
import { workspace } from './department.ts';
import { emptyPage } from './empty-page.ts';
import { loadPersonas } from './load-personas.ts';
import { actorNamed, granted } from './people-of-sample.ts';

/** The campaign whose channels are planned, and who plans them. */
const planned = { code: 'LUM-149', planner: 'lin-xia' };

type Planned = Pick<ChannelPlanContent, 'ownerId' | 'metric' | 'target' | 'note'>;

/** The third channel is left to be planned. */
const plans: readonly (Planned & { readonly channel: MarketingChannel })[] = [
  {
    channel: 'social',
    ownerId: 'lin-xia',
    metric: 'impressions',
    target: 120_000,
    note: '先讲用法，再讲产品',
  },
  { channel: 'event', ownerId: 'wu-tong', metric: 'leads', target: 18, note: '' },
];

interface SampleItem extends Pick<
  ContentItemContent,
  'title' | 'channel' | 'format' | 'ownerId' | 'publishAt' | 'text' | 'journeyStage'
> {
  /** Days after the first one of the flight; null: nobody said yet. */
  readonly day: number | null;
  readonly step: ContentStep;
}

const items: readonly SampleItem[] = [
  {
    title: '预热海报：光从墙里来',
    channel: 'social',
    format: 'post',
    ownerId: 'lin-xia',
    publishAt: '10:00',
    text: '一盏灯，三种用法。发布会前七天发出，附报名链接。',
    journeyStage: 'awareness',
    day: -7,
    step: 'draft',
  },
  {
    title: '搭配手册：玄关、床头、走廊',
    channel: 'social',
    format: 'article',
    ownerId: 'wu-tong',
    publishAt: null,
    text: '',
    journeyStage: 'consideration',
    day: -3,
    step: 'draft',
  },
  {
    title: '媒体邀请函',
    channel: 'event',
    format: 'message',
    ownerId: 'lin-xia',
    publishAt: '09:30',
    text: '邀请家居与生活方式媒体到场，注明签到时间与停车方式。',
    journeyStage: 'awareness',
    day: -10,
    step: 'draft',
  },
  {
    title: '现场短视频',
    channel: 'social',
    format: 'video',
    ownerId: null,
    publishAt: null,
    text: '',
    journeyStage: 'decision',
    day: null,
    step: 'idea',
  },
];

const page = 'https://www.lumora.example/aurora?lang=zh-CN';
const plain = { target: page, name: '', content: '', term: '', contentItemId: null };

const links: readonly LinkWish[] = [
  { ...plain, channel: 'social', source: 'xiaohongshu', medium: 'social', content: 'poster' },
  { ...plain, channel: 'social', source: 'weibo', medium: 'paid-social', name: 'preview' },
  { ...plain, channel: 'event', source: 'event', medium: 'qr', content: 'entrance' },
];

/** Two versions of one file: the first item goes out with the older one. */
async function loadPosters(doors: Doors, planner: Actor, campaignId: string) {
  const versions: Stored<Asset>[] = [];
  for (const version of [1, 2]) {
    const bytes = emptyPage(version);
    versions.push(granted(await addAsset(doors, planner, { campaignId, name: '预热海报.pdf', bytes })));
  }
  return versions;
}

/** Plans the channels of one campaign and what goes out through them; only once. */
export async function loadContent(doors: Doors, tenantId: string): Promise<void> {
  const [homecomer = ''] = await loadPersonas(doors, tenantId);
  const campaignId = await campaignIdOf(tenantId, workspace.id, planned.code);
  const planner = await actorNamed(doors, tenantId, planned.planner);
  const { channels, items: present } = granted(await readContent(doors, planner, campaignId));
  if (present.length === items.length) return;
  const { flight } = granted(await findCampaign(doors, planner, campaignId, 'content.read')).document;
  if (!flight) return;
  for (const { channel, ...said } of plans) {
    if (channels.some((one) => one.channel === channel && one.version !== null)) continue;
    const edit = { ...blankChannelPlan, ...said, ...flight };
    granted(await planChannel(doors, planner, { campaignId, channel, ifVersion: null, edit }));
  }
  const [poster] = await loadPosters(doors, planner, campaignId);
  for (const [index, { day, step, ...said }] of items.entries()) {
    const publishOn: CalendarDate | null = day === null ? null : addDays(flight.start, day);
    const rest = {
      publishOn,
      zone: workspace.zone,
      assetIds: poster && index === 0 ? [poster.document.id] : [],
      personaIds: index < 2 ? [homecomer] : [],
      needsApproval: true,
    };
    const once = `sample-content-${index}`;
    const added = granted(
      await addContent(doors, planner, { campaignId, once, content: { ...said, ...rest } }),
    );
    const { id: contentItemId } = added.document;
    if (step === added.document.step) continue;
    const which = { campaignId, contentItemId, ifVersion: added.version };
    granted(await stepContent(doors, planner, { ...which, step, address: null }));
  }
  granted(await addLinks(doors, planner, { campaignId, wishes: links }));
}
