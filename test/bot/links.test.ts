import { describe, expect, test } from 'vitest';
import { campaignInLink, localLinks, teamsLinks } from '../../bot/cards/links.ts';
import { pathFrom } from '../../src/contract/places.ts';

const appId = '5c0ffee0-0000-4000-8000-000000000001';
const runId = 'run.weekly.20261123T010000Z';
const links = { teams: teamsLinks(appId), local: localLinks('http://127.0.0.1:3978') };

const places = [
  ['campaign', links.teams.campaign('c-1'), links.local.campaign('c-1'), 'campaigns/c-1'],
  [
    'approval',
    links.teams.approval('c-1', 'a-1'),
    links.local.approval('c-1', 'a-1'),
    'campaigns/c-1/approvals',
  ],
  ['task', links.teams.task('c-1', 't-1'), links.local.task('c-1', 't-1'), 'campaigns/c-1/tasks'],
  ['report', links.teams.report('w-1', runId), links.local.report('w-1', runId), `reports/${runId}`],
  ['work', links.teams.work(), links.local.work(), 'work'],
] as const;

describe('a button that leads into the tab', () => {
  test.each(places)(
    'to a %s names the page that the tab opens, in Teams and here',
    (_, inTeams, here, path) => {
      const deep = new URL(inTeams);
      expect(deep.origin + deep.pathname).toBe(`https://teams.microsoft.com/l/entity/${appId}/campaigns`);
      const context = JSON.parse(deep.searchParams.get('context') ?? '') as { subEntityId: string };
      expect(pathFrom(context.subEntityId)).toBe(path);
      expect(here).toBe(`http://127.0.0.1:3978/tab/${path}`);
    },
  );

  test.each([links.teams, links.local])('is recognised when it is pasted into a chat', (each) => {
    expect(campaignInLink(each.task('c-1', 't-1'))).toBe('c-1');
    expect(campaignInLink(each.work())).toBeUndefined();
  });
});
