import type { Route, RouteStage } from './route.ts';

/** What a version of a route can differ in from the one before; each in words of its own. */
export const routeParts = [
  'name',
  'when',
  'place',
  'duplicates',
  'observers',
  'terminalOwners',
  'undoMinutes',
  'active',
] as const;
export const stageParts = ['name', 'order', 'when', 'people', 'rule', 'time', 'watches'] as const;
export type RoutePart = (typeof routeParts)[number];
export type StagePart = (typeof stageParts)[number];

export type RouteChange =
  | { readonly what: 'route'; readonly parts: readonly RoutePart[] }
  | { readonly what: 'added' | 'removed'; readonly stage: string }
  | { readonly what: 'changed'; readonly stage: string; readonly parts: readonly StagePart[] };

const fieldsOf: Record<StagePart, readonly (keyof RouteStage)[]> = {
  name: ['name'],
  order: ['after'],
  when: ['when'],
  people: ['approvers', 'primary', 'veto', 'reviewers'],
  rule: ['rule', 'rejects', 'distinct'],
  time: ['deadlineHours', 'usualHours', 'ladder'],
  watches: ['watches'],
};

/** In what a version differs from the one before it: the route as a whole first, then its steps as they stand now. */
export function routeChanges(before: Route, after: Route): RouteChange[] {
  const parts = routeParts.filter((part) => !isSame(before[part], after[part]));
  const gone = before.stages.filter(({ id }) => !after.stages.some((stage) => stage.id === id));
  return [
    ...(parts.length > 0 ? [{ what: 'route' as const, parts }] : []),
    ...after.stages.flatMap((stage) => stageChange(before, stage)),
    ...gone.map(({ name }) => ({ what: 'removed' as const, stage: name })),
  ];
}

function stageChange(before: Route, stage: RouteStage): RouteChange[] {
  const old = before.stages.find(({ id }) => id === stage.id);
  if (!old) return [{ what: 'added', stage: stage.name }];
  const parts = stageParts.filter((part) =>
    fieldsOf[part].some((field) => !isSame(old[field], stage[field])),
  );
  return parts.length > 0 ? [{ what: 'changed', stage: stage.name, parts }] : [];
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
