import { beforeEach, describe, expect, it } from 'vitest';
import { type LinkWish, campaignValue } from '../../src/domain/tracked-link.ts';
import { scopes } from '../../src/domain/scope.ts';
import { standingChecklist } from '../../src/usecases/launch/read.ts';
import { addLinks, readLinks, retireLink } from '../../src/usecases/tracked-links/links.ts';
import { readLinkRule, saveLinkRule } from '../../src/usecases/tracked-links/rule.ts';
import { type PersonName, granted, tenantId, workspaceId } from '../kit/department.ts';
import { type Desk, openDesk, readyCampaign } from './approvals-desk.ts';

let desk: Desk;
let campaignId: string;
let code: string;

beforeEach(async () => {
  desk = await openDesk();
  const { document } = await readyCampaign(desk, { channels: ['email', 'print'] });
  campaignId = document.id;
  code = document.code.toLowerCase();
});

const wish = (more: Partial<LinkWish> = {}): LinkWish => ({
  channel: 'email',
  target: 'https://shop.example/spring?ref=1&utm_source=old',
  source: 'newsletter',
  medium: 'email',
  name: '',
  content: '',
  term: '',
  contentItemId: null,
  ...more,
});
const add = (wishes: LinkWish[], who: PersonName = 'lin') =>
  addLinks(desk.doors, desk.actors[who], { campaignId, wishes });
const read = async (who: PersonName = 'lin') =>
  granted(await readLinks(desk.doors, desk.actors[who], campaignId));

describe('A tracked link', () => {
  it('carries the words of the department and the code of its campaign, and keeps the rest of the address', async () => {
    expect(await add([wish({ name: 'teaser', content: 'hero' })])).toEqual({ added: 1, left: [] });
    const { links } = await read();
    expect(links.map(({ document }) => document.url)).toEqual([
      `https://shop.example/spring?ref=1&utm_source=newsletter&utm_medium=email&utm_campaign=${code}_teaser&utm_content=hero`,
    ]);
  });

  it.each([
    ['LUM-149', '', 'lum-149'],
    ['LUM-149', 'teaser', 'lum-149_teaser'],
    ['春 7', '', 'u6625-u20-7'],
    ['a_b', '', 'a-u5f-b'],
  ])('of campaign %s with %o after it calls the campaign %s', (own, name, value) => {
    expect(campaignValue(own, name)).toBe(value);
  });

  it('exists once, and each wish stands for itself', async () => {
    const made = granted(
      await add([
        wish(),
        wish(),
        wish({ source: 'newslettr' }),
        wish({ medium: 'Mail', content: 'b' }),
        wish({ content: 'c' }),
      ]),
    );
    expect(made.added).toBe(2);
    expect(
      made.left.map(({ place, refusal }) => [place, refusal.refused, refusal.facts?.['nearest']]),
    ).toEqual([
      [1, 'duplicate', undefined],
      [2, 'unfit', 'newsletter'],
      [3, 'unfit', 'email'],
    ]);
    expect(granted(await add([wish()])).left).toMatchObject([{ refusal: { refused: 'duplicate' } }]);
    expect((await read()).links).toHaveLength(2);
    const other = await readyCampaign(desk, { name: 'Harbour' });
    const elsewhere = { campaignId: other.document.id, wishes: [wish()] };
    expect(granted(await addLinks(desk.doors, desk.actors.lin, elsewhere)).added).toBe(1);
  });

  it('is made two hundred at once, and retired and taken up again by those who may edit', async () => {
    const many = Array.from({ length: 200 }, (_, at) => wish({ content: `post-${at}` }));
    expect(granted(await add(many)).added).toBe(200);
    const [link] = (await read()).links;
    const retire = (retired: boolean, ifVersion: string, who: PersonName = 'lin') =>
      retireLink(desk.doors, desk.actors[who], {
        campaignId,
        trackedLinkId: link?.document.id ?? '',
        retired,
        ifVersion,
      });
    expect(await retire(true, 'old')).toMatchObject({ refused: 'stale' });
    const retired = granted(await retire(true, link?.version ?? ''));
    expect(retired.document.retired).toBe(true);
    expect(granted(await retire(false, retired.version)).document.retired).toBe(false);
    expect(await retire(true, '', 'gus')).toMatchObject({ refused: 'notFound' });
    expect(await add([wish()], 'gus')).toMatchObject({ refused: 'notFound' });
  });

  it('ticks the checklist when every channel that is clicked on has one', async () => {
    const isTicked = async () => {
      const partition = { tenantId, scope: scopes.campaign(campaignId) };
      const campaign = await desk.store.get(partition, 'campaign', campaignId);
      if (!campaign) throw new Error('no campaign');
      const { lines } = await standingChecklist(desk.store, partition, campaign.document);
      return lines.find(({ id }) => id === 'channelLinks')?.state;
    };
    const before = await isTicked();
    await add([wish()]);
    const after = await isTicked();
    expect([before, after]).toEqual(['open', 'done']);
  });
});

describe('The words of a department', () => {
  it('are set by those who lead, and hold for new links alone', async () => {
    await add([wish()]);
    const { lin, mei, gus } = desk.actors;
    const choice = { channels: { email: { sources: ['crm'], mediums: ['email'] } } };
    const wanted = { workspaceId, choice, ifVersion: null };
    expect(await saveLinkRule(desk.doors, lin, wanted)).toMatchObject({ refused: 'notAllowed' });
    const saved = granted(await saveLinkRule(desk.doors, mei, wanted));
    expect(saved.choice).toEqual(choice);
    expect(await saveLinkRule(desk.doors, mei, wanted)).toMatchObject({ refused: 'stale' });
    expect(granted(await readLinkRule(desk.doors, lin, workspaceId)).choice).toEqual(choice);
    expect(await readLinkRule(desk.doors, gus, 'elsewhere')).toMatchObject({ refused: 'notFound' });
    expect(granted(await add([wish({ content: 'x' })])).left[0]?.refusal).toMatchObject({
      refused: 'unfit',
      facts: { nearest: 'crm' },
    });
    expect((await read()).links).toHaveLength(1);
  });
});
