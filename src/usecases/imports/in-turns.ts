/** So many calls to the store at a time: enough to share a flush to disk, few enough to leave room for others. */
const together = 64;

/** Does something with each item, some at a time; the answers keep the order of the items. */
export async function inTurns<T, R>(items: readonly T[], act: (item: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  for (let at = 0; at < items.length; at += together) {
    answers.push(...(await Promise.all(items.slice(at, at + together).map(act))));
  }
  return answers;
}
