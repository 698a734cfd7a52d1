import { writeSync } from 'node:fs';
import { arm } from '../../src/domain/due.ts';
import type { Partition } from '../../src/ports.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import { chanceFrom } from '../kit/chance.ts';
import { sample } from '../suites/sample-documents.ts';

/**
 * A process that commits until it is ended: `node committing-process.ts <file> <name> <writers> <how many each>`. Each
 * commit holds a task, its event, its due item and one step of a counter that all writers share. A line on stdout is
 * an acknowledgement: it is written only after the commit was answered.
 */
const [path = '', name = '', writers = '1', most = '1'] = process.argv.slice(2);
const partition: Partition = { tenantId: 'tenant-a', scope: 'campaign-1' };
const store = openSqliteStore({ path });

async function write(writer: number): Promise<void> {
  const chance = chanceFrom(writer);
  for (let round = 0; round < Number(most);) {
    const id = `${name}-${writer}-${round}`;
    const counter = await store.get(partition, 'workspace', `counter-${writer}`);
    const count = counter?.document.nextCode ?? 0;
    const outcome = await store.commit(partition, {
      put: [
        { document: sample('task', partition, id, chance), ifVersion: 'absent' },
        {
          document: {
            ...sample('workspace', partition, `counter-${writer}`, chance),
            nextCode: count + 1,
          },
          ifVersion: counter?.version ?? 'absent',
        },
      ],
      events: [sample('event', partition, id, chance)],
      due: [arm(id, partition, { type: 'remindTask', taskId: id }, '2026-03-02T09:00:00.000Z')],
      once: id,
    });
    // Another process has stepped the counter in between: read it again.
    if (outcome.kind !== 'ok') continue;
    // Written at once and whole, so that nothing acknowledged can be lost on the way to the reader.
    writeSync(1, `${id}\n`);
    round += 1;
  }
}

await Promise.all(Array.from({ length: Number(writers) }, (_, writer) => write(writer)));
await store.close();
