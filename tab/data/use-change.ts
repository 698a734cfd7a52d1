import { useCallback } from 'react';
import type { CampaignView, SummaryView } from '../../src/contract/views.ts';
import { useFormat, useLocale, useTexts, useWords } from '../ui/locale.tsx';
import { changeTexts } from '../ui/texts/changes.ts';
import { shellTexts } from '../ui/texts/shell.ts';
import { useToasts, type ToastMessage } from '../ui/toasts.ts';
import { useDesk } from './desk.ts';
import { inverseOf, type Change, type Outcome, type Undoable } from './changes.ts';
import { changeFault } from './faults.ts';
import { clashesIn } from './conflicts.ts';
import { troubleOf } from './problem.ts';
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

  return useCallback(
    async (before, change) => {
      const fault = changeFault(session, before, change);
      const outcome: Outcome | Left = fault ? { kind: 'failed', error: fault } : await send(before, change);
      if (outcome.kind === 'left') return false;
      if (outcome.kind === 'stale') {
        conflict.set({ before, change, current: outcome.current });
        return false;
      }
      if (outcome.kind === 'failed') {
        tell.failed(before, change, outcome.error);
        return false;
      }
      const inverse = inverseOf(before, change);
      // Not every way leads back: what has started cannot be "approved, not started" again.
      const wayBack = inverse && changeFault(session, summaryOf(outcome.view, before), inverse) === undefined;
      const undoable = inverse && wayBack && { campaignId: before.id, name: before.name, change: inverse };
      if (undoable) changes.remember(undoable);
      tell.done(before, change, outcome.view, undoable ? () => void undo(undoable) : undefined);
      return true;
    },
    [changes, conflict, send, session, tell, undo],
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
      const outcome = await changes.send(before, change);
      const conflicts = outcome.kind === 'failed' ? clashesIn(outcome.error) : undefined;
      if (!conflicts || change.kind === 'status') return outcome;
      const reason = await new Promise<string | undefined>((answer) =>
        clash.set({ name: before.name, conflicts, answer }),
      );
      clash.set(undefined);
      return reason === undefined
        ? { kind: 'left' }
        : changes.send(before, { ...change, acceptClash: reason });
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
    done(before: SummaryView, change: Change, view: CampaignView, undo: (() => void) | undefined): void {
      const lostApproval = view.approval?.state === 'outdated' && before.approvalState !== 'outdated';
      const message: ToastMessage = { tone: 'done', text: sentence(before, change) };
      toasts.show({
        ...message,
        ...(lostApproval ? { detail: say.approvalGone } : {}),
        ...(undo ? { action: { label: shell.undo, run: undo } } : {}),
      });
    },
    failed({ name }: SummaryView, change: Change, error: unknown): void {
      const trouble = troubleOf(error, locale, shell.unreached);
      const text = change.kind === 'edit' ? say.notSaved(name) : say.notMoved(name);
      toasts.show({ tone: 'refused', text, detail: trouble.words });
    },
  };
}
