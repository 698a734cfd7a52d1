import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { InboxLineView, ManyOutcomesView } from '../../../src/contract/views.ts';
import type { DecisionVerb } from '../../../src/domain/approval.ts';
import { useClient } from '../../data/client.ts';

type Refused = NonNullable<ManyOutcomesView['outcomes'][number]['refusal']>;

/** What came of deciding many at once, or of taking that back. */
export interface BulkOutcome {
  readonly verb: DecisionVerb | 'undo';
  /** What was taken. */
  readonly taken: readonly InboxLineView[];
  readonly refused: readonly { readonly line: InboxLineView; readonly refusal: Refused }[];
}

/** Answers many requests at once, each as it was shown; remembers the last time, so that it can be taken back as a whole. */
export function useBulk() {
  const client = useClient();
  const queries = useQueryClient();
  const [last, setLast] = useState<BulkOutcome>();

  const told = async (
    verb: BulkOutcome['verb'],
    lines: readonly InboxLineView[],
    asking: Promise<ManyOutcomesView>,
  ): Promise<void> => {
    const { outcomes } = await asking;
    const refusalOf = (line: InboxLineView): Refused | null | undefined =>
      outcomes.find(({ requestId }) => requestId === line.requestId)?.refusal;
    setLast({
      verb,
      taken: lines.filter((line) => refusalOf(line) === null),
      refused: lines.flatMap((line) => {
        const refusal = refusalOf(line);
        return refusal ? [{ line, refusal }] : [];
      }),
    });
    await read();
  };

  const read = async (): Promise<void> => {
    void queries.invalidateQueries({ queryKey: ['GET /api/me/work'] });
    void queries.invalidateQueries({ queryKey: ['GET /api/campaigns/:campaignId/approvals'] });
    await queries.invalidateQueries({ queryKey: ['GET /api/me/approvals'] });
  };

  return {
    last,
    forget: () => setLast(undefined),
    decide: (verb: DecisionVerb, comment: string, lines: readonly InboxLineView[]): Promise<void> =>
      told(
        verb,
        lines,
        client.call('POST /api/me/approvals/decisions', {
          body: {
            verb,
            comment,
            requests: lines.map(({ campaignId, requestId, round, revision }) => ({
              campaignId,
              requestId,
              round,
              revisionShown: revision,
            })),
          },
        }),
      ),
    undo: (lines: readonly InboxLineView[]): Promise<void> =>
      told(
        'undo',
        lines,
        client.call('POST /api/me/approvals/undo', {
          body: { requests: lines.map(({ campaignId, requestId }) => ({ campaignId, requestId })) },
        }),
      ),
  };
}
