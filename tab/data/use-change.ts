import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { SummaryView } from '../../src/contract/views.ts';
import { useFormat, useLocale, useTexts, useWords } from '../ui/locale.tsx';
import { changeTexts } from '../ui/texts/changes.ts';
import { shellTexts } from '../ui/texts/shell.ts';
import { useToasts, type ToastMessage } from '../ui/toasts.ts';
import { type Clash, useDesk } from './desk.ts';
import { inverseOf, type Change, type Outcome, type Undoable } from './changes.ts';
import { changeFault } from './faults.ts';
import { clashesIn } from './conflicts.ts';
import { useClient } from './client.ts';
import { useGoAlong } from './go-along.ts';
import { problemIn, troubleOf } from './problem.ts';
import { failureOf } from './use-trouble.ts';
import { useSession } from './session.ts';
import { summaryOf } from './summary-cache.ts';

/** Does something to a campaign and tells how it went; true when it is done. `before` is what the person saw. */
export type ChangeCampaign = (before: SummaryView, change: Change) => Promise<boolean>;

/**
 * The one way in which screens change a campaign: shown at once, refused in words, taken back with undo, and a
 * clash with somebody else put before the person.
 */
export function useChangeCampaign(): ChangeCampaign {
  const { changes, conflict } = useDesk();
  const send = useSending();
  const session = useSession();
  const tell = useTell();
  const undo = useUndo();
  const withTasks = useWithTasks();

  return useCallback(
    async (before, wanted) => {
      const fault = changeFault(session, before, wanted);
      const change = fault ? wanted : await withTasks(before, wanted);
      const outcome: Outcome | Left = fault ? { kind: 'failed', error: fault } : await send(before, change);
      if (outcome.kind === 'left') return false;
      if (outcome.kind === 'stale') {
        conflict.set({ before, change: wanted, current: outcome.current });
        return false;
      }
      if (outcome.kind === 'failed') {
        tell.failed(before, change, outcome.error);
        return false;
      }
      const inverse = inverseOf(before, change, outcome.moved);
      // Not every way leads back: what has started cannot be "approved, not started" again.
      const wayBack = inverse && changeFault(session, summaryOf(outcome.view, before), inverse) === undefined;
      const undoable = inverse && wayBack && { campaignId: before.id, name: before.name, change: inverse };
      if (undoable) changes.remember(undoable);
      tell.done(before, change, outcome, undoable ? () => void undo(undoable) : undefined);
      return true;
    },
    [changes, conflict, send, session, tell, undo, withTasks],
  );
}

/** The change with the tasks that go along when it moves dates; without them where they are to stay. */
function useWithTasks(): (before: SummaryView, change: Change) => Promise<Change> {
  const client = useClient();
  const queries = useQueryClient();
  const [goAlong] = useGoAlong();
  return useCallback(
    async (before, change) => {
      if (!goAlong || change.kind === 'status') return change;
      const after = change.kind === 'flight' ? change.flight : change.edit.flight;
      if (!after || !before.flight) return change;
      const { movesWith } = await import('./along-frame.ts');
      // What cannot be looked at goes nowhere: the campaign moves, and its tasks are as they were.
      const along = await movesWith(client, queries, before.id, before.flight, after).catch(() => []);
      return along.length > 0 ? { ...change, along } : change;
    },
    [client, goAlong, queries],
  );
}

/** Whoever was asked left it as it was. */
interface Left {
  readonly kind: 'left';
}

/** Sends a change; where the plan would clash hard, the person is asked for a reason first. */
function useSending(): (before: SummaryView, change: Change) => Promise<Outcome | Left> {
  const { changes, clash } = useDesk();
  return useCallback(
    async (before, change) => {
      const ask = async (one: Omit<Clash, 'name' | 'answer'>): Promise<string | undefined> => {
        const reason = await new Promise<string | undefined>((answer) =>
          clash.set({ name: before.name, ...one, answer }),
        );
        clash.set(undefined);
        return reason;
      };
      let wanted = change;
      for (;;) {
        const outcome = await changes.send(before, wanted);
        if (outcome.kind !== 'failed' || wanted.kind === 'status') return outcome;
        const conflicts = clashesIn(outcome.error);
        const wasApproved = problemIn(outcome.error)?.code === 'reasonNeeded';
        if (!conflicts && !wasApproved) return outcome;
        const { reason } = wanted;
        const said = await ask({ conflicts: conflicts ?? [], ...(reason === undefined ? {} : { reason }) });
        if (said === undefined) return { kind: 'left' };
        wanted = conflicts ? { ...wanted, acceptClash: said } : { ...wanted, reason: said };
      }
    },
    [changes, clash],
  );
}

/** Takes back the last change, or the given one. */
export function useUndo(): (one?: Undoable) => Promise<void> {
  const { changes } = useDesk();
  const send = useSending();
  const toasts = useToasts();
  const tell = useTell();
  const shell = useTexts(shellTexts);
  const say = useTexts(changeTexts);

  return useCallback(
    async (one) => {
      const undoable = changes.takeUndo(one);
      const now = undoable && changes.known(undoable.campaignId);
      if (!undoable || !now) {
        toasts.show({ tone: 'done', text: shell.nothingToUndo });
        return;
      }
      const outcome = await send(now, undoable.change);
      if (outcome.kind === 'left') return;
      if (outcome.kind === 'done') toasts.show({ tone: 'done', text: say.undone(undoable.name) });
      else
        tell.failed(now, undoable.change, outcome.kind === 'failed' ? outcome.error : { refused: 'stale' });
    },
    [changes, say, send, shell, tell, toasts],
  );
}

/** Says in a toast how a change went. */
function useTell() {
  const toasts = useToasts();
  const locale = useLocale();
  const format = useFormat();
  const words = useWords();
  const say = useTexts(changeTexts);
  const shell = useTexts(shellTexts);

  const sentence = ({ name }: SummaryView, change: Change): string => {
    if (change.kind === 'status') return say.moved(name, words.campaignStatus[change.status]);
    if (change.kind === 'flight')
      return say.rescheduled(name, format.longRange(change.flight.start, change.flight.end));
    return say.edited(name);
  };

  return {
    done(
      before: SummaryView,
      change: Change,
      { view, moved }: Extract<Outcome, { kind: 'done' }>,
      undo: (() => void) | undefined,
    ): void {
      const lostApproval = view.approval?.state === 'outdated' && before.approvalState !== 'outdated';
      const message: ToastMessage = { tone: 'done', text: sentence(before, change) };
      const wanted = change.kind === 'status' ? 0 : (change.along?.length ?? 0);
      const details = [
        wanted > 0 && say.along(moved.length, wanted),
        lostApproval && say.approvalGone,
      ].filter((one) => typeof one === 'string');
      toasts.show({
        ...message,
        ...(details.length > 0 ? { detail: details.join(' ') } : {}),
        ...(undo ? { action: { label: shell.undo, run: undo } } : {}),
      });
    },
    failed({ name }: SummaryView, change: Change, error: unknown): void {
      const trouble = troubleOf(error, locale, shell.unreached);
      const text = change.kind === 'edit' ? say.notSaved(name) : say.notMoved(name);
      toasts.show(failureOf(text, trouble));
    },
  };
}
