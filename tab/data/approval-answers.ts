import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { ApprovalView } from '../../src/contract/views.ts';
import { problemIn } from './problem.ts';
import { readKey } from './reads.ts';

const listName = 'GET /api/campaigns/:campaignId/approvals';

/** Puts a request where the campaign's list reads it, and reads again what follows from it. */
export function useKeepRequest(): (request: ApprovalView) => void {
  const queries = useQueryClient();
  return useCallback(
    (request) => {
      const { campaignId } = request;
      queries.setQueryData<ApprovalView[]>(readKey(listName, { params: { campaignId } }), (known) =>
        known?.some(({ id }) => id === request.id)
          ? known.map((one) => (one.id === request.id ? request : one))
          : known && [request, ...known],
      );
      const follows = ['GET /api/campaigns/:campaignId', 'GET /api/campaigns/:campaignId/history'];
      for (const name of follows) void queries.invalidateQueries({ queryKey: [name, { campaignId }] });
      const mine = ['GET /api/me/work', 'GET /api/me/approvals'];
      for (const name of mine) void queries.invalidateQueries({ queryKey: [name] });
    },
    [queries],
  );
}

/** How an answer ended. With `refused`, `current` is the request as it stands now. */
export type Answered =
  | { readonly kind: 'done' }
  | {
      readonly kind: 'refused';
      readonly error: unknown;
      readonly code: string;
      readonly current?: ApprovalView | undefined;
    };

/** Waits for what the service makes of an act, and keeps what comes back, be it a yes or a no. */
export function useAnswered(): (asking: Promise<ApprovalView>) => Promise<Answered> {
  const keep = useKeepRequest();
  return useCallback(
    async (asking) => {
      try {
        keep(await asking);
        return { kind: 'done' };
      } catch (error) {
        const problem = problemIn(error);
        const current = ApprovalView.safeParse(problem?.current).data;
        if (current) keep(current);
        return { kind: 'refused', error, code: problem?.code ?? '', current };
      }
    },
    [keep],
  );
}
