import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTexts } from '../ui/locale.tsx';
import { ask } from './stage-client.ts';
import type { Place } from './stage-place.ts';
import { stageTexts } from './stage-texts.ts';
import {
  answerTeamsMessage,
  type TabSettings,
  teamsEvent,
  type TeamsEvent,
  type TeamsFacts,
  type TeamsHost,
  type TeamsReply,
} from './teams-host-protocol.ts';

interface TabFrameProps {
  readonly place: Place;
  readonly tenantId: string;
  readonly personName: string;
}

const useStyles = makeStyles({
  frame: {
    border: 'none',
    width: '100%',
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground3,
    display: 'block',
  },
});

/** The tab in its frame, with this page in the place of the Teams window. */
export function TabFrame({ place, tenantId, personName }: TabFrameProps) {
  const styles = useStyles();
  const say = useTexts(stageTexts);
  const frame = useRef<HTMLIFrameElement>(null);
  const facts = useEffectEvent((): TeamsFacts => ({
    frameContext: 'content',
    theme: place.theme,
    locale: place.locale.toLowerCase(),
    tenantId,
    user: { id: place.person, displayName: personName },
    page: { id: 'campaigns' },
  }));

  useEffect(() => {
    const post = (message: TeamsReply | TeamsEvent) =>
      frame.current?.contentWindow?.postMessage(message, location.origin);
    const host: TeamsHost = {
      facts: () => facts(),
      settings: (): TabSettings => ({}),
      token: async () => (await ask('POST /stage/api/token', { person: place.person })).token,
      openDialog: () => Promise.resolve(undefined),
      told: (notice) => {
        if (notice.kind === 'linkOpened') window.open(notice.url, '_blank', 'noopener');
      },
    };
    const onMessage = async (event: MessageEvent<unknown>) => {
      if (event.source !== frame.current?.contentWindow || event.origin !== location.origin) return;
      const reply = await answerTeamsMessage(event.data, host);
      if (reply) post(reply);
    };
    const listener = (event: MessageEvent<unknown>) => void onMessage(event);
    window.addEventListener('message', listener);
    return () => window.removeEventListener('message', listener);
  }, [place.person]);

  useEffect(() => {
    frame.current?.contentWindow?.postMessage(teamsEvent.themeChange(place.theme), location.origin);
  }, [place.theme]);

  return (
    <iframe
      ref={frame}
      className={styles.frame}
      title={say.tab}
      src={place.tab}
      key={`${place.person} ${place.locale} ${place.tab}`}
    />
  );
}
