import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type {
  CalendarDraft,
  DeadlineWish,
  ShiftPreviewView,
} from '../../../src/contract/calendar-change-endpoints.ts';
import type { DeadlineChoice } from '../../../src/domain/working-week.ts';
import { useClient } from '../../data/client.ts';
import { useSession } from '../../data/session.ts';
import { useTell, useTroubleOf } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { deadlineShiftTexts } from '../../ui/texts/deadline-shifts.ts';
import { workingTimeTexts } from '../../ui/texts/working-time.ts';
import { useToasts } from '../../ui/toasts.ts';

/** Refusals after which a change stays for good. */
const over: ReadonlySet<string> = new Set(['stale', 'tooLate']);

type Save = (deadlines: DeadlineWish) => Promise<void>;

/** Saving a calendar in two steps: what it moves is seen and chosen first; where nothing moves it is saved at once. */
export function useShifts(title: string, save: Save) {
  const client = useClient();
  const queries = useQueryClient();
  const params = { workspaceId: useSession().workspace.id };
  const text = useTexts(deadlineShiftTexts);
  const form = useTexts(workingTimeTexts);
  const tell = useTell();
  const toasts = useToasts();
  const troubleOf = useTroubleOf();
  const [sending, setSending] = useState(false);
  const [preview, setPreview] = useState<ShiftPreviewView>();

  const undo = async (once: string): Promise<void> => {
    try {
      const body = { once };
      const path = 'POST /api/workspaces/:workspaceId/calendar-changes/undo';
      const { moved } = await client.call(path, { params, body });
      tell.done(text.undone(title, moved));
    } catch (error) {
      const isOver = over.has(troubleOf(error).code);
      if (isOver) toasts.show({ tone: 'refused', text: text.notUndone(title) });
      else tell.failed(form.failed(title), error);
    }
    await queries.invalidateQueries();
  };

  const send = async (seen: ShiftPreviewView, choice: DeadlineChoice): Promise<void> => {
    const once = crypto.randomUUID();
    const count = seen.shifts.length + seen.more;
    await save({ choice, seen: seen.seen, once });
    if (count === 0) return tell.done(form.saved(title));
    tell.done(choice === 'apply' ? text.applied(title, count) : text.kept(title), () => void undo(once));
  };

  const trying = async (act: () => Promise<void>): Promise<void> => {
    setSending(true);
    try {
      await act();
    } catch (error) {
      tell.failed(form.failed(title), error);
    } finally {
      setSending(false);
    }
  };

  return {
    sending,
    preview,
    ask: (wanted: CalendarDraft) =>
      trying(async () => {
        const path = 'POST /api/workspaces/:workspaceId/calendar-changes/preview';
        const seen = await client.call(path, { params, body: { wanted } });
        if (seen.shifts.length + seen.more === 0) return send(seen, 'apply');
        setPreview(seen);
      }),
    choose: async (choice: DeadlineChoice | undefined): Promise<void> => {
      if (choice && preview) await trying(() => send(preview, choice));
      setPreview(undefined);
    },
  };
}
