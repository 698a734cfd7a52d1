import { useQueryClient } from '@tanstack/react-query';
import type { BudgetLineView } from '../../../src/contract/budget-endpoints.ts';
import type { BudgetLineContent } from '../../../src/domain/budget-line.ts';
import { useClient } from '../../data/client.ts';
import { readKey, useRead } from '../../data/reads.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { budgetTexts } from '../../ui/texts/budget.ts';

const name = 'GET /api/campaigns/:campaignId/budget';

export interface BudgetActs {
  /** True when it is planned. */
  add(content: BudgetLineContent, perUnit: number | null, once: string): Promise<boolean>;
  /** True when all of them are planned; otherwise none is. */
  readonly divide: (contents: BudgetLineContent[], once: string) => Promise<boolean>;
  /** True when it is changed. */
  edit(line: BudgetLineView, edit: Partial<BudgetLineContent>, perUnit: number | null): Promise<boolean>;
  /** Takes it away, with a way back. */
  remove(line: BudgetLineView): Promise<void>;
}

/** What the money of a campaign is planned for, and what can be done with it. */
export function useBudget(campaignId: string) {
  const client = useClient();
  const queries = useQueryClient();
  const tell = useTell();
  const text = useTexts(budgetTexts);
  const params = { campaignId };
  const tried = async <T>(call: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await call();
    } catch (error) {
      tell.failed(text.failed, error);
      return undefined;
    } finally {
      await Promise.all(
        [readKey(name, { params }), readKey('GET /api/campaigns/:campaignId', { params })].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      );
    }
  };
  const change = (
    { id: lineId, version: ifVersion }: Pick<BudgetLineView, 'id' | 'version'>,
    edit: Partial<BudgetLineContent>,
    perUnit: number | null = null,
  ) =>
    tried(() =>
      client.call('PATCH /api/campaigns/:campaignId/budget/lines/:lineId', {
        params: { ...params, lineId },
        body: { ifVersion, perUnit, edit },
      }),
    );
  const acts: BudgetActs = {
    add: async (content, perUnit, once) =>
      (await tried(() =>
        client.call('POST /api/campaigns/:campaignId/budget/lines', {
          params,
          body: { once, perUnit, ...content },
        }),
      )) !== undefined,
    divide: async (lines, once) =>
      (await tried(() =>
        client.call('POST /api/campaigns/:campaignId/budget/division', { params, body: { once, lines } }),
      )) !== undefined,
    edit: async (line, edit, perUnit) => (await change(line, edit, perUnit)) !== undefined,
    remove: async (line) => {
      const removed = await change(line, { state: 'removed' });
      if (removed) tell.done(text.removed(line.name), () => void change(removed, { state: 'standing' }));
    },
  };
  return { read: useRead(name, { params }), acts };
}
