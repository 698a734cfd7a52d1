import type { CampaignType } from './campaign.ts';
import { type FieldClass, fieldClasses } from './approval-classes.ts';
import type { Condition, Route, RouteRung, RouteStage, Who } from './route.ts';

/** What routes and stages that come with the product are called; the words for them stand with the other words. */
export const readyNames = [
  'standard',
  'event',
  'launch',
  'promotion',
  'spend',
  'goLive',
  'manager',
  'brand',
  'legal',
  'finance',
  'director',
  'second',
] as const;
export type ReadyName = (typeof readyNames)[number];

interface Place {
  readonly tenantId: string;
  readonly workspaceId: string;
  /** The currency of the workspace, in which thresholds are set. */
  readonly currency: string;
}

type NameOf = (name: ReadyName) => string;

const manager: Who = { who: 'role', role: 'manager' };
const admin: Who = { who: 'role', role: 'admin' };

/** Above 100,000.00 in the workspace's currency the director decides too. */
const threshold = 10_000_000;

const eventTypes: CampaignType[] = ['tradeShow', 'roadshow', 'experience'];
const launchTypes: CampaignType[] = ['launch', 'productLaunch', 'coBrand'];
const promotionTypes: CampaignType[] = ['promotion', 'loyalty', 'holiday'];

/**
 * Routes to begin with, one for each group of campaign types, one for money, one for the last yes before a launch. A
 * title that nobody in the workspace has hands its stage up to the terminal owner, and the preview says so.
 */
export function readyRoutes(place: Place, nameOf: NameOf): Route[] {
  const over: Condition = [[{ fact: 'amountOver', amount: { minor: threshold, currency: place.currency } }]];
  const make = routeIn(place, nameOf);
  const stage = stageIn(nameOf);
  const managers = stage('manager', [manager], [], { watches: planClasses });
  const director = (after: string[]) => stage('director', [admin], after, { when: over, watches: ['money'] });
  return [
    make(
      'spend',
      10,
      [[{ fact: 'subject', oneOf: ['budgetChange', 'budgetTransfer', 'expense'] }]],
      [
        stage('manager', [manager], [], { distinct: true, watches: ['money'] }),
        stage('finance', [titled('Finance')], ['manager'], { distinct: true, watches: ['money'] }),
        director(['finance']),
      ],
    ),
    make(
      'goLive',
      20,
      [[{ fact: 'subject', oneOf: ['launch'] }]],
      [
        stage('manager', [manager], [], { distinct: true }),
        stage('second', [manager, admin], ['manager'], { distinct: true }),
      ],
    ),
    make(
      'event',
      30,
      [[{ fact: 'type', oneOf: eventTypes }]],
      [
        managers,
        stage('finance', [titled('Finance')], ['manager'], { watches: ['money'] }),
        director(['finance']),
      ],
    ),
    make(
      'launch',
      40,
      [[{ fact: 'type', oneOf: launchTypes }]],
      [
        managers,
        stage('legal', [titled('Legal')], ['manager'], { watches: ['content', 'asset'] }),
        stage('brand', [titled('Brand')], ['manager'], { watches: ['cosmetic', 'content', 'asset'] }),
        director(['legal', 'brand']),
      ],
    ),
    make(
      'promotion',
      50,
      [[{ fact: 'type', oneOf: promotionTypes }]],
      [
        managers,
        stage('legal', [titled('Legal')], [], { watches: ['content', 'date', 'audience'] }),
        director(['manager', 'legal']),
      ],
    ),
    make('standard', 100, [], [managers, director(['manager'])]),
  ];
}

/** The way of a question to one person: the usual time and ladder, and whoever stands in for them may answer. */
export function routeToOne(place: Place, personId: string): Route {
  const unnamed: NameOf = () => '';
  const stage = stageIn(unnamed)('manager', [{ who: 'person', personId }], [], {});
  return routeIn(place, unnamed)('standard', 0, [], [stage]);
}

const planClasses: FieldClass[] = fieldClasses.filter((each) => each !== 'cosmetic');
const titled = (title: string): Who => ({ who: 'title', title });

/** Reminded after a working day, pressed after two, then a superior, then whoever is last in line. */
const ladder: RouteRung[] = [
  { afterHours: 8, act: 'remind', to: [], upTo: undefined },
  { afterHours: 16, act: 'nudge', to: [], upTo: undefined },
  { afterHours: 24, act: 'escalate', to: [admin], upTo: undefined },
  { afterHours: 40, act: 'askTerminalOwner', to: [], upTo: undefined },
];

function stageIn(nameOf: NameOf) {
  return (id: ReadyName, approvers: Who[], after: string[], more: Partial<RouteStage>): RouteStage => ({
    id,
    name: nameOf(id),
    after,
    when: [],
    rule: { mode: 'any' },
    approvers,
    primary: null,
    veto: [],
    reviewers: [],
    rejects: 'endsAll',
    distinct: false,
    watches: [...fieldClasses],
    deadlineHours: 24,
    usualHours: 8,
    ladder,
    ...more,
  });
}

function routeIn({ tenantId, workspaceId }: Place, nameOf: NameOf) {
  return (routeId: ReadyName, order: number, when: Condition, stages: RouteStage[]): Route => ({
    kind: 'route',
    schema: 1,
    id: `${routeId}.1`,
    tenantId,
    workspaceId,
    routeId,
    version: 1,
    name: nameOf(routeId),
    when,
    place: order,
    duplicates: 'onceAtLast',
    stages,
    observers: [],
    terminalOwners: [admin, manager],
    undoMinutes: 10,
    active: true,
  });
}
