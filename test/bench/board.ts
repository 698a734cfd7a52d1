import { BoardView } from '../../src/contract/views.ts';
import type { Bench } from './bench.ts';
import { besides, compare, plainOf, spreadWords } from './kit/compare.ts';
import { managers, workspaceId } from './kit/department.ts';
import { kb } from './kit/figures.ts';
import { startService } from './kit/served.ts';

/** What the board needs for its first paint. */
export const board: Bench = {
  name: 'board',
  async run({ seeds }) {
    const service = await startService(await seeds.folder(10_000));
    try {
      const headers = await service.headersOf(managers[0]?.id ?? '');
      const sent = { path: `/api/workspaces/${workspaceId}/board`, headers };
      const { ours, bare, answer } = await compare({ base: service.base, sent });
      const { columns } = BoardView.parse(JSON.parse(plainOf(answer).toString()));
      const count = columns.reduce((sum, column) => sum + column.count, 0);
      if (count !== 10_000) throw new Error(`The board counts ${count} campaigns.`);
      return [
        {
          what: 'Board, first paint: counts and first cards, 10,000 campaigns',
          goal: { words: 'p50 ≤ 10 ms', met: ours.p50 <= 10 },
          measured: spreadWords(ours),
          bare: besides(ours, bare),
          note: 'signed in, checked and logged like every call',
        },
        {
          what: 'the same, over the wire',
          goal: { words: '≤ 60 KB gzip', met: answer.body.length <= 60 * 1024 },
          measured: `${kb(answer.body.length)} gzip`,
        },
      ];
    } finally {
      await service.stop();
    }
  },
};
