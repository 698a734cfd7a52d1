import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localLinks, teamsLinks } from '../../bot/cards/links.ts';
import { scopes } from '../../src/domain/scope.ts';
import { readAll } from '../../src/usecases/read-all.ts';
import { type PersonName, tenantId } from '../kit/department.ts';
import { checkCard } from '../kit/card-schema.ts';
import { textsOf } from '../kit/card-reading.ts';
import { readyCampaign } from '../usecases/approvals-desk.ts';
import {
  button,
  cardOf,
  type ChatDesk,
  clickOn,
  install,
  lastOf,
  links,
  openChatDesk,
  say,
  wordsOf,
} from './desk-in-chat.ts';
import { baseUrl, channelChat, page } from './local-chat.ts';

let desk: ChatDesk;
beforeEach(async () => {
  desk = await openChatDesk();
});
afterEach(() => desk.close());

const search = (person: PersonName, text: string, command = 'findCampaign') =>
  page(desk.chat, 'POST /stage/api/extension/query', { person, chat: channelChat, command, text });
const paste = (person: PersonName, url: string) =>
  page(desk.chat, 'POST /stage/api/extension/link', { person, chat: channelChat, url });

const titles = ({ cards }: Awaited<ReturnType<typeof search>>) =>
  cards.map(({ preview }) => (preview?.content as { title: string } | undefined)?.title);
const words = ({ cards }: Awaited<ReturnType<typeof search>>) =>
  cards.flatMap(({ card }) => textsOf(card.content)).join('');

async function campaigns(...names: string[]) {
  const made = [];
  for (const name of names) made.push((await readyCampaign(desk, { name })).document);
  await desk.settle();
  return made;
}

describe('somebody looks for a campaign to share', () => {
  it('and is shown the latest before anything is typed, at most ten', async () => {
    await campaigns(...Array.from({ length: 12 }, (_, index) => `Campaign ${index}`));
    const found = await search('bo', '');
    expect(found.cards).toHaveLength(10);
    for (const { card } of found.cards) expect(checkCard(card.content, { local: true })).toEqual([]);
  });

  it('by name or code, whatever the case and width of letters', async () => {
    const [spring] = await campaigns('Spring launch', 'Autumn');
    expect(titles(await search('bo', 'ｓｐｒｉｎｇ'))).toEqual(['Spring launch']);
    expect(titles(await search('bo', spring!.code.toLowerCase()))[0]).toBe('Spring launch');
    expect(titles(await search('bo', 'launch spring'))).toEqual(['Spring launch']);
  });

  it('and the card shows no amount and no brief, because everybody in the chat will read it', async () => {
    await campaigns('Spring launch');
    const found = await search('mei', 'spring');
    expect(words(found)).toContain('Spring launch');
    expect(JSON.stringify(found)).not.toMatch(/CNY|80,?000|Tell everybody/);
  });

  it('and what people wrote is no markup in the list either', async () => {
    await campaigns('<img src=x onerror=alert(1)> **Spring**');
    const found = await search('bo', 'spring');
    expect(JSON.stringify(found.cards[0]?.preview)).not.toMatch(/[<>]/);
  });

  it('and a guest finds only what names them', async () => {
    await readyCampaign(desk, { name: 'Secret spring' });
    await readyCampaign(desk, { name: 'Shared spring', guestIds: ['gus'] });
    await desk.settle();
    expect(titles(await search('gus', 'spring'))).toEqual(['Shared spring']);
  });

  it('and nothing is told to somebody of another workspace or of none', async () => {
    await campaigns('Spring launch');
    expect(await search('otto', 'spring')).toMatchObject({
      cards: [],
      text: expect.stringMatching(/^No campaign/),
    });
    expect(await search('nora', 'spring')).toMatchObject({
      cards: [],
      text: expect.stringMatching(/^You have no access/),
    });
  });

  it('with a command that is none of ours, and is told so', async () => {
    expect(await search('bo', 'spring', 'dropTables')).toMatchObject({
      cards: [],
      text: expect.stringMatching(/form/),
    });
  });
});

describe('somebody pastes a link', () => {
  it('to a campaign, and it unfolds for who may see it', async () => {
    const [spring] = await campaigns('Spring launch');
    const id = spring!.id;
    const addresses = [
      links.campaign(id),
      links.approval(id, 'request'),
      `${baseUrl}/tab/campaigns/${id}/tasks?x=1#y`,
      teamsLinks('app').campaign(id),
      teamsLinks('app').task(id, 'task'),
    ];
    for (const url of addresses) expect(words(await paste('bo', url))).toContain('Spring launch');
  });

  it('and for who may not see it, it says only where it leads', async () => {
    const [spring] = await campaigns('Spring launch');
    const unseen = await paste('otto', links.campaign(spring!.id));
    const unknown = await paste('otto', links.campaign('no-such-campaign'));
    expect(words(unseen)).toMatch(/^A page of Campaign Desk\. Open it to sign in/);
    expect(words(unseen)).toBe(words(unknown));
    expect(JSON.stringify(unseen)).not.toContain('Spring');
  });

  it.each([
    'https://evil.example/tab/campaigns/<script>',
    'javascript:alert(1)',
    `${baseUrl}/tab/campaigns/..%2f..%2fother`,
    `${baseUrl}/tab/reports/run-1`,
    'https://teams.microsoft.com/l/entity/app/campaigns?context=nonsense',
    'not a link',
  ])('that is nothing of ours, %s, and gets the neutral card with a link of ours', async (url) => {
    const found = await paste('bo', url);
    expect(words(found)).toMatch(/^A page of Campaign Desk/);
    expect(checkCard(found.cards[0]?.card.content, { local: true })).toEqual([]);
    expect(JSON.stringify(found)).toContain(links.work());
  });
});

describe('one of the results is chosen', () => {
  const choose = async (personId: string, value: unknown) => {
    await search('bo', '');
    const arrived = desk.chat.arrived.at(-1)!;
    const activity = { ...arrived.activity, name: 'composeExtension/selectItem', value };
    const silent = async () => ({ kind: 'unknown', reason: 'silent' }) as const;
    return JSON.stringify((await desk.chat.product.handle({ ...arrived, personId, activity }, silent))?.body);
  };

  it('and its card is made anew, for who may see it', async () => {
    const [spring] = await campaigns('Spring launch');
    expect(await choose('bo', { campaignId: spring!.id })).toContain('Spring launch');
    expect(await choose('otto', { campaignId: spring!.id })).not.toContain('Spring launch');
    expect(await choose('bo', { campaignId: '../x' })).toContain('does not exist');
    expect(await choose('bo', 7)).toContain('does not exist');
  });
});

describe('an invoke that is not ours', () => {
  it.each(['task/fetch', 'constructor', '__proto__', 'signin/verifyState'])(
    '%s is left unanswered',
    async (name) => {
      await search('bo', '');
      const arrived = desk.chat.arrived.at(-1)!;
      const activity = { ...arrived.activity, name };
      const silent = async () => ({ kind: 'unknown', reason: 'silent' }) as const;
      expect(await desk.chat.product.handle({ ...arrived, activity }, silent)).toBeUndefined();
    },
  );
});

describe('links', () => {
  it('lead into the tab inside Teams', () => {
    const teams = teamsLinks('the-app');
    const context = (url: string) => JSON.parse(new URL(url).searchParams.get('context') ?? '') as unknown;
    expect(teams.campaign('c')).toMatch(
      /^https:\/\/teams\.microsoft\.com\/l\/entity\/the-app\/campaigns\?context=/,
    );
    expect([
      context(teams.campaign('c')),
      context(teams.approval('c', 'r')),
      context(teams.task('c', 't')),
      context(teams.report('w', 'run')),
      context(teams.work()),
    ]).toEqual([
      { subEntityId: 'campaigns/c' },
      { subEntityId: 'campaigns/c/approvals' },
      { subEntityId: 'campaigns/c/tasks' },
      { subEntityId: 'reports/run' },
      { subEntityId: 'work' },
    ]);
  });

  it('lead to the plain tab on this machine', () => {
    const local = localLinks('http://localhost:3978');
    expect([
      local.campaign('c'),
      local.approval('c', 'r'),
      local.task('c', 't'),
      local.report('w', 'run'),
      local.work(),
    ]).toEqual([
      'http://localhost:3978/tab/campaigns/c',
      'http://localhost:3978/tab/campaigns/c/approvals',
      'http://localhost:3978/tab/campaigns/c/tasks',
      'http://localhost:3978/tab/reports/run',
      'http://localhost:3978/tab/work',
    ]);
  });
});

describe('somebody starts something out of a chat', () => {
  const opening = (person: PersonName, command: string, message?: string) =>
    page(desk.chat, 'POST /stage/api/extension/open', {
      person,
      chat: channelChat,
      command,
      ...(message !== undefined && { message }),
    });
  const sending = (person: PersonName, command: string, data: unknown) =>
    page(desk.chat, 'POST /stage/api/extension/submit', { person, chat: channelChat, command, data });
  const fieldsIn = (card: unknown) => (card as { body: { id?: string; value?: string }[] }).body;

  it('asks for work from a message, is told what is missing, and the queue decides on its card', async () => {
    await install(desk, 'mei', 'lin');
    const said = await say(desk, 'lin', 'We need a <poster> & flyer\nfor the fair', channelChat);
    const form = await opening('lin', 'requestWork', said?.id ?? '');
    if (form.kind !== 'form') throw new Error(form.text);
    expect(form.title).toBe('Request work');
    expect(checkCard(form.card.content, { local: true })).toEqual([]);
    const fields = fieldsIn(form.card.content);
    expect(fields.find(({ id }) => id === 'title')?.value).toBe('We need a <poster> & flyer');
    expect(fields.find(({ id }) => id === 'link')?.value).toMatch(
      /^https:\/\/teams\.microsoft\.com\/l\/message\//,
    );
    const once = 'once-0001';
    const data = { once, function: 'design', title: 'Poster', vision: 'Seen from afar', link: '' };
    const again = await sending('lin', 'requestWork', data);
    expect(textsOf(again.kind === 'form' ? again.card.content : {}).join('')).toContain(
      'Still missing: Deadline',
    );
    const whole = { ...data, deadline: '2026-12-18' };
    const filed = { kind: 'said', text: 'Filed as REQ-1. Design has it.' };
    expect(await sending('lin', 'requestWork', whole)).toEqual(filed);
    expect(await sending('lin', 'requestWork', whole)).toEqual(filed);
    await desk.settle();
    const asked = await lastOf(desk, 'mei');
    expect(wordsOf(asked)).toContain('REQ-1 Poster');
    await clickOn(desk, 'mei', asked, button(cardOf(asked), 'Accept'));
    await desk.settle();
    expect(wordsOf(await lastOf(desk, 'lin'))).toContain('Mei accepted it');
    const ask = button(cardOf(await lastOf(desk, 'mei')), 'Ask');
    await clickOn(desk, 'mei', await lastOf(desk, 'mei'), ask, { 'comment-ask': 'Which size?' });
    await desk.settle();
    const question = await lastOf(desk, 'lin');
    expect(wordsOf(question)).toContain('Which size?');
    await clickOn(desk, 'lin', question, button(cardOf(question), 'Answer'), { 'comment-answer': 'A1' });
    await desk.settle();
    expect(wordsOf(await lastOf(desk, 'mei'))).toContain('A1');
  });

  it('makes a task of a message, once however often it is sent', async () => {
    const [campaign] = await campaigns('Fair');
    const form = await opening('bo', 'addTask');
    if (form.kind !== 'form') throw new Error(form.text);
    expect(checkCard(form.card.content, { local: true })).toEqual([]);
    const data = { once: 'once-0001', campaign: campaign?.id, title: 'Book the hall', due: '2026-12-18' };
    const added = { kind: 'said', text: expect.stringContaining('“Book the hall” is a task of yours in') };
    expect(await sending('bo', 'addTask', data)).toEqual(added);
    expect(await sending('bo', 'addTask', data)).toEqual(added);
    const tasks = await readAll(desk.store, { tenantId, scope: campaign?.id ?? '' }, 'tasksOfCampaign', {});
    expect(tasks.map(({ document }) => [document.title, document.assigneeId, document.due])).toEqual([
      ['Book the hall', 'bo', '2026-12-18'],
    ]);
    const elsewhere = await sending('bo', 'addTask', {
      ...data,
      once: 'once-0002',
      campaign: 'board.marketing',
    });
    expect(elsewhere.kind).toBe('form');
    expect((await opening('gus', 'addTask')).kind).toBe('said');
    expect((await opening('gus', 'keepIdea')).kind).toBe('said');
    expect((await opening('bo', 'noSuchThing')).kind).toBe('said');
  });

  it('keeps an idea with the page that a message shares, to be found by its tag', async () => {
    await install(desk, 'bo');
    const told = 'Look at this\nhttps://example.com/ad?a=1&b=2';
    const said = await say(desk, 'bo', told, channelChat);
    const form = await opening('bo', 'keepIdea', said?.id ?? '');
    if (form.kind !== 'form') throw new Error(form.text);
    expect(checkCard(form.card.content, { local: true })).toEqual([]);
    const fields = fieldsIn(form.card.content);
    expect(fields.find(({ id }) => id === 'title')?.value).toBe('Look at this');
    expect(fields.find(({ id }) => id === 'link')?.value).toBe('https://example.com/ad?a=1&b=2');
    const data = { once: 'once-0001', title: 'A lamp that answers', tags: 'reference， lamps' };
    const refused = await sending('bo', 'keepIdea', { ...data, link: 'javascript:alert(1)' });
    expect(refused.kind).toBe('form');
    const kept = { kind: 'said', text: 'Your idea “A lamp that answers” is kept, with your vote.' };
    const whole = { ...data, link: 'https://example.com/ad' };
    expect(await sending('bo', 'keepIdea', whole)).toEqual(kept);
    expect(await sending('bo', 'keepIdea', whole)).toEqual(kept);
    const ideas = await readAll(desk.store, { tenantId, scope: scopes.ideas('marketing') }, 'ideasByDay', {});
    expect(ideas.map(({ document: { title, tags, link, source } }) => [title, tags, link, source])).toEqual([
      ['A lamp that answers', ['reference', 'lamps'], 'https://example.com/ad', 'chat'],
    ]);
  });
});
