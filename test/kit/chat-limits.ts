/** One call to the chat platform, as somebody who only watches the wire sees it. */
export interface SeenCall {
  readonly tenantId: string;
  readonly conversationId: string;
  readonly begun: number;
  readonly ended: number;
}

/** The plan for one app and tenant: below the 30 or 50 that the documents name. */
const perTenant = 20;

/** So many calls may begin within any so many milliseconds. */
const perConversation = [
  [7, 1_000],
  [8, 2_000],
  [60, 30_000],
  [1_800, 3_600_000],
] as const;

/** What breaks the limits of the platform; counted over every window there is, and knowing nothing of our pacing. */
export function breachesOf(calls: readonly SeenCall[]): string[] {
  const tenants = Map.groupBy(calls, ({ tenantId }) => tenantId);
  const conversations = Map.groupBy(calls, ({ tenantId, conversationId }) => `${tenantId} ${conversationId}`);
  return [
    ...[...tenants].flatMap(([who, seen]) => overLimit(who, seen, perTenant, 1_000)),
    ...[...conversations].flatMap(([who, seen]) =>
      perConversation.flatMap(([count, window]) => overLimit(who, seen, count, window)),
    ),
  ];
}

/** Calls to one conversation that were under way together: no limit of the platform, but one instance never does it. */
export function overlapsOf(calls: readonly SeenCall[]): string[] {
  const conversations = Map.groupBy(calls, ({ tenantId, conversationId }) => `${tenantId} ${conversationId}`);
  return [...conversations].flatMap(([who, seen]) => overlapping(who, seen));
}

function overLimit(who: string, seen: readonly SeenCall[], count: number, window: number): string[] {
  const times = seen.map(({ begun }) => begun).toSorted((one, other) => one - other);
  const worst = times.filter((time, index) => time - (times[index - count] ?? -Infinity) < window);
  return worst.length > 0 ? [`${who}: over ${count} in ${window} ms, ${worst.length} times`] : [];
}

function overlapping(who: string, seen: readonly SeenCall[]): string[] {
  const ordered = seen.toSorted((one, other) => one.begun - other.begun);
  const early = ordered.filter(({ begun }, index) => begun < (ordered[index - 1]?.ended ?? -Infinity));
  return early.length > 0 ? [`${who}: two at a time, ${early.length} times`] : [];
}
