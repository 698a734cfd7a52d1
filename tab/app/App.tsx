import { FluentProvider } from '@fluentui/react-components';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { Router } from 'wouter';
import type { Locale } from '../../src/domain/person.ts';
import { type ChannelAround, ChannelAroundProvider } from '../data/channel-around.ts';
import { ClientProvider, type Client } from '../data/client.ts';
import { Announcer } from '../ui/Announcer.tsx';
import { LocaleProvider } from '../ui/locale.tsx';
import { ShortcutsProvider } from '../ui/shortcuts.tsx';
import { SignedIn } from './SignedIn.tsx';
import { useTheme } from './theme.ts';

/** Theme and language around everything; live, as Teams changes them. */
export function Frame({ locale, children }: { locale: Locale; children: ReactNode }) {
  const { name, theme } = useTheme();
  useEffect(() => {
    document.documentElement.dataset.theme = name;
  }, [name]);
  return (
    <FluentProvider theme={theme} style={{ height: '100%' }}>
      <LocaleProvider locale={locale}>
        {/* Not on the provider: Fluent gives its classes to everything that it puts beside the page. */}
        <div className="frame">{children}</div>
      </LocaleProvider>
    </FluentProvider>
  );
}

export interface AppProps {
  readonly client: Client;
  readonly queries: QueryClient;
  /** Until the service has said which language this person chose. */
  readonly locale: Locale;
  /** The channel whose tab this is. */
  readonly channel?: ChannelAround | undefined;
  /** The first screen is there. */
  readonly onReady?: () => void;
}

/** The tab inside Teams: sign-in, session, shell and screens. */
export function App({ client, queries, locale, channel, onReady }: AppProps) {
  return (
    <Frame locale={locale}>
      <QueryClientProvider client={queries}>
        <ClientProvider value={client}>
          <Announcer>
            <ShortcutsProvider>
              <Router base="/tab">
                <ChannelAroundProvider value={channel}>
                  <SignedIn onReady={onReady} />
                </ChannelAroundProvider>
              </Router>
            </ShortcutsProvider>
          </Announcer>
        </ClientProvider>
      </QueryClientProvider>
    </Frame>
  );
}
