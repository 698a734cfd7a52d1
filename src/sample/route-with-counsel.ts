import type { RouteStage } from '../domain/route.ts';
import type { RouteDraft } from '../usecases/approvals/save-route.ts';
import { stagePeople } from './department.ts';

/* A way of the department's own, legal beside brand and finance after both, and two requests that are on it. */

const stage = (
  id: string,
  name: string,
  personId: string,
  after: string[],
  watches: RouteStage['watches'],
): RouteStage => ({
  id,
  name,
  after,
  when: [],
  rule: { mode: 'any' },
  approvers: [{ who: 'person', personId }],
  primary: null,
  veto: [],
  reviewers: [],
  rejects: 'endsAll',
  distinct: false,
  watches,
  deadlineHours: 24,
  usualHours: 8,
  ladder: [
    { afterHours: 8, act: 'remind', to: [], upTo: undefined },
    { afterHours: 24, act: 'askTerminalOwner', to: [], upTo: undefined },
  ],
});

/** Behind the one that fits everything: it is taken where somebody chooses it. */
export const routeWithCounsel: RouteDraft = {
  routeId: 'with-counsel',
  name: 'Legal and brand, then finance',
  when: [],
  place: 200,
  duplicates: 'onceAtLast',
  stages: [
    stage('legal', 'Legal', 'priya-nair', [], ['content', 'audience', 'asset']),
    stage('brand', 'Brand', 'ethan-cole', [], ['cosmetic', 'content', 'asset']),
    stage('finance', 'Finance', 'zheng-nan', ['legal', 'brand'], ['money']),
  ],
  observers: [],
  terminalOwners: [{ who: 'role', role: 'admin' }],
  undoMinutes: 10,
  active: true,
};

/** Who saves it. */
export const routeOwner = stagePeople.manager;

/** Brand is away from today on. */
export const brandAway = { fromId: 'ethan-cole', toId: 'hannah-vogel', startsIn: 0, endsIn: 4 } as const;

type Act =
  | { readonly did: 'approved'; readonly byId: string; readonly comment: string }
  | { readonly did: 'returned'; readonly byId: string; readonly to: string; readonly comment: string };

export interface RoutedApproval {
  readonly code: string;
  readonly requester: string;
  readonly note: string;
  /** What has happened already, oldest first. */
  readonly acts: readonly Act[];
}

export const routedApprovals: readonly RoutedApproval[] = [
  {
    code: 'LUM-128',
    requester: 'lukas-brandt',
    note: 'The first tins leave the factory in May.',
    acts: [{ did: 'approved', byId: brandAway.toId, comment: 'The tins look like us.' }],
  },
  {
    code: 'LUM-191',
    requester: 'lukas-brandt',
    note: 'Three groups, one letter each.',
    acts: [
      { did: 'approved', byId: 'priya-nair', comment: '' },
      { did: 'approved', byId: brandAway.toId, comment: '' },
      {
        did: 'returned',
        byId: 'zheng-nan',
        to: 'legal',
        comment: 'Who agreed to these letters is not said. Please look at it again.',
      },
    ],
  },
];
