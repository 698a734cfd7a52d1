import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Links, teamsLinks } from '../../bot/cards/links.ts';
import { localTenantId } from '../../src/contract/stage.ts';
import { scopes } from '../../src/domain/scope.ts';
import { openTeamsHost, type OpenTeamsHost, type TeamsHostOptions } from '../kit/teams-host.ts';
import { shown, stageHouse } from './stage-window.ts';

const stage = stageHouse();

async function page(): Promise<Page> {
  const context = await stage
    .browser()
    .newContext({ viewport: { width: 1200, height: 800 }, locale: 'en-GB' });
  return context.newPage();
}

async function token(person: string): Promise<string> {
  const reply = await fetch(`${stage.served().baseUrl}/stage/api/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person }),
  });
  const { token: minted } = (await reply.json()) as { token: string };
  return minted;
}

/** The unmodified teams-js in the tab talks to a page at the origin of Teams. */
async function inTeams(window: Page, more: Partial<TeamsHostOptions> = {}): Promise<OpenTeamsHost> {
  return openTeamsHost(window, {
    tabUrl: `${stage.served().baseUrl}/tab/personal`,
    tenantId: localTenantId,
    userId: 'lin-xia',
    token: () => token('lin-xia'),
    ...more,
  });
}

describe('Inside Teams', () => {
  it('the personal tab signs in, loads, says so, and follows the theme', async () => {
    const window = await page();
    const host = await inTeams(window);
    await host.told('ready');
    await shown(
      host.frame
        .getByRole('region', { name: '按状态查看活动' })
        .or(host.frame.getByRole('region', { name: 'Campaigns by status' })),
    );
    expect(host.notices.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['loaded', 'ready']));
    const ground = () =>
      host.frame
        .locator('.fui-FluentProvider')
        .first()
        .evaluate((provider) => getComputedStyle(provider).backgroundColor);
    const bright = await ground();
    await host.setTheme('dark');
    await expect.poll(ground).not.toBe(bright);
    await host.setTheme('contrast');
    await expect.poll(ground).toBe('rgb(0, 0, 0)');
    await window.context().close();
  });

  it.each([
    ['campaign', /^\/tab\/campaigns\/[^/]+$/, (links: Links, id: string) => links.campaign(id)],
    [
      'approval',
      /^\/tab\/campaigns\/[^/]+\/approvals$/,
      (links: Links, id: string) => links.approval(id, 'r'),
    ],
    ['work', /^\/tab\/work$/, (links: Links) => links.work()],
  ])('the link of a card leads to the %s', async (_, path, link) => {
    const window = await page();
    const { items } = await stage
      .served()
      .house.doors.store.read(
        { tenantId: localTenantId, scope: scopes.board('lumora') },
        'summariesOfWorkspace',
        {},
      );
    const id = items[0]?.document.id ?? '';
    const context = new URL(link(teamsLinks('the-app'), id)).searchParams.get('context') ?? '';
    const { subEntityId } = JSON.parse(context) as { subEntityId: string };
    const host = await inTeams(window, { page: { id: 'campaigns', subPageId: subEntityId } });
    await host.told('ready');
    await expect.poll(() => new URL(host.frame.url()).pathname).toMatch(path);
    await shown(host.frame.getByRole('main').getByRole('heading'));
    await window.context().close();
  });

  it('the configuration page of a channel tab saves what it opens with', async () => {
    const window = await page();
    const { baseUrl } = stage.served();
    const host = await inTeams(window, {
      tabUrl: `${baseUrl}/tab/configure`,
      frameContext: 'settings',
      team: { id: '19:team@thread.tacv2', displayName: 'Marketing', groupId: 'group' },
      channel: { id: '19:general@thread.tacv2', displayName: 'General' },
    });
    await host.frame.getByRole('radio', { name: 'Calendar' }).check();
    await host.told('validity');
    await expect.poll(async () => (await host.save()).contentUrl).toBe(`${baseUrl}/tab/calendar`);
    await window.context().close();
  });

  it('somebody without a token is told what to do', async () => {
    const window = await page();
    const host = await inTeams(window, {
      token: () => {
        throw new Error('resourceDisabled');
      },
    });
    await shown(host.frame.getByRole('button', { name: /again|retry/i }));
    expect(await host.frame.getByRole('region', { name: 'Campaigns by status' }).count()).toBe(0);
    await window.context().close();
  });

  it('outside Teams the tab says where to open it', async () => {
    const window = await page();
    await window.goto(`${stage.served().baseUrl}/tab/board`);
    await shown(window.getByRole('link', { name: /stage/i }));
    expect(await window.getByRole('region').count()).toBe(0);
    await window.context().close();
  });
});
