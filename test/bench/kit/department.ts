import {
  type Campaign,
  type CampaignStatus,
  campaignTypes,
  marketingChannels,
} from '../../../src/domain/campaign.ts';
import { localTenantId } from '../../../src/contract/stage.ts';
import type { Person, Role } from '../../../src/domain/person.ts';
import type { Task } from '../../../src/domain/task.ts';
import type { Workspace } from '../../../src/domain/workspace.ts';
import { derivedId } from '../../../src/usecases/derived-id.ts';
import { type Chance, chanceFrom } from '../../kit/chance.ts';
import {
  audiences,
  firstNames,
  goals,
  lastNames,
  occasions,
  products,
  sentences,
  tagWords,
} from './words.ts';

/* A marketing department of a chosen size, the same one every time. */

export const workspaceId = 'marketing';
const tenantId = localTenantId;
const wallTime = '2026-01-05T08:00:00.000Z';

export const workspace: Workspace = {
  kind: 'workspace',
  schema: 1,
  id: workspaceId,
  tenantId,
  name: 'Marketing',
  zone: 'Asia/Shanghai',
  locale: 'en',
  currency: 'CNY',
  codePrefix: 'MKT',
  nextCode: 100_001,
};

/** One administrator, four managers, forty members; ids look like those of Entra. */
export const people: readonly Person[] = Array.from({ length: 45 }, (_, index) => personAt(index));
export const managers = people.slice(1, 5);
export const members = people.slice(5);

function personAt(index: number): Person {
  const chance = chanceFrom(1_000 + index);
  const role: Role = index === 0 ? 'admin' : index < 5 ? 'manager' : 'member';
  const hex = (digits: number): string =>
    Array.from({ length: digits }, () => chance.below(16).toString(16)).join('');
  const name = `${chance.pick(firstNames)} ${chance.pick(lastNames)}`;
  return {
    kind: 'person',
    schema: 1,
    id: `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
    tenantId,
    name,
    email: `person${index}@example.com`,
    title: '',
    locale: 'en',
    zone: 'Asia/Shanghai',
    external: false,
    active: true,
    memberships: [{ workspaceId, role }],
  };
}

/** A campaign with its tasks: two thirds have between one and four. */
export interface Planned {
  readonly campaign: Campaign;
  readonly tasks: readonly Task[];
}

export async function plannedCampaigns(count: number): Promise<Planned[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const id = await derivedId('bench', 'campaign', String(index));
      const campaign = campaignAt(index, id, chanceFrom(index));
      return { campaign, tasks: await tasksOf(campaign, index % 3 === 0 ? 0 : 1 + (index % 4)) };
    }),
  );
}

/** How a department of some years looks: most of it is over. */
const shares: readonly (readonly [CampaignStatus, number])[] = [
  ['draft', 8],
  ['planning', 14],
  ['inReview', 4],
  ['approved', 6],
  ['running', 10],
  ['paused', 2],
  ['ended', 22],
  ['retrospectiveDone', 24],
  ['archived', 10],
];
const statuses = shares.flatMap(([status, share]) => Array.from({ length: share }, () => status));

/** Roughly where a campaign of a status lies, in days from the day of reckoning. */
const startsAround: Record<CampaignStatus, readonly [from: number, spread: number]> = {
  draft: [60, 200],
  planning: [40, 120],
  inReview: [25, 40],
  approved: [12, 30],
  running: [-15, 30],
  paused: [-20, 40],
  ended: [-60, 90],
  retrospectiveDone: [-150, 600],
  archived: [-700, 600],
};

function campaignAt(index: number, id: string, chance: Chance): Campaign {
  const status = chance.pick(statuses);
  const [around, spread] = startsAround[status];
  const start = around + chance.below(spread) - Math.floor(spread / 2);
  const isPlanned = status !== 'draft' || chance.below(10) < 6;
  const owner = chance.pick(members);
  const currency = chance.pick(['CNY', 'CNY', 'CNY', 'EUR', 'USD', 'TWD']);
  return {
    kind: 'campaign',
    schema: 1,
    id,
    tenantId,
    workspaceId,
    code: `MKT-${index + 1}`,
    status,
    name: nameOf(chance),
    type: chance.pick(campaignTypes),
    brief: Array.from({ length: 2 + chance.below(5) }, () => chance.pick(sentences)).join(' '),
    goal: chance.pick(goals),
    audience: chance.pick(audiences),
    flight: isPlanned ? { start: dayAt(start), end: dayAt(start + 3 + chance.below(60)) } : null,
    channels: chance.shuffle(marketingChannels).slice(0, 1 + chance.below(4)),
    budget: chance.below(10) === 0 ? null : { minor: (10 + chance.below(4_000)) * 50_000, currency },
    ownerId: owner.id,
    teamIds: chance
      .shuffle(members)
      .slice(0, chance.below(4))
      .map((member) => member.id),
    guestIds: [],
    tags: chance.shuffle(tagWords).slice(0, chance.below(3)),
    revision: 1,
    approval: null,
    importKey: null,
    createdAt: wallTime,
    createdBy: owner.id,
    updatedAt: new Date(Date.parse(wallTime) + chance.below(3_000_000_000)).toISOString(),
  };
}

function nameOf(chance: Chance): string {
  const words = chance.below(2) === 0 ? 'chinese' : 'english';
  return words === 'chinese'
    ? `${chance.pick(products.chinese)}${chance.pick(occasions.chinese)}（第${1 + chance.below(40)}期）`
    : `${chance.pick(products.english)} – ${chance.pick(occasions.english)} ${2021 + chance.below(6)}`;
}

async function tasksOf(campaign: Campaign, count: number): Promise<Task[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, index): Promise<Task> => {
      const isDone = (index + campaign.name.length) % 2 === 0;
      return {
        kind: 'task',
        schema: 1,
        id: await derivedId('bench', 'task', campaign.id, String(index)),
        tenantId,
        workspaceId,
        campaignId: campaign.id,
        title: sentences[(campaign.name.length + index) % sentences.length] ?? '',
        description: '',
        assigneeId: campaign.teamIds[0] ?? campaign.ownerId,
        due: campaign.flight?.start ?? null,
        priority: 'medium',
        status: isDone ? 'done' : 'open',
        checklist: [],
        snoozedUntil: null,
        completedAt: isDone ? campaign.updatedAt : null,
        importKey: null,
        createdAt: wallTime,
        createdBy: campaign.ownerId,
      };
    }),
  );
}

/** Counted from a fixed day, so that the bytes are the same whenever it runs. */
function dayAt(days: number): string {
  return new Date(Date.parse('2026-03-04') + days * 86_400_000).toISOString().slice(0, 10);
}
