import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { InboxLineView, ManyOutcomesView } from '../../../src/contract/views.ts';
import type { DecisionVerb } from '../../../src/domain/approval.ts';
import type { InboxFlag } from '../../../src/domain/inbox-flags.ts';
import { useClient } from '../../data/client.ts';

type Refused = NonNullable<ManyOutcomesView['outcomes'][number]['refusal']>;

/** What came of deciding many at once, of handing them over, or of taking answers back. */
export interface BulkOutcome {
  readonly verb: DecisionVerb | 'transfer' | 'undo';
  /** What was taken. */
  readonly taken: readonly InboxLineView[];
  readonly refused: readonly {
    readonly line: InboxLineView;
    readonly refusal: Refused;
    /** Why it was left out, when it was: flags that came up since it was chosen. */
    readonly flags: readonly InboxFlag[];
  }[];
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
    const outcomeOf = (line: InboxLineView) => outcomes.find(({ requestId }) => requestId === line.requestId);
    setLast({
      verb,
      taken: lines.filter((line) => outcomeOf(line)?.refusal === null),
      refused: lines.flatMap((line) => {
        const { refusal, flags = [] } = outcomeOf(line) ?? {};
        return refusal ? [{ line, refusal, flags }] : [];
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
            // Whoever chose a flagged line was shown its flags; any that came up since leaves it out.
            requests: lines.map(({ campaignId, requestId, round, revision, flags }) => ({
              campaignId,
              requestId,
              round,
              revisionShown: revision,
              ...(flags.length > 0 && { despite: flags }),
            })),
          },
        }),
      ),
    transfer: (toId: string, comment: string, lines: readonly InboxLineView[]): Promise<void> =>
      told(
        'transfer',
        lines,
        client.call('POST /api/me/approvals/transfers', {
          body: {
            toId,
            comment,
            requests: lines.map(({ campaignId, requestId }) => ({ campaignId, requestId })),
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
