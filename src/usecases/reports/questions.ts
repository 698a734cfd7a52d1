import type { Actor } from '../../domain/actor.ts';
import { arm } from '../../domain/due.ts';
import type { Happening } from '../../domain/event.ts';
import { type ReportQuestion, answered, asked } from '../../domain/report-question.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { ReportRun } from '../../domain/report.ts';
import type { Doors } from '../../ports.ts';
import { derivedId } from '../derived-id.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import type { WhichRun } from './deliveries.ts';
import { reportsOf } from './find.ts';
import { readRun } from './read-runs.ts';

type Doing = Pick<Doors, 'store' | 'clock'>;

/** How often it is tried again when somebody else writes in the same moment. */
const attempts = 5;

/**
 * Asks the owner of a report about it, who has a card with the question; `once` names the intention. Refuses: `notFound`,
 * `notAllowed` (the owner does not ask themselves), `commentNeeded`, `tooMany`, `busy`.
 */
export async function askOwner(
  doors: Doing,
  actor: Actor,
  { text, once, ...which }: WhichRun & { readonly text: string; readonly once: string },
): Promise<readonly ReportQuestion[] | Refusal> {
  const id = await derivedId('question', which.runId, actor.personId, once);
  return write(doors, actor, which, ({ run, ownerId, at }) => {
    if (ownerId === actor.personId) return refuse('notAllowed');
    const questions = asked(run.questions ?? [], { id, byId: actor.personId, at, text });
    const what = { type: 'report.asked', runId: run.id, scheduleId: run.scheduleId, name: run.name } as const;
    return isRefusal(questions) ? questions : { questions, id, toId: ownerId, what };
  });
}

/**
 * Answers what somebody asked; they have a card with the answer. For the owner of the report alone. Refuses: `notFound`,
 * `notAllowed`, `stale` (it is answered), `commentNeeded`, `busy`.
 */
export async function answerQuestion(
  doors: Doing,
  actor: Actor,
  { text, questionId: id, ...which }: WhichRun & { readonly questionId: string; readonly text: string },
): Promise<readonly ReportQuestion[] | Refusal> {
  return write(doors, actor, which, ({ run, ownerId, at }) => {
    if (ownerId !== actor.personId) return refuse('notAllowed');
    const questions = answered(run.questions ?? [], id, { byId: actor.personId, at, text });
    if (isRefusal(questions)) return questions;
    const toId = questions.find((each) => each.id === id)?.byId ?? '';
    const what = {
      type: 'report.answered',
      runId: run.id,
      scheduleId: run.scheduleId,
      name: run.name,
    } as const;
    return { questions, id, toId, what };
  });
}

interface Scene {
  readonly run: ReportRun;
  readonly ownerId: string;
  readonly at: string;
}

interface Change {
  readonly questions: readonly ReportQuestion[];
  readonly id: string;
  readonly toId: string;
  readonly what: Happening;
}

async function write(
  { store, clock }: Doing,
  actor: Actor,
  which: WhichRun,
  change: (scene: Scene) => Change | Refusal,
): Promise<readonly ReportQuestion[] | Refusal> {
  const partition = reportsOf(actor.tenantId, which.workspaceId);
  for (let attempt = 1; ; attempt += 1) {
    const seen = await readRun({ store }, actor, which);
    if (isRefusal(seen)) return seen;
    const stored = await store.get(partition, 'reportRun', which.runId);
    const schedule = stored && (await store.get(partition, 'schedule', stored.document.scheduleId));
    if (!stored || !schedule) return refuse('notFound');
    const run = stored.document;
    const at = clock.now();
    const next = change({ run, ownerId: schedule.document.ownerId, at });
    if (isRefusal(next)) return next;
    if (next.questions.every((each) => run.questions?.includes(each))) return next.questions;
    const { tenantId, workspaceId } = run;
    const scene = { tenantId, workspaceId, campaignId: null, actorId: actor.personId, at };
    const kind = next.what.type === 'report.asked' ? 'ask' : 'answer';
    const errand = {
      type: 'tellReportQuestion',
      runId: run.id,
      questionId: next.id,
      personId: next.toId,
    } as const;
    const settled = await settle(store, partition, {
      put: [{ document: { ...run, questions: [...next.questions] }, ifVersion: stored.version }],
      events: record(clock, scene, [next.what]),
      due: [arm(`${kind}.${next.id}.${next.toId}`, partition, errand, at)],
    });
    if (!isRefusal(settled)) return next.questions;
    if (settled.refused !== 'stale' || attempt === attempts) return refuse('busy');
  }
}
