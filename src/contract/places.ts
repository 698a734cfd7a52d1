/** What a link outside the tab may lead to. */
export type Place =
  | { readonly to: 'campaign'; readonly campaignId: string; readonly section?: CampaignSection }
  | { readonly to: 'report'; readonly runId: string }
  | { readonly to: 'idea'; readonly ideaId: string }
  | { readonly to: 'lessons' }
  | { readonly to: 'request'; readonly workRequestId: string }
  /** The list of reports, with one schedule open where it is named. */
  | { readonly to: 'reports'; readonly scheduleId?: string }
  | { readonly to: 'leaving'; readonly personId: string }
  | { readonly to: 'audit' }
  | { readonly to: 'work' }
  | { readonly to: 'approvals' }
  | { readonly to: 'board' };

export const campaignSections = [
  'overview',
  'tasks',
  'timeline',
  'launch',
  'goals',
  'budget',
  'content',
  'risks',
  'approvals',
  'files',
  'results',
  'retrospective',
  'history',
] as const;
export type CampaignSection = (typeof campaignSections)[number];

/** The place as Teams carries it (`subPageId`, `subEntityId`): a path below `/tab/`. */
export function pathTo(place: Place): string {
  switch (place.to) {
    case 'campaign':
      return ['campaigns', place.campaignId, ...(place.section ? [place.section] : [])].join('/');
    case 'idea':
      return `ideas/${place.ideaId}`;
    case 'report':
      return `reports/${place.runId}`;
    case 'request':
      return `requests/${place.workRequestId}`;
    case 'reports':
      return place.scheduleId === undefined ? 'reports' : `reports?schedule=${place.scheduleId}`;
    case 'leaving':
      return `leaving/${place.personId}`;
    case 'audit':
    case 'work':
    case 'approvals':
    case 'board':
    case 'lessons':
      return place.to;
  }
}

/** The path inside the tab that a link of Teams asks for, or undefined for anything that is not one. */
export function pathFrom(subPageId: string | undefined): string | undefined {
  const path = (subPageId ?? '').replace(/^\/+/, '');
  return /^[A-Za-z0-9_~-]+(\/[A-Za-z0-9_.~-]+)*(\?[A-Za-z0-9_.~=&%,-]*)?$/.test(path) ? path : undefined;
}
