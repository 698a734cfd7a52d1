import { CounterBadge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChatRegular, ChannelRegular, PeopleTeamRegular } from '@fluentui/react-icons';
import type { StageChat } from '../../src/contract/stage.ts';
import { useTexts } from '../ui/locale.tsx';
import { stageTexts } from './stage-texts.ts';

const useStyles = makeStyles({
  list: { display: 'flex', gap: '4px', padding: '8px', listStyle: 'none', margin: 0, overflowX: 'auto' },
  item: { flexShrink: 0, ':last-child': { flexShrink: 1, minWidth: 0 } },
  icon: { flexShrink: 0 },
  name: { overflow: 'hidden', textOverflow: 'ellipsis' },
  chat: {
    width: '100%',
    minHeight: '32px',
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    padding: '6px 10px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  open: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
    border: `1px solid ${tokens.colorBrandStroke1}`,
  },
});

const icons = { personal: ChatRegular, groupChat: PeopleTeamRegular, channel: ChannelRegular } as const;

interface ChatListProps {
  readonly chats: readonly StageChat[];
  readonly open: string;
  readonly onOpen: (chat: string) => void;
}

export function ChatList({ chats, open, onOpen }: ChatListProps) {
  const styles = useStyles();
  const say = useTexts(stageTexts);
  return (
    <nav aria-label={say.chats}>
      <ul className={styles.list}>
        {chats.map((chat) => {
          const Icon = icons[chat.kind];
          return (
            <li key={chat.id} className={styles.item}>
              <button
                type="button"
                className={mergeClasses(styles.chat, chat.id === open && styles.open)}
                aria-current={chat.id === open}
                onClick={() => onOpen(chat.id)}
              >
                <Icon aria-hidden className={styles.icon} />
                <span className={styles.name}>{chat.name}</span>
                {chat.unread > 0 && (
                  <CounterBadge
                    count={chat.unread}
                    size="small"
                    color="danger"
                    aria-label={say.unread(chat.unread)}
                  />
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
