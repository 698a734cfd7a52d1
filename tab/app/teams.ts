import { app, authentication, FrameContexts, pages } from '@microsoft/teams-js';
import { themeOf, type TeamsTheme } from './theme-name.ts';

/** What the tab needs from the window around it. */
export interface Host {
  readonly theme: TeamsTheme;
  readonly locale: string;
  /** Where a deep link wants to go: a path of this tab. */
  readonly subPageId: string | undefined;
  /** True on the page that configures a channel tab. */
  readonly configuring: boolean;
  readonly onTheme: (changed: (theme: TeamsTheme) => void) => void;
  /** A fresh single sign-on token. */
  readonly token: () => Promise<string>;
  /** The first screen is there: Teams takes its own loading picture away. */
  readonly ready: () => void;
  /** Offers Teams' own "copy link" for a place in the tab. */
  readonly share: (subPageId: string, label: string) => void;
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
  return {
    theme: themeOf(context.app.theme),
    locale: context.app.locale,
    subPageId: context.page.subPageId,
    configuring: context.page.frameContext === FrameContexts.settings,
    onTheme: (changed) => app.registerOnThemeChangeHandler((theme) => changed(themeOf(theme))),
    token: () => authentication.getAuthToken(),
    ready: () => void app.notifySuccess(),
    share: (subPageId, label) => pages.shareDeepLink({ subPageId, subPageLabel: label }),
  };
}
