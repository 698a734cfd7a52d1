import { useState } from 'react';
import { useTell } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { workingTimeTexts } from '../../ui/texts/working-time.ts';
import { DraftFrame, type DraftFrameProps } from './DraftFrame.tsx';

type DraftFormProps<D extends object> = Omit<DraftFrameProps<D>, 'sending' | 'onSubmit'> & {
  readonly save: () => Promise<void>;
};

/** A draft that is saved as a whole, and says so. */
export function DraftForm<D extends object>({ save, ...frame }: DraftFormProps<D>) {
  const { title } = frame;
  const text = useTexts(workingTimeTexts);
  const tell = useTell();
  const [sending, setSending] = useState(false);

  const submit = async (): Promise<void> => {
    setSending(true);
    try {
      await save();
      tell.done(text.saved(title));
    } catch (error) {
      tell.failed(text.failed(title), error);
    } finally {
      setSending(false);
    }
  };

  return <DraftFrame {...frame} sending={sending} onSubmit={() => void submit()} />;
}
