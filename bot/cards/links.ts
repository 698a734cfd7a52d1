/** Where the buttons of a card lead. */
export interface Links {
  campaign(campaignId: string): string;
  approval(campaignId: string, requestId: string): string;
  task(campaignId: string, taskId: string): string;
  report(workspaceId: string, runId: string): string;
  work(): string;
}

/** A page of the tab, as deep links name it and as a path under `/tab/`. */
interface Page {
  readonly subEntity: string;
  readonly path: string;
}

const pages = {
  campaign: (id: string): Page => ({ subEntity: `campaign/${id}`, path: `campaigns/${id}` }),
  approvals: (id: string): Page => ({
    subEntity: `campaign/${id}/approvals`,
    path: `campaigns/${id}/approvals`,
  }),
  tasks: (id: string): Page => ({ subEntity: `campaign/${id}/tasks`, path: `campaigns/${id}/tasks` }),
  report: (runId: string): Page => ({ subEntity: `report/${runId}`, path: `reports/${runId}` }),
  work: (): Page => ({ subEntity: 'work', path: 'work' }),
};

/** Deep links that open the page in the tab inside Teams. `appId` is the id of the app's manifest. */
export function teamsLinks(appId: string): Links {
  return linksTo(({ subEntity }) => {
    const context = encodeURIComponent(JSON.stringify({ subEntityId: subEntity }));
    return `https://teams.microsoft.com/l/entity/${encodeURIComponent(appId)}/campaigns?context=${context}`;
  });
}

/** Plain addresses of a service on this machine, where there is no Teams around the tab. */
export function localLinks(baseUrl: string): Links {
  return linksTo(({ path }) => new URL(`/tab/${path}`, baseUrl).href);
}

function linksTo(address: (page: Page) => string): Links {
  return {
    campaign: (campaignId) => address(pages.campaign(campaignId)),
    approval: (campaignId) => address(pages.approvals(campaignId)),
    task: (campaignId) => address(pages.tasks(campaignId)),
    report: (_workspaceId, runId) => address(pages.report(runId)),
    work: () => address(pages.work()),
  };
}

/** The campaign that a pasted link is about: one of our pages, or a deep link to one. Nothing else of it is believed. */
export function campaignInLink(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { hostname, pathname, searchParams } = new URL(url);
  const found =
    hostname === 'teams.microsoft.com'
      ? /^campaign\/([^/]+)/.exec(subEntityIn(searchParams.get('context')))
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
