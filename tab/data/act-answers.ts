import type { ActView } from '../../src/contract/second-person-endpoints.ts';
import { useTexts } from '../ui/locale.tsx';
import { secondPersonTexts } from '../ui/texts/second-person.ts';
import type { ActAnswer } from './pending-acts.ts';
import { useTell } from './use-trouble.ts';

type Send = (act: ActView, body: ActAnswer) => Promise<void>;

/** Answers what waits for a second person, and says what came of it. */
export function useAnswering(send: Send): (act: ActView, body: ActAnswer) => Promise<void> {
  const tell = useTell();
  const text = useTexts(secondPersonTexts);
  return async (act, body) => {
    try {
      await send(act, body);
    } catch (error) {
      tell.failed(text.failed, error);
      return;
    }
    if (body.kind === 'confirm') tell.done(text.done(act.act));
    else tell.done(body.kind === 'decline' ? text.declined : text.takenBack);
  };
}
