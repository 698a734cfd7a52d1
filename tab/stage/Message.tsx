import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  EyeRegular,
  HeartRegular,
  MoreHorizontalRegular,
  ThumbLikeRegular,
} from '@fluentui/react-icons';
import type { StageAction, StageMessage } from '../../src/contract/stage.ts';
import { useLocale, useTexts } from '../ui/locale.tsx';
import type { ActionName } from './ActionDialog.tsx';
import { ActionMenu } from './ActionMenu.tsx';
import { Card } from './Card.tsx';
import { stageTexts } from './stage-texts.ts';
import type { TeamsTheme } from './teams-host-protocol.ts';

const useStyles = makeStyles({
  message: {
    display: 'flex',
    flexDirection: 'column',
    maxWidth: '100%',
    alignItems: 'flex-start',
    gap: '2px',
  },
  mine: { alignItems: 'flex-end' },
  head: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, padding: '0 4px' },
  text: {
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    maxWidth: '90%',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  mineText: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1 },
  card: {
    width: '100%',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: 'hidden',
  },
  reactions: { display: 'flex', gap: '2px' },
  reaction: {
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '4px',
    minWidth: '28px',
    minHeight: '24px',
    padding: '0 6px',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground3,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  reacted: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  removed: { fontStyle: 'italic', color: tokens.colorNeutralForeground3 },
});

/** Drawn as icons: not every machine has a font with the signs. */
const reactions = [
  { type: 'like', sign: '👍', Icon: ThumbLikeRegular },
  { type: 'heart', sign: '❤️', Icon: HeartRegular },
  { type: '2705_whiteheavycheckmark', sign: '✅', Icon: CheckmarkCircleRegular },
  { type: '1f440_eyes', sign: '👀', Icon: EyeRegular },
] as const;

interface MessageProps {
  readonly message: StageMessage;
  readonly person: string;
  readonly zone: string;
  readonly theme: TeamsTheme;
  readonly onAct: (message: StageMessage, action: StageAction) => void;
  readonly onOpen: (url: string) => void;
  readonly onReact: (message: StageMessage, type: string, on: boolean) => void;
  readonly onAction: (message: StageMessage, command: ActionName) => void;
}

export function Message(props: MessageProps) {
  const { message, person, zone, theme, onAct, onOpen, onReact, onAction } = props;
  const styles = useStyles();
  const say = useTexts(stageTexts);
  const locale = useLocale();
  const mine = message.fromId === person;
  const at = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: zone,
  });

  if (message.removed) return <p className={styles.removed}>{say.removed}</p>;
  return (
    <article
      className={mergeClasses(styles.message, mine && styles.mine)}
      aria-label={message.summary || message.text}
    >
      <div className={styles.head}>
        {!mine && `${message.fromName} · `}
        <time dateTime={message.sentAt}>{at.format(Date.parse(message.sentAt))}</time>
        {message.editedAt !== null && ` · ${say.edited}`}
      </div>
      {message.text !== '' && (
        <div className={mergeClasses(styles.text, mine && styles.mineText)}>{message.text}</div>
      )}
      {cardsOf(message).map(({ id, content }) => (
        <div className={styles.card} key={id}>
          <Card card={content} theme={theme} onOpen={onOpen} onAct={(action) => onAct(message, action)} />
        </div>
      ))}
      <div className={styles.reactions}>
        {reactions.map(({ type, sign, Icon }) => {
          const people = message.reactions.find((one) => one.type === type)?.personIds ?? [];
          const on = people.includes(person);
          return (
            <button
              key={type}
              type="button"
              aria-label={say.react(sign)}
              aria-pressed={on}
              className={mergeClasses(styles.reaction, people.length > 0 && styles.reacted)}
              onClick={() => onReact(message, type, !on)}
            >
              <Icon aria-hidden fontSize={16} />
              {people.length > 0 && people.length}
            </button>
          );
        })}
        <ActionMenu
          label={say.moreOf}
          icon={<MoreHorizontalRegular />}
          onChoose={(command) => onAction(message, command)}
        />
      </div>
    </article>
  );
}

function cardsOf({ id, attachments }: StageMessage): readonly { id: string; content: unknown }[] {
  return attachments
    .filter(({ contentType }) => contentType === 'application/vnd.microsoft.card.adaptive')
    .map(({ content }, place) => ({ id: `${id}.${place}`, content }));
}
