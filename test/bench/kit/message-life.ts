/** Request units of Azure Cosmos DB for a document of 1 KB, and what a page of due items costs; see decision 014. */
const units = { read: 1, create: 4.95, replace: 11 } as const;

/** What the life of one report message asks of the store, counted in the code: `deliver`, `prepare`, `writeOutcome`. */
export const messageLife: readonly {
  readonly what: string;
  readonly asks: Readonly<Partial<Record<'read' | 'create' | 'replace', number>>>;
}[] = [
  { what: 'armed by the fan-out of its run', asks: { create: 1 } },
  // The item again, the person, the run twice, its schedule, the conversation.
  { what: 'looked at and made', asks: { read: 6 } },
  { what: 'claimed', asks: { replace: 1 } },
  // The item and the card before; the item, the new card and the look at it later.
  { what: 'its outcome with its card', asks: { read: 2, replace: 1, create: 2 } },
  // The item again, the person, the card, the run, its schedule.
  { what: 'the look at the card, which ends without a call', asks: { read: 5, replace: 1 } },
];

/** Documents and request units of one message, first to last, without retries. */
export function costOfMessage(): { read: number; written: number; units: number } {
  const sum = (kind: 'read' | 'create' | 'replace'): number =>
    messageLife.reduce((total, { asks }) => total + (asks[kind] ?? 0), 0);
  const [read, create, replace] = [sum('read'), sum('create'), sum('replace')];
  return {
    read,
    written: create + replace,
    units: read * units.read + create * units.create + replace * units.replace,
  };
}
