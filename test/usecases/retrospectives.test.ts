import { beforeEach, describe, expect, it } from 'vitest';
import type { CampaignStatus } from '../../src/domain/campaign.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import type { RetroContent, RetroPoint } from '../../src/domain/retrospective.ts';
import { scopes } from '../../src/domain/scope.ts';
import { changeStatus } from '../../src/usecases/campaigns/change-status.ts';
import { createCampaign } from '../../src/usecases/campaigns/create.ts';
import {
  readLessons,
  readLookedBefore,
  similarCampaigns,
} from '../../src/usecases/retrospectives/library.ts';
import { missingRetrospectives } from '../../src/usecases/retrospectives/missing.ts';
import { readRetrospective } from '../../src/usecases/retrospectives/read.ts';
import { takeOverAction } from '../../src/usecases/retrospectives/take-over.ts';
import { publishRetrospective, saveRetrospective } from '../../src/usecases/retrospectives/write.ts';
import { listTasks } from '../../src/usecases/tasks/list.ts';
import { type PersonName, granted, tenantId, workspaceId } from '../kit/department.ts';
import { type Desk, openDesk } from './approvals-desk.ts';

let desk: Desk;
let campaignId: string;

const campaign = async (name: string, once: string): Promise<string> =>
  granted(
    await createCampaign(desk.doors, desk.actors.lin, {
      workspaceId,
      once,
      source: 'person',
      fields: {
        name,
        type: 'tradeShow',
        channels: ['event'],
        flight: { start: '2026-02-02', end: '2026-02-13' },
        budget: { minor: 100_000, currency: 'CNY' },
        guestIds: ['gus'],
      },
    }),
  ).document.id;

const partitionOf = (id: string) => ({ tenantId, scope: scopes.campaign(id) });

/** As if it had gone all the way there. */
async function standing(id: string, status: CampaignStatus): Promise<string> {
  const stored = await desk.store.get(partitionOf(id), 'campaign', id);
  if (!stored) throw new Error('There is no campaign.');
  const document = { ...stored.document, status };
  const outcome = await desk.store.commit(partitionOf(id), {
    put: [{ document, ifVersion: stored.version }],
  });
  if (outcome.kind !== 'ok') throw new Error(outcome.kind);
  return outcome.versions[`campaign/${id}`] ?? '';
}

beforeEach(async () => {
  desk = await openDesk();
  campaignId = await campaign('Spring fair', 'once-0001');
});

const point = (changes: Partial<RetroPoint> = {}): RetroPoint => ({
  id: 'one',
  fact: 'Fewer people came than planned',
  cause: 'Invitations went out late',
  insight: 'Invite six weeks ahead',
  action: 'Fix the date of the invitations in the template',
  ownerId: 'bo',
  due: '2026-03-20',
  shared: true,
  ...changes,
});
const score = (value: number | null) => ({ score: value, words: '' });
const content = (...points: readonly RetroPoint[]): RetroContent => ({
  points: [...points],
  scores: { effect: score(4), efficiency: score(3), innovation: score(2) },
});
const read = async (who: PersonName = 'lin') =>
  granted(await readRetrospective(desk.doors, desk.actors[who], campaignId));
const save = async (who: PersonName, wanted: RetroContent, ifVersion?: string | null) =>
  saveRetrospective(desk.doors, desk.actors[who], {
    campaignId,
    content: wanted,
    ifVersion: ifVersion === undefined ? (await read()).version : ifVersion,
  });
const publish = async (who: PersonName = 'lin') =>
  publishRetrospective(desk.doors, desk.actors[who], { campaignId, ifVersion: (await read()).version });
const lessons = async (text = '', who: PersonName = 'bo') =>
  granted(await readLessons(desk.doors, desk.actors[who], { workspaceId, text })).lessons.map(
    ({ lesson }) => lesson.insight,
  );

/** What refuses writes nothing. */
async function code(call: Promise<unknown>): Promise<string> {
  const before = desk.commits();
  const answer = await call;
  expect(desk.commits()).toBe(before);
  return isRefusal(answer) ? answer.refused : 'granted';
}

describe('A retrospective', () => {
  it('is written by those who worked on it, published once it has ended, and takes the campaign further', async () => {
    expect(await code(save('lin', content(point())))).toBe('wrongStatus');
    const ended = await standing(campaignId, 'ended');
    const byHand = { campaignId, ifVersion: ended, status: 'retrospectiveDone' } as const;
    expect(await code(changeStatus(desk.doors, desk.actors.lin, byHand))).toBe('retrospectiveNeeded');
    expect(await code(save('gus', content(point())))).toBe('notAllowed');
    expect(await code(save('bo', content(point())))).toBe('notAllowed');
    expect(await code(save('lin', content(point({ ownerId: 'nobody' }))))).toBe('unknownPerson');
    expect(await code(publish())).toBe('incomplete');
    granted(await save('lin', content(point(), point({ id: 'two', action: '', shared: false }))));
    expect(await code(save('mei', content(), null))).toBe('stale');
    expect(await code(publish('bo'))).toBe('notAllowed');
    const published = granted(await publish());
    expect(published.retrospective.published?.facts.flight.planned?.start).toBe('2026-02-02');
    expect(published.can).toEqual({ edit: true, publish: false });
    const stored = await desk.store.get(partitionOf(campaignId), 'campaign', campaignId);
    expect(stored?.document.status).toBe('retrospectiveDone');

    const tasks = granted(await listTasks(desk.doors, desk.actors.lin, campaignId)).tasks;
    expect(tasks.map(({ document }) => [document.title, document.assigneeId, document.due])).toEqual([
      ['Fix the date of the invitations in the template', 'bo', '2026-03-20'],
    ]);
    // Once more: only what is new becomes a task.
    expect(await code(publish())).toBe('granted');
    granted(await save('lin', content(point(), point({ id: 'two', action: 'Call the hall' }))));
    granted(await publish());
    expect(granted(await listTasks(desk.doors, desk.actors.lin, campaignId)).tasks).toHaveLength(2);
    // The figures stay as they were, and amounts are for those who may see them.
    expect((await read('mei')).facts.budget?.planned?.minor).toBe(100_000);
    expect(await code(readRetrospective(desk.doors, desk.actors.gus, campaignId))).toBe('notAllowed');
  });

  it('brings its lessons to those who plan, and its unfinished actions into the next campaign', async () => {
    await standing(campaignId, 'ended');
    granted(
      await save('lin', content(point(), point({ id: 'two', insight: 'Secret', shared: false, action: '' }))),
    );
    expect(await lessons()).toEqual([]);
    granted(await publish());
    await desk.jobs.settle();
    expect(await lessons()).toEqual(['Invite six weeks ahead']);
    expect(await lessons('SPRING fair')).toHaveLength(1);
    expect(await lessons('autumn')).toEqual([]);
    expect(await lessons('', 'gus')).toEqual([]);
    const other = await readLessons(desk.doors, desk.actors.otto, { workspaceId });
    expect(isRefusal(other) && other.refused).toBe('notFound');

    const wanted = {
      type: 'tradeShow' as const,
      channels: ['event'],
      regions: [],
      segments: [],
      tags: [],
      start: '2027-02-01',
    };
    const similar = granted(await similarCampaigns(desk.doors, desk.actors.bo, { workspaceId, wanted }));
    expect(similar.map(({ past, points }) => [past.id, points])).toEqual([[campaignId, 75]]);

    const next = await campaign('Autumn fair', 'once-0002');
    const before = async () => granted(await readLookedBefore(desk.doors, desk.actors.lin, next));
    const [earlier] = (await before()).actions;
    expect(earlier?.action.title).toBe('Fix the date of the invitations in the template');
    const taskId = earlier?.action.taskId ?? '';
    const take = (who: PersonName, id = taskId) =>
      takeOverAction(desk.doors, desk.actors[who], {
        campaignId: next,
        fromCampaignId: campaignId,
        taskId: id,
      });
    expect(await code(take('gus'))).toBe('notAllowed');
    expect(await code(take('lin', 'unknown'))).toBe('notFound');
    const made = granted(await take('lin'));
    expect(made.document).toMatchObject({ campaignId: next, assigneeId: 'lin', status: 'open' });
    expect(granted(await take('lin')).document.id).toBe(made.document.id);
    expect((await before()).actions).toEqual([]);
    const old = await desk.store.get(partitionOf(campaignId), 'task', taskId);
    expect(old?.document.status).toBe('cancelled');
  });

  it('is asked for some working days after the end, once, and listed while it is missing', async () => {
    const version = await standing(campaignId, 'running');
    granted(
      await changeStatus(desk.doors, desk.actors.lin, { campaignId, ifVersion: version, status: 'ended' }),
    );
    await desk.jobs.settle();
    const missing = granted(await missingRetrospectives(desk.doors, desk.actors.bo, workspaceId));
    expect(missing.map(({ campaign: { id }, late }) => [id, late])).toEqual([[campaignId, true]]);
    const asked = () => desk.messenger.shown.filter(({ notice }) => notice.kind === 'retrospective').length;
    expect(asked()).toBe(0);
    desk.clock.pass(14 * 86_400_000);
    await desk.jobs.settle();
    expect(asked()).toBe(1);
    granted(await save('lin', content(point())));
    granted(await publish());
    await desk.jobs.settle();
    expect(granted(await missingRetrospectives(desk.doors, desk.actors.bo, workspaceId))).toEqual([]);
    expect(asked()).toBe(1);
  });
});
