import type { CalendarDraft, DeadlineWish } from '../../../src/contract/calendar-change-endpoints.ts';
import { DraftFrame, type DraftFrameProps } from './DraftFrame.tsx';
import { ShiftsDialog } from './ShiftsDialog.tsx';
import { useShifts } from './use-shifts.ts';

type CalendarFormProps<D extends object> = Omit<DraftFrameProps<D>, 'sending' | 'onSubmit'> & {
  /** The draft as what deadlines are counted by. */
  readonly moves: CalendarDraft;
  readonly save: (deadlines: DeadlineWish) => Promise<void>;
};

/** A draft of when is worked: before it is saved it shows which deadlines it would move. */
export function CalendarForm<D extends object>({ moves, save, ...frame }: CalendarFormProps<D>) {
  const { sending, preview, ask, choose } = useShifts(frame.title, save);
  return (
    <>
      <DraftFrame {...frame} sending={sending} onSubmit={() => void ask(moves)} />
      {preview && (
        <ShiftsDialog preview={preview} sending={sending} onChoose={(choice) => void choose(choice)} />
      )}
    </>
  );
}
