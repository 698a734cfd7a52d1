import { type Container, type Range, rangeOf } from './account.ts';
import { placeOfKey } from './hash.ts';
import { keyIn } from './partition.ts';
import { type Call, Refused } from './wire.ts';

/** Refuses a session that is ahead of the account, as after a restore or in a region that lags: 404, sub-status 1002. */
export function checkSession({ headers }: Call, container: Container): void {
  for (const part of headers.get('x-ms-session-token')?.split(',') ?? []) {
    const [, id, lsn] = /^(\d+):-1#(\d+)$/.exec(part) ?? [];
    if (id === undefined || Number(id) >= container.rangesGiven)
      throw new Refused(400, `The session token ${part} is not of this container.`);
    const range = container.ranges.find((one) => one.id === id);
    if (range && Number(lsn) > range.lsn)
      throw new Refused(404, 'The read session is not available for the input session token.', {
        subStatus: 1002,
      });
  }
}

/** What an answer about documents says of the container and of how far its range has come. */
export function sessionHeaders(call: Call, container: Container): Record<string, string> {
  const { database, definition, rid } = container;
  const ranges = rangesOf(call, container);
  return {
    'x-ms-alt-content-path': `dbs/${database}/colls/${definition.id}`,
    'x-ms-content-path': rid,
    'x-ms-session-token': ranges.map(({ id, lsn }) => `${id}:-1#${lsn}`).join(','),
  };
}

function rangesOf(call: Call, container: Container): readonly Range[] {
  if (call.headers.has('x-ms-documentdb-partitionkey'))
    return [rangeOf(container, placeOfKey(keyIn(call, container)))];
  const id = call.headers.get('x-ms-documentdb-partitionkeyrangeid');
  return container.ranges.filter((range) => id === undefined || range.id === id);
}
