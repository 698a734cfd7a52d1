import {
  Button,
  FluentProvider,
  makeStyles,
  mergeClasses,
  Spinner,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import {
  localTenantId,
  type StageAction,
  type StageAnswer,
  type StageMessage,
  type StagePerson,
} from '../../src/contract/stage.ts';
import type { Locale } from '../../src/domain/person.ts';
import { LocaleProvider, useTexts } from '../ui/locale.tsx';
import { ActionDialog, type ChosenAction } from './ActionDialog.tsx';
import { ChatList } from './ChatList.tsx';
import { Composer } from './Composer.tsx';
import { Controls } from './Controls.tsx';
import { Message } from './Message.tsx';
import { ask, StageError } from './stage-client.ts';
import { type Place, usePlace } from './stage-place.ts';
import { stageTexts } from './stage-texts.ts';
import { TabFrame } from './TabFrame.tsx';
import { threadsOf } from './threads.ts';
import { ThreadView } from './ThreadView.tsx';
import { useChats, useClock, useMessages, usePeople, useStageLive } from './use-chats.ts';

const themes = { default: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme } as const;

const useStyles = makeStyles({
  root: {
    height: '100vh',
    display: 'grid',
    gridTemplateRows: 'auto 1fr',
    backgroundColor: tokens.colorNeutralBackground4,
  },
  centre: { display: 'grid', placeContent: 'center', justifyItems: 'center', gap: '12px', height: '100vh' },
  window: { display: 'grid', gridTemplateColumns: 'minmax(300px, 400px) 1fr', minHeight: 0 },
  phones: { gridTemplateColumns: '360px 360px', justifyContent: 'center', gap: '24px', padding: '12px' },
  pane: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gridTemplateRows: 'auto 1fr auto auto',
    minHeight: 0,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  messages: {
    overflowY: 'auto',
    padding: '12px',
    display: 'flex',
    flexDirection: 'column-reverse',
    gap: '12px',
  },
  stack: { display: 'flex', flexDirection: 'column', gap: '14px' },
  tab: { minHeight: 0, minWidth: 0, overflow: 'hidden' },
  said: {
    padding: '4px 12px',
    color: tokens.colorNeutralForeground2,
    minHeight: '20px',
    fontSize: tokens.fontSizeBase200,
  },
});

/** The whole stand-in for the Teams window: chats at the left, the tab at the right. */
export function Stage() {
  const [place, go] = usePlace();
  return (
    <FluentProvider theme={themes[place.theme]}>
      <LocaleProvider locale={place.locale}>
        <Window place={place} go={go} />
      </LocaleProvider>
    </FluentProvider>
  );
}

function Window({ place, go }: { place: Place; go: (change: Partial<Place>) => void }) {
  const styles = useStyles();
  const say = useTexts(stageTexts);
  const people = usePeople();
  const clock = useClock();
  const queries = useQueryClient();
  const person = people.data?.find(({ id }) => id === place.person) ?? people.data?.[0];
  useStageLive(person?.id ?? '');

  const moveClock = useMutation({
    mutationFn: (move: { by: number } | { to: 'nextDue' }) => ask('POST /stage/api/clock', move),
    onSettled: () => void queries.invalidateQueries(),
  });
  const speaks = useLanguage(person, place.locale);

  if (people.isPending)
    return (
      <div className={styles.centre}>
        <Spinner label={say.loading} />
      </div>
    );
  if (people.isError || !person) {
    const problem = people.error instanceof StageError ? people.error.problem : 'unreached';
    return (
      <div className={styles.centre}>
        <Text>{say.troubles[problem]}</Text>
        <Button onClick={() => void people.refetch()}>{say.again}</Button>
      </div>
    );
  }
  const shown = { ...place, person: person.id };
  return (
    <div className={styles.root}>
      <Controls
        place={shown}
        people={people.data}
        person={person}
        clock={clock.data}
        onGo={go}
        onClock={(move) => moveClock.mutate(move)}
      />
      <div className={mergeClasses(styles.window, place.narrow && styles.phones)}>
        {speaks ? (
          <Chats
            place={shown}
            zone={person.zone}
            onChat={(chat) => go({ chat })}
            onOpenTab={(tab) => go({ tab })}
            key={person.id}
          />
        ) : (
          <div className={styles.pane} />
        )}
        <main className={styles.tab} aria-label={say.tab}>
          {speaks && <TabFrame place={shown} tenantId={localTenantId} personName={person.name} />}
        </main>
      </div>
    </div>
  );
}

interface ChatsProps {
  readonly place: Place;
  readonly zone: string;
  readonly onChat: (chat: string) => void;
  readonly onOpenTab: (path: string) => void;
}

function Chats({ place, zone, onChat, onOpenTab }: ChatsProps) {
  const styles = useStyles();
  const say = useTexts(stageTexts);
  const queries = useQueryClient();
  const [said, setSaid] = useState('');
  const [root, setRoot] = useState<StageMessage>();
  const [chosen, setChosen] = useState<ChosenAction>();
  const chats = useChats(place.person);
  const chat = chats.data?.find(({ id }) => id === place.chat) ?? chats.data?.[0];
  const messages = useMessages(place.person, chat?.id ?? '');
  // The thread that is answered in, as long as it is there and on the screen.
  const answering = messages.data?.find(({ id, removed }) => id === root?.id && !removed);
  const again = () => queries.invalidateQueries({ queryKey: ['messages', place.person] });
  const doing = useMutation({
    mutationFn: async (work: () => Promise<string>) => {
      setSaid(say.working);
      setSaid(await work());
    },
    onError: (error) => setSaid(say.troubles[error instanceof StageError ? error.problem : 'unreached']),
    onSettled: again,
  });

  const who = { person: place.person, chat: chat?.id ?? '' };
  const act = (message: StageMessage, action: StageAction) =>
    doing.mutate(async () =>
      answered(await ask('POST /stage/api/chats/act', { ...who, message: message.id, action })),
    );
  const react = (message: StageMessage, type: string, on: boolean) =>
    doing.mutate(async () => {
      await ask('POST /stage/api/chats/react', { ...who, message: message.id, type, on });
      return '';
    });
  const open = (url: string) => {
    const target = URL.parse(url, location.origin);
    if (target?.origin === location.origin) onOpenTab(`${target.pathname}${target.search}`);
    else if (target?.protocol === 'https:') window.open(target, '_blank', 'noopener');
  };

  const remove = ({ id: message }: StageMessage) =>
    doing.mutate(async () => {
      await ask('POST /stage/api/chats/remove', { ...who, message });
      return '';
    });
  const show = (message: StageMessage) => (
    <Message
      key={message.id}
      message={message}
      person={place.person}
      zone={zone}
      theme={place.theme}
      onAct={act}
      onOpen={open}
      onReact={react}
      onAction={({ id }, command) => setChosen({ command, message: id })}
    />
  );

  return (
    <section className={styles.pane} aria-label={say.chats}>
      <ChatList chats={chats.data ?? []} open={who.chat} onOpen={onChat} />
      <div className={styles.messages} role="log" aria-label={chat?.name ?? say.chats}>
        <div className={styles.stack}>
          {messages.data?.length === 0 && <Text>{say.noMessages}</Text>}
          {chat?.kind === 'channel'
            ? threadsOf(messages.data ?? []).map((thread) => (
                <ThreadView
                  key={thread.root.id}
                  thread={thread}
                  show={show}
                  onReply={setRoot}
                  onRemove={remove}
                />
              ))
            : messages.data?.map(show)}
        </div>
      </div>
      <output className={styles.said}>{said}</output>
      {chosen && (
        <ActionDialog {...who} theme={place.theme} action={chosen} onClose={() => setChosen(undefined)} />
      )}
      <Composer
        person={place.person}
        chat={who.chat}
        theme={place.theme}
        hint={say.mentionHint}
        replyingTo={answering?.fromName}
        onEndReply={() => setRoot(undefined)}
        onAction={(command) => setChosen({ command })}
        onSend={(text, card) =>
          doing.mutate(async () => {
            const under = answering && { root: answering.id };
            await ask('POST /stage/api/chats/write', { ...who, text, ...(card && { card }), ...under });
            return '';
          })
        }
      />
    </section>
  );
}

function answered(answer: StageAnswer): string {
  return answer.kind === 'said' || answer.kind === 'failed' ? answer.text : '';
}

/** Whoever one acts as reads the language of the stage; it is kept with the person, because cards follow it. */
function useLanguage(person: StagePerson | undefined, locale: Locale): boolean {
  const queries = useQueryClient();
  const [asked, setAsked] = useState('');
  const [id, known] = [person?.id, person?.locale];
  const wish = `${id} ${locale}`;
  useEffect(() => {
    if (id === undefined || asked === wish) return;
    const speaking = known === locale ? Promise.resolve() : speak(id, locale);
    // Should it fail, the tab shows the language that the person had.
    void speaking
      .catch(() => undefined)
      .then(() => {
        setAsked(wish);
        return known === locale ? undefined : queries.invalidateQueries();
      });
  }, [id, known, locale, wish, asked, queries]);
  return asked === wish;
}

async function speak(person: string, locale: Locale): Promise<void> {
  const { token } = await ask('POST /stage/api/token', { person });
  await fetch('/api/me', {
    method: 'PATCH',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ locale }),
  });
}
