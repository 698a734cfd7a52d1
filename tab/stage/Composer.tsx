import {
  Button,
  Input,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
} from '@fluentui/react-components';
import { AppsAddInRegular, AppsListRegular, DismissRegular, SendRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { StageAttachment } from '../../src/contract/stage.ts';
import { useTexts } from '../ui/locale.tsx';
import type { ActionName } from './ActionDialog.tsx';
import { ActionMenu } from './ActionMenu.tsx';
import { Card } from './Card.tsx';
import { ask } from './stage-client.ts';
import { stageTexts } from './stage-texts.ts';
import type { TeamsTheme } from './teams-host-protocol.ts';

const useStyles = makeStyles({
  form: { display: 'flex', gap: '6px', padding: '8px', alignItems: 'center' },
  grow: { flexGrow: 1, minWidth: 0 },
  surface: { width: '360px', maxHeight: '60vh', overflowY: 'auto', display: 'grid', gap: '8px' },
  found: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    display: 'grid',
  },
  insert: { justifySelf: 'end', margin: '0 8px 8px' },
});

interface ComposerProps {
  readonly person: string;
  readonly chat: string;
  readonly theme: TeamsTheme;
  readonly hint: string;
  /** Whose message is answered in its thread. */
  readonly replyingTo?: string | undefined;
  readonly onEndReply?: () => void;
  readonly onSend: (text: string, card?: StageAttachment) => void;
  readonly onAction: (command: ActionName) => void;
}

/** Where one types, inserts a campaign through the message extension, or pastes a link that unfolds. */
export function Composer(props: ComposerProps) {
  const { person, chat, theme, hint, replyingTo, onEndReply, onSend, onAction } = props;
  const styles = useStyles();
  const say = useTexts(stageTexts);
  const [text, setText] = useState('');

  async function send(): Promise<void> {
    const typed = text.trim();
    if (typed === '') return;
    setText('');
    const url = typed.match(/https?:\/\/\S+/)?.[0];
    const found = url ? await ask('POST /stage/api/extension/link', { person, chat, url }) : undefined;
    onSend(typed, found?.cards[0]?.card);
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Finder person={person} chat={chat} theme={theme} onInsert={(card) => onSend('', card)} />
      <ActionMenu label={say.more} icon={<AppsListRegular />} onChoose={onAction} />
      <Input
        className={styles.grow}
        value={text}
        onChange={(_, { value }) => setText(value)}
        placeholder={replyingTo === undefined ? say.write : say.replyingTo(replyingTo)}
        aria-label={replyingTo === undefined ? say.write : say.replyingTo(replyingTo)}
        title={hint}
      />
      {replyingTo !== undefined && (
        <Button
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={say.endReply}
          title={say.endReply}
          onClick={onEndReply}
        />
      )}
      <Button type="submit" appearance="subtle" icon={<SendRegular />} aria-label={say.send} />
    </form>
  );
}

type FinderProps = Pick<ComposerProps, 'person' | 'chat' | 'theme'> & {
  readonly onInsert: (card: StageAttachment) => void;
};

function Finder({ person, chat, theme, onInsert }: FinderProps) {
  const styles = useStyles();
  const say = useTexts(stageTexts);
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const { data } = useQuery({
    queryKey: ['found', person, chat, text],
    queryFn: () => ask('POST /stage/api/extension/query', { person, chat, command: 'findCampaign', text }),
    enabled: open,
    staleTime: 0,
  });

  return (
    <Popover open={open} onOpenChange={(_, next) => setOpen(next.open)} positioning="above-start" trapFocus>
      <PopoverTrigger>
        <Button appearance="subtle" icon={<AppsAddInRegular />} aria-label={say.insert} title={say.insert} />
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={say.insert}>
        <Input
          value={text}
          onChange={(_, next) => setText(next.value)}
          placeholder={say.search}
          aria-label={say.search}
        />
        {data?.cards.length === 0 && <div>{data.text || say.nothingFound}</div>}
        {data?.cards.map(({ card, preview }) => (
          <div className={styles.found} key={JSON.stringify(card.content)}>
            <Preview attachment={preview ?? card} theme={theme} />
            <Button
              size="small"
              className={styles.insert}
              onClick={() => {
                onInsert(card);
                setOpen(false);
              }}
            >
              {say.insertThis}
            </Button>
          </div>
        ))}
      </PopoverSurface>
    </Popover>
  );
}

const nothing = () => undefined;

/** What stands in the list of found things: a hero or thumbnail card shows title and text, an Adaptive Card itself. */
function Preview({ attachment, theme }: { attachment: StageAttachment; theme: TeamsTheme }) {
  const { contentType, content } = attachment;
  if (contentType === 'application/vnd.microsoft.card.adaptive') {
    return <Card card={content} theme={theme} onAct={nothing} onOpen={nothing} />;
  }
  const { title = '', text = '' } = content as { title?: string; text?: string };
  return (
    <div style={{ padding: 8 }}>
      <strong>{title}</strong>
      <div>{text}</div>
    </div>
  );
}
