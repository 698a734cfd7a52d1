import { cursorOf, relayPartition } from '../jobs/relay-places.ts';
import { busy, CannotMove, type Journey, patiently, type Side } from './journey.ts';

/** Refuses when somebody has not been told yet of all that happened: on the target nobody could tell them any more. */
export async function checkAllTold(journey: Journey): Promise<void> {
  const { from, followers } = journey;
  for (const id of followers) {
    const stored = await from.store.get(relayPartition, 'relayCursor', id);
    const place = stored?.document.cursor || null;
    const { events } = await patiently(journey, from, () => from.store.events(place, 1));
    if (events.length > 0)
      throw new CannotMove(
        `${id} has not been told of all that happened in ${from.name}. Start the service on it once more, wait until /health says "relayBehind":false, stop it, then start again.`,
      );
  }
}

/** From here on everybody hears what happens on the target, and nothing of what was moved. */
export async function tellFromHereOn(journey: Journey): Promise<void> {
  const { to, followers } = journey;
  await patiently(journey, to, async () => {
    const { cursor } = await to.store.events('now', 1);
    const put = followers.map((id) => ({ document: cursorOf(id, cursor), ifVersion: 'any' as const }));
    if ((await to.store.commit(relayPartition, { put })).kind !== 'ok') throw busy();
  });
}

/** An instance that serves a shared store holds leases on the followers that it tells, and renews them. */
export async function leaseHolder(
  store: Side['store'],
  followers: readonly string[],
  now: string,
): Promise<string | undefined> {
  for (const id of followers) {
    const stored = await store.get(relayPartition, 'relayCursor', id);
    const { owner, leaseUntil = '' } = stored?.document ?? {};
    if (owner !== undefined && leaseUntil > now)
      return `an instance of the service works with it (until ${leaseUntil} at least). Stop all instances; one that is stopped lets go at once, one that was killed within half a minute`;
  }
  return undefined;
}
