import { beforeEach, describe, expect, it } from 'vitest';
import type { MarketingChannel } from '../../src/domain/campaign.ts';
import { readCampaign } from '../../src/usecases/campaigns/read.ts';
import { addContent, stepContent } from '../../src/usecases/content/save-item.ts';
import { readContent } from '../../src/usecases/content/read.ts';
import { planChannel } from '../../src/usecases/content/save-plan.ts';
import { askForWork } from '../../src/usecases/intake/ask.ts';
import { readQueues, saveQueues } from '../../src/usecases/intake/queues.ts';
import { turnWorkRequest } from '../../src/usecases/intake/turn.ts';
import { editLine } from '../../src/usecases/launch/change.ts';
import { readLaunch } from '../../src/usecases/launch/read.ts';
import { previewLeaving } from '../../src/usecases/leavers/preview.ts';
import { readHandover } from '../../src/usecases/leavers/read.ts';
import { startHandover } from '../../src/usecases/leavers/start.ts';
import { addProgramme } from '../../src/usecases/programmes/save.ts';
import { nameRisk } from '../../src/usecases/risks/save.ts';
import { granted, workspaceId } from '../kit/department.ts';
import { type Desk, openDesk, readyCampaign } from './approvals-desk.ts';

let desk: Desk;
let campaignId: string;

/** Of every kind one thing is Lin's, and of content and risks one more that is over. */
beforeEach(async () => {
  desk = await openDesk();
  const { doors, actors } = desk;
  const channel: MarketingChannel = 'social';
  campaignId = (await readyCampaign(desk, { channels: [channel], ownerId: 'mei' })).document.id;
  const ownerId = 'lin';
  const item = {
    title: 'Teaser',
    channel,
    format: 'post' as const,
    ownerId,
    publishOn: null,
    publishAt: null,
    zone: 'Asia/Shanghai',
    text: '',
    assetIds: [],
    journeyStage: null,
    personaIds: [],
    needsApproval: true,
  };
  granted(await addContent(doors, actors.mei, { campaignId, once: 'item-0001', content: item }));
  const once = 'item-0002';
  const { document, version } = granted(
    await addContent(doors, actors.mei, { campaignId, once, content: { ...item, title: 'Old' } }),
  );
  const dropped = { campaignId, contentItemId: document.id, ifVersion: version, step: 'dropped' as const };
  granted(await stepContent(doors, actors.mei, { ...dropped, address: null }));
  const planned = { campaignId, channel, ifVersion: null, edit: { ownerId } };
  granted(await planChannel(doors, actors.mei, planned));
  const risk = {
    name: 'The stand is late',
    probability: 5,
    impact: 3,
    mitigation: '',
    trigger: '',
    contingency: '',
    ownerId,
    state: 'open' as const,
  };
  granted(await nameRisk(doors, actors.mei, { campaignId, once: 'risk-0001', content: risk }));
  const closed = { ...risk, name: 'Over', state: 'closed' as const };
  granted(await nameRisk(doors, actors.mei, { campaignId, once: 'risk-0002', content: closed }));
  const [line] = granted(await readLaunch(doors, actors.mei, campaignId)).lines;
  granted(await editLine(doors, actors.mei, { campaignId, lineId: line?.id ?? '', edit: { ownerId } }));
  const programme = {
    name: 'Lights',
    ownerId,
    objective: '',
    start: null,
    end: null,
    budget: null,
    state: 'open' as const,
  };
  granted(await addProgramme(doors, actors.mei, { workspaceId, once: 'programme-0001', content: programme }));
  const { queues } = granted(await readQueues(doors, actors.mei, workspaceId));
  const taking = { ...queues, design: ['bo', 'lin'], copy: ['lin'] };
  granted(await saveQueues(doors, actors.mei, { workspaceId, queues: taking }));
  const brief = {
    function: 'design' as const,
    title: 'Poster',
    deadline: '2026-12-18',
    vision: 'Seen from afar',
    materials: [],
    notes: '',
    contactIds: [],
    priority: 'medium' as const,
    campaignId: null,
  };
  const asked = granted(
    await askForWork(doors, actors.mei, { workspaceId, once: 'work-0001', brief, source: 'tab' }),
  );
  const which = { workspaceId, workRequestId: asked.document.id };
  granted(await turnWorkRequest(doors, actors.mei, { ...which, act: { act: 'assigned', ownerId } }));
  await desk.jobs.settle();
});

const nouns = async (personId: string) =>
  granted(await previewLeaving(desk.doors, desk.actors.ana, { workspaceId, personId })).holdings.map(
    ({ noun, title }) => `${noun} ${title}`,
  );
const plan = ['content Teaser', 'channel Spring', 'risk The stand is late', 'check Spring'];
const others = ['programme Lights', 'work Poster', 'queue copy', 'queue design'];

describe('What a leaver looks after in plans', () => {
  it('is shown as far as it is not over', async () => {
    const { name } = granted(await readCampaign(desk.doors, desk.actors.mei, campaignId)).document;
    const named = plan.map((each) => each.replace('Spring', name));
    expect(await nouns('lin')).toEqual(expect.arrayContaining([...named, ...others]));
    expect((await nouns('lin')).filter((each) => /Old|Over/.test(each))).toEqual([]);
  });

  it('goes to the heir, a queue without naming anybody twice', async () => {
    const wanted = { workspaceId, personId: 'lin', heirs: { all: 'bo', others: {} }, endsAccess: false };
    const started = granted(
      await startHandover(desk.doors, desk.actors.ana, { ...wanted, once: 'leave-0001' }),
    );
    await desk.jobs.settle();
    const { lines } = granted(
      await readHandover(desk.doors, desk.actors.ana, { workspaceId, handoverId: started.id }),
    );
    expect(lines.filter(({ state }) => state !== 'done')).toEqual([]);
    expect(await nouns('lin')).toEqual([]);
    expect(await nouns('bo')).toEqual(expect.arrayContaining(others));
    const { items, channels } = granted(await readContent(desk.doors, desk.actors.mei, campaignId));
    expect(items.map(({ document: { title, ownerId } }) => [title, ownerId])).toEqual(
      expect.arrayContaining([
        ['Teaser', 'bo'],
        ['Old', 'lin'],
      ]),
    );
    expect(channels.find(({ version }) => version !== null)).toMatchObject({ ownerId: 'bo' });
    const { queues } = granted(await readQueues(desk.doors, desk.actors.mei, workspaceId));
    expect([queues.copy, queues.design]).toEqual([['bo'], ['bo']]);
  });
});
