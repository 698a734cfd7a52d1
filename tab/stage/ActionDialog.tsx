import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { StageDialog } from '../../src/contract/stage.ts';
import { useTexts } from '../ui/locale.tsx';
import { Card } from './Card.tsx';
import { ask, StageError } from './stage-client.ts';
import { stageTexts } from './stage-texts.ts';
import type { TeamsTheme } from './teams-host-protocol.ts';

/** What Teams lists under "Apps" where one writes, and under "More actions" of a message. */
export const actions = ['requestWork', 'addTask', 'keepIdea'] as const;
export type ActionName = (typeof actions)[number];

export interface ChosenAction {
  readonly command: ActionName;
  /** The message that it was chosen at. */
  readonly message?: string;
}

interface ActionDialogProps {
  readonly action: ChosenAction;
  readonly person: string;
  readonly chat: string;
  readonly theme: TeamsTheme;
  readonly onClose: () => void;
}

/** An action of the message extension as Teams shows it: the form of the bot in a dialog, and what came of it. */
export function ActionDialog({ action, person, chat, theme, onClose }: ActionDialogProps) {
  const say = useTexts(stageTexts);
  const [shown, setShown] = useState<StageDialog>();
  const { command, message } = action;
  useEffect(() => {
    let left = false;
    const body = { person, chat, command, ...(message !== undefined && { message }) };
    void shownBy(ask('POST /stage/api/extension/open', body), say.troubles).then((answer) => {
      if (!left) setShown(answer);
    });
    return () => {
      left = true;
    };
  }, [person, chat, command, message, say.troubles]);
  const send = async (data: unknown): Promise<void> =>
    setShown(
      await shownBy(ask('POST /stage/api/extension/submit', { person, chat, command, data }), say.troubles),
    );

  return (
    <Dialog open onOpenChange={(_, { open }) => open || onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{shown?.kind === 'form' ? shown.title : say.actions[command]}</DialogTitle>
          <DialogContent>
            {!shown && say.working}
            {shown?.kind === 'said' && <output>{shown.text}</output>}
            {shown?.kind === 'form' && (
              <Card
                card={shown.card.content}
                theme={theme}
                onAct={({ data }) => void send(data)}
                onOpen={() => undefined}
              />
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{say.close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** What the bot shows, or in words why it shows nothing. */
async function shownBy(
  answer: Promise<StageDialog>,
  troubles: (typeof stageTexts)['en']['troubles'],
): Promise<StageDialog> {
  try {
    return await answer;
  } catch (error) {
    return { kind: 'said', text: troubles[error instanceof StageError ? error.problem : 'unreached'] };
  }
}
