import type { Actor } from '../../domain/actor.ts';
import type { ReportQuestionNotice } from '../../domain/report-question.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { reportsOf } from '../reports/find.ts';
import { namesOf, readerOf } from './reader.ts';

/** A question about a report as it stands now, for its owner and for whoever asked. Refuses: `notFound`. */
export async function readReportQuestionNotice(
  doors: Doors,
  actor: Actor,
  {
    workspaceId,
    runId,
    questionId,
  }: { readonly workspaceId: string; readonly runId: string; readonly questionId: string },
): Promise<ReportQuestionNotice | Refusal> {
  const { store, directory } = doors;
  const partition = reportsOf(actor.tenantId, workspaceId);
  const run = (await store.get(partition, 'reportRun', runId))?.document;
  const question = run?.questions?.find(({ id }) => id === questionId);
  if (!run || !question) return refuse('notFound');
  const schedule = (await store.get(partition, 'schedule', run.scheduleId))?.document;
  const isOwner = schedule?.ownerId === actor.personId;
  if (!isOwner && question.byId !== actor.personId) return refuse('notFound');
  const { id, text, byId, answer } = question;
  const names = await namesOf(directory, actor.tenantId, [byId, ...(answer ? [answer.byId] : [])]);
  return {
    kind: 'reportQuestion',
    reader: readerOf(actor, doors.clock),
    workspaceId,
    runId,
    report: run.name,
    question: { id, text, byName: names.get(byId) ?? byId },
    answer: answer ? { byName: names.get(answer.byId) ?? answer.byId, text: answer.text } : undefined,
    mayAnswer: isOwner && !answer,
  };
}
