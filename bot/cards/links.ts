import { pathTo, type Place } from '../../src/contract/places.ts';

/** Where the buttons of a card lead. */
export interface Links {
  campaign(campaignId: string): string;
  approval(campaignId: string, requestId: string): string;
  task(campaignId: string, taskId: string): string;
  retrospective(campaignId: string): string;
  risks(campaignId: string): string;
  goals(campaignId: string): string;
  budget(campaignId: string): string;
  content(campaignId: string): string;
  launch(campaignId: string): string;
  results(campaignId: string): string;
  idea(ideaId: string): string;
  /** What was learnt. */
  lessons(): string;
  report(workspaceId: string, runId: string): string;
  /** Work that is asked for. */
  request(workRequestId: string): string;
  /** The list of reports, with a schedule open to change. */
  schedule(scheduleId: string): string;
  work(): string;
  /** Where all that is somebody's is handed over. */
  leaving(personId: string): string;
  /** What happened, for those who answer for it. */
  audit(): string;
}

/** Deep links that open the page in the tab inside Teams. `appId` is the id of the app's manifest. */
export function teamsLinks(appId: string): Links {
  return linksTo((path) => {
    const context = encodeURIComponent(JSON.stringify({ subEntityId: path }));
    return `https://teams.microsoft.com/l/entity/${encodeURIComponent(appId)}/campaigns?context=${context}`;
  });
}

/** Plain addresses of a service on this machine, where there is no Teams around the tab. */
export function localLinks(baseUrl: string): Links {
  return linksTo((path) => new URL(`/tab/${path}`, baseUrl).href);
}

/** The tab finds the same page by the same path, whichever way it is carried. */
function linksTo(address: (path: string) => string): Links {
  const to = (place: Place): string => address(pathTo(place));
  return {
    campaign: (campaignId) => to({ to: 'campaign', campaignId }),
    approval: (campaignId) => to({ to: 'campaign', campaignId, section: 'approvals' }),
    task: (campaignId) => to({ to: 'campaign', campaignId, section: 'tasks' }),
    risks: (campaignId) => to({ to: 'campaign', campaignId, section: 'risks' }),
    idea: (ideaId) => to({ to: 'idea', ideaId }),
    lessons: () => to({ to: 'lessons' }),
    launch: (campaignId) => to({ to: 'campaign', campaignId, section: 'launch' }),
    goals: (campaignId) => to({ to: 'campaign', campaignId, section: 'goals' }),
    budget: (campaignId) => to({ to: 'campaign', campaignId, section: 'budget' }),
    content: (campaignId) => to({ to: 'campaign', campaignId, section: 'content' }),
    results: (campaignId) => to({ to: 'campaign', campaignId, section: 'results' }),
    retrospective: (campaignId) => to({ to: 'campaign', campaignId, section: 'retrospective' }),
    report: (_workspaceId, runId) => to({ to: 'report', runId }),
    request: (workRequestId) => to({ to: 'request', workRequestId }),
    schedule: (scheduleId) => to({ to: 'reports', scheduleId }),
    work: () => to({ to: 'work' }),
    leaving: (personId) => to({ to: 'leaving', personId }),
    audit: () => to({ to: 'audit' }),
  };
}

/** The campaign that a pasted link is about: one of our pages, or a deep link to one. Nothing else of it is believed. */
export function campaignInLink(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { hostname, pathname, searchParams } = new URL(url);
  const found =
    hostname === 'teams.microsoft.com'
      ? /^campaigns\/([^/]+)/.exec(subEntityIn(searchParams.get('context')))
      : /^\/tab\/campaigns\/([^/]+)/.exec(pathname);
  return found?.[1];
}

function subEntityIn(context: string | null): string {
  try {
    const said: unknown = JSON.parse(context ?? '');
    return typeof said === 'object' && said !== null && 'subEntityId' in said ? String(said.subEntityId) : '';
  } catch {
    return '';
  }
}
