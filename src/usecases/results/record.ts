import type { Actor } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { ResultEntry } from '../../domain/result.ts';
import { monthsOf } from '../../domain/result-month.ts';
import { type ResultScene, recordResult, resultIdOf } from '../../domain/result-record.ts';
import type { Doors, Partition } from '../../ports.ts';
import { findCampaign } from '../campaigns/find.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';

export interface RecordResults {
  readonly campaignId: string;
  readonly source: string;
  readonly rows: readonly ResultEntry[];
}

export interface RecordedResults {
  readonly added: number;
  readonly corrected: number;
  readonly unchanged: number;
}

/** Each row is a document, and its correction an event: so many fit into one commit beside the event about all. */
const mostTogether = 45;
/** Somebody else may write the same rows at the same moment; then they are compared once more. */
const tries = 3;

/**
 * Records what marketing channels did on some days. The same again changes nothing, so that a system may repeat a call
 * that was cut; more rows than one commit takes are written in several, each whole. Refuses: `notFound`, `notAllowed` (also
 * amounts of those who may not see any), `wrongStatus` (archived), `duplicate` (a day and channel stands there twice), `busy`.
 */
export async function recordResults(
  doors: Doors,
  actor: Actor,
  { campaignId, source, rows }: RecordResults,
): Promise<RecordedResults | Refusal> {
  const found = await findCampaign(doors, actor, campaignId, 'result.record');
  if (isRefusal(found)) return found;
  const { document: campaign, partition, subject } = found;
  // How many rows are new tells what is there.
  if (!may(actor, 'result.read', subject)) return refuse('notAllowed');
  const namesAmounts = rows.some(({ spend, revenue }) => spend !== undefined || revenue !== undefined);
  if (namesAmounts && !may(actor, 'campaign.readBudget', subject))
    return refuse('notAllowed', { at: 'spend' });
  if (campaign.status === 'archived') return refuse('wrongStatus', { facts: { status: campaign.status } });
  if (new Set(rows.map(resultIdOf)).size < rows.length) return refuse('duplicate', { at: 'rows' });
  const { tenantId, workspaceId } = campaign;
  const at = doors.clock.now();
  const scene = { tenantId, workspaceId, campaignId, actorId: actor.personId, at };
  const sum = { added: 0, corrected: 0, unchanged: 0 };
  for (let first = 0; first < rows.length; first += mostTogether) {
    const those = rows.slice(first, first + mostTogether);
    const some = await recordSome(doors, partition, those, scene, source);
    if (isRefusal(some)) return some;
    sum.added += some.added;
    sum.corrected += some.corrected;
    sum.unchanged += some.unchanged;
  }
  return sum;
}

async function recordSome(
  { store, clock }: Doors,
  partition: Partition,
  rows: readonly ResultEntry[],
  scene: ResultScene,
  source: string,
): Promise<RecordedResults | Refusal> {
  for (let left = tries; left > 0; left -= 1) {
    const compared = await Promise.all(
      rows.map(async (row) => {
        const stored = await store.get(partition, 'result', resultIdOf(row));
        return { stored, recorded: recordResult(stored?.document, row, scene, source) };
      }),
    );
    const written = compared.flatMap(({ stored, recorded }) => (recorded ? [{ stored, ...recorded }] : []));
    const unchanged = rows.length - written.length;
    if (written.length === 0) return { added: 0, corrected: 0, unchanged };
    const settled = await settle(store, partition, {
      put: written.map(({ result, stored }) => ({
        document: result,
        ifVersion: stored?.version ?? 'absent',
      })),
      events: record(clock, scene, [
        ...written.map(({ corrected }) => corrected),
        {
          type: 'results.recorded',
          rows: written.length,
          source,
          months: monthsOf(written.map(({ result }) => result)),
        },
      ]),
    });
    const added = written.filter(({ stored }) => stored === undefined).length;
    if (!isRefusal(settled)) return { added, corrected: written.length - added, unchanged };
    if (settled.refused !== 'stale') return settled;
  }
  return refuse('busy');
}
