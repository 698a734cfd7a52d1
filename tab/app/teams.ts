import { app, authentication, FrameContexts, pages } from '@microsoft/teams-js';
import type { ChannelAround } from '../data/channel-around.ts';
import { themeOf, type TeamsTheme } from './theme-name.ts';

/** A tab in a channel: its name, and the path that it opens with. */
export interface ChannelTab {
  readonly name: string;
  readonly path: string;
}

/** What the tab needs from the window around it. */
export interface Host {
  readonly theme: TeamsTheme;
  readonly locale: string;
  /** Where a deep link wants to go: a path of this tab. */
  readonly subPageId: string | undefined;
  /** The channel around the tab; absent in a personal one. */
  readonly channel?: ChannelAround;
  /** True on the page that configures a channel tab. */
  readonly configuring: boolean;
  readonly onTheme: (changed: (theme: TeamsTheme) => void) => void;
  /** A fresh single sign-on token. */
  readonly token: () => Promise<string>;
  /** The first screen is there: Teams takes its own loading picture away. */
  readonly ready: () => void;
  /** On the configuration page: what "Save" keeps. May be called again when the choice changes. */
  readonly configure: (tab: ChannelTab) => void;
}

/** Shakes hands with Teams; undefined when nobody answers, which teams-js itself would find out after a minute. */
export async function connectTeams(patienceMs = 3_000): Promise<Host | undefined> {
  const answered = await Promise.race([
    app.initialize().then(
      () => true,
      () => false,
    ),
    new Promise<boolean>((resolve) => void setTimeout(() => resolve(false), patienceMs)),
  ]);
  if (!answered) return undefined;
  app.notifyAppLoaded();
  const context = await app.getContext();
  const { channel, team } = context;
  return {
    ...(channel && { channel: { id: channel.id, name: nameOf(team?.displayName, channel.displayName) } }),
    theme: themeOf(context.app.theme),
    locale: context.app.locale,
    subPageId: context.page.subPageId,
    configuring: context.page.frameContext === FrameContexts.settings,
    onTheme: (changed) => app.registerOnThemeChangeHandler((theme) => changed(themeOf(theme))),
    token: () => authentication.getAuthToken(),
    ready: () => void app.notifySuccess(),
    configure,
  };
}

function nameOf(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' › ');
}

function configure({ name, path }: ChannelTab): void {
  const address = `${location.origin}${path}`;
  pages.config.registerOnSaveHandler((saving) => {
    pages.config
      .setConfig({ suggestedDisplayName: name, entityId: path, contentUrl: address, websiteUrl: address })
      .then(
        () => saving.notifySuccess(),
        () => saving.notifyFailure('The tab could not be saved.'),
      );
  });
  pages.config.setValidityState(true);
}
