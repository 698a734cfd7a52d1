import {
  campaignTypes,
  marketingChannels,
  type Campaign,
  type CampaignStatus,
} from '../../src/domain/campaign.ts';
import type { PersonView, WorkspaceView } from '../../src/contract/views.ts';

/* A department that exists only in memory: the same one every time, so that tests and screenshots can name names. */

export const fakeToday = '2026-03-04';

export const fakeWorkspace: WorkspaceView = {
  id: 'ws-brand',
  name: 'Brand marketing',
  zone: 'Asia/Shanghai',
  locale: 'en',
  currency: 'CNY',
  codePrefix: 'MKT',
  role: 'manager',
};

const person = (id: string, name: string, title: string, role: PersonView['role']): PersonView => ({
  id,
  name,
  email: `${id}@example.com`,
  title,
  locale: 'en',
  zone: 'Asia/Shanghai',
  external: role === 'guest',
  active: true,
  role,
  decides: role !== 'guest',
});

export const fakePeople: readonly PersonView[] = [
  person('lin', '林薇', 'Brand manager', 'manager'),
  person('anna', 'Anna Berger', 'Campaign manager', 'member'),
  person('chen', '陈晓东', 'Content lead', 'member'),
  person('maria', 'Maria Rossi', 'Events', 'member'),
  person('wu', '吳美玲', 'Social media', 'member'),
  person('tom', 'Tom Okafor', 'Performance', 'member'),
  person('sato', 'Sato Yui', 'Finance', 'admin'),
  person('pixel', 'Pixel & Sons', 'Agency', 'guest'),
];

const names = [
  'Spring launch',
  '春季新品上市',
  'Trade fair Hannover',
  '618 年中大促预热与主会场投放',
  'Loyalty programme relaunch',
  '品牌十周年庆典',
  'Developer newsletter',
  '短视频达人合作（第二期）',
  'Q2 search campaign – brand and generic keywords',
  '會員日回饋活動',
  'Sustainability story',
  '夏日快闪店巡展：上海、成都、广州',
  'Partner webinar series',
  '开学季校园大使招募',
  'Retail window displays',
  '“Better mornings” – a longer name that needs the second line of its card to be read whole',
];

const statuses: readonly CampaignStatus[] = [
  'draft',
  'draft',
  'planning',
  'planning',
  'planning',
  'inReview',
  'approved',
  'running',
  'running',
  'running',
  'paused',
  'ended',
  'ended',
  'retrospectiveDone',
  'archived',
];

/** Roughly where a campaign of a status lies on the calendar, in days from today. */
const startsAround: Record<CampaignStatus, number> = {
  draft: 45,
  planning: 30,
  inReview: 18,
  approved: 9,
  running: -6,
  paused: -10,
  ended: -45,
  retrospectiveDone: -80,
  archived: -140,
};

/** So many campaigns with a bit of everything: long names, no dates, three currencies, every status. */
export function fakeCampaigns(count: number): Campaign[] {
  const random = lottery(7);
  return Array.from({ length: count }, (_, index) => fakeCampaign(index, random));
}

function fakeCampaign(index: number, random: () => number): Campaign {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const status = pick(statuses);
  const start = startsAround[status] + Math.floor((random() - 0.5) * 30);
  const length = 2 + Math.floor(random() * random() * 40);
  const owner = pick(fakePeople.slice(0, 6)).id;
  const currency = pick(['CNY', 'CNY', 'EUR', 'TWD']);
  const unplanned = (status === 'draft' && random() < 0.3) || false;
  return {
    kind: 'campaign',
    schema: 1,
    id: `c-${String(index + 1).padStart(5, '0')}`,
    tenantId: 'tenant',
    workspaceId: fakeWorkspace.id,
    code: `MKT-${index + 1}`,
    status,
    name: index < names.length ? (names[index] ?? '') : `${pick(names)} ${index + 1}`,
    type: pick(campaignTypes),
    brief: 'Reach people who have not thought of us in a year.',
    goal: 'Leads',
    audience: 'Existing customers',
    flight: unplanned ? null : { start: dayFrom(start), end: dayFrom(start + length) },
    channels: [...new Set([pick(marketingChannels), pick(marketingChannels), pick(marketingChannels)])],
    budget: random() < 0.1 ? null : { minor: Math.floor(random() * 900) * 100_000, currency },
    ownerId: owner,
    teamIds: [pick(fakePeople.slice(0, 6)).id],
    guestIds: [],
    tags: random() < 0.2 ? ['always-on'] : [],
    revision: 1,
    approval: approvalOf(status, random(), index),
    importKey: null,
    createdAt: '2026-01-05T08:00:00.000Z',
    createdBy: owner,
    updatedAt: '2026-02-20T08:00:00.000Z',
  };
}

function approvalOf(status: CampaignStatus, chance: number, index: number): Campaign['approval'] {
  const requestId = `a-${index}`;
  if (status === 'inReview') return { requestId, state: 'waiting' };
  if (status === 'planning' && chance < 0.15) return { requestId, state: 'changesRequested' };
  if (status === 'draft' || status === 'planning') return null;
  return { requestId, state: chance < 0.1 ? 'outdated' : 'approved' };
}

const dayFrom = (days: number): string =>
  new Date(Date.parse(`${fakeToday}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The same numbers in every run. */
function lottery(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
