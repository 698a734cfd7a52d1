// What Teams answers to the teams-js in a tab. Pure: the stage page answers with it from a same-origin window,
// the browser tests from a page at the Teams origin. Message names and shapes are those of teams-js 2.58.

/** A question that teams-js posts to the window around it. */
export interface TeamsMessage {
  id: number;
  uuidAsString?: string;
  func: string;
  args: unknown[];
}

/** Goes back to the window that asked. */
export interface TeamsReply {
  id: number;
  uuidAsString?: string;
  args: unknown[];
}

/** What the host tells the tab unasked. */
export interface TeamsEvent {
  func: string;
  args: unknown[];
}

export type TeamsTheme = 'default' | 'dark' | 'contrast';
export type TeamsFrameContext = 'content' | 'settings' | 'remove' | 'task' | 'sidePanel';

/** Where and for whom a tab is shown. */
export interface TeamsFacts {
  frameContext: TeamsFrameContext;
  theme: TeamsTheme;
  locale: string;
  tenantId: string;
  user: { id: string; displayName?: string; principalName?: string };
  page: { id: string; subPageId?: string };
  team?: { id: string; displayName: string; groupId: string };
  channel?: { id: string; displayName: string };
  chat?: { id: string };
}

/** What a configurable tab stores with `pages.config.setConfig`. */
export interface TabSettings {
  suggestedDisplayName?: string;
  entityId?: string;
  contentUrl?: string;
  websiteUrl?: string;
  removeUrl?: string;
}

export interface TeamsDialog {
  url: string;
  title?: string;
  height?: number | string;
  width?: number | string;
}

/** What the tab let the host know. */
export type TeamsNotice =
  | { kind: 'loaded' }
  | { kind: 'ready' }
  | { kind: 'failed'; reason: string; message: string }
  | { kind: 'listens'; event: string }
  | { kind: 'validity'; valid: boolean }
  | { kind: 'configured'; settings: TabSettings }
  | { kind: 'saved' }
  | { kind: 'notSaved'; reason: string }
  | { kind: 'removed' }
  | { kind: 'notRemoved'; reason: string }
  | { kind: 'linkShared'; subPageId: string; label: string; webUrl: string }
  | { kind: 'linkOpened'; url: string }
  | { kind: 'wentBack' }
  | { kind: 'dialogSubmitted'; result: unknown }
  | { kind: 'unknown'; func: string };

/** The window that plays Teams. */
export interface TeamsHost {
  /** Asked anew for every message, so the host may change them. */
  facts(): TeamsFacts;
  settings(): TabSettings;
  /** The single sign-on token; what it throws is told to the tab as the reason. */
  token(): string | Promise<string>;
  /** Shows a dialog and resolves when it has closed, with what it submitted. */
  openDialog(dialog: TeamsDialog): Promise<unknown>;
  told(notice: TeamsNotice): void;
}

/** Teams events of the host, ready to post. */
export const teamsEvent = {
  themeChange: (theme: TeamsTheme): TeamsEvent => ({ func: 'themeChange', args: [theme] }),
  save: (): TeamsEvent => ({ func: 'settings.save', args: [{}] }),
  remove: (): TeamsEvent => ({ func: 'settings.remove', args: [] }),
  backButton: (): TeamsEvent => ({ func: 'backButtonPress', args: [] }),
};

/**
 * The reply to a posted message, or nothing when it is no teams-js message or wants no reply.
 * A function that this host does not know is told as `unknown` and stays unanswered, as in Teams.
 */
export async function answerTeamsMessage(data: unknown, host: TeamsHost): Promise<TeamsReply | undefined> {
  const message = readTeamsMessage(data);
  if (!message) return undefined;
  const answer = Object.hasOwn(ANSWERS, message.func) ? ANSWERS[message.func] : undefined;
  if (!answer) {
    host.told({ kind: 'unknown', func: message.func });
    return undefined;
  }
  const args = await answer(message.args, host);
  return args && { id: message.id, uuidAsString: message.uuidAsString, args };
}

export function readTeamsMessage(data: unknown): TeamsMessage | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { id, func, args, uuidAsString } = data as Record<keyof TeamsMessage, unknown>;
  if (typeof id !== 'number' || typeof func !== 'string') return undefined;
  return {
    id,
    func,
    args: Array.isArray(args) ? args : [],
    uuidAsString: typeof uuidAsString === 'string' ? uuidAsString : undefined,
  };
}

const SDK_VERSION = '2.58.0';

/** Only what is answered below, so that `isSupported()` in the tab tells the truth. */
const RUNTIME = {
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  supports: {
    app: { notifySuccessResponse: {} },
    dialog: { url: {}, update: {} },
    pages: { backStack: {}, config: {}, currentApp: {} },
    stageView: {},
    teamsCore: {},
  },
};

type Answer = (args: unknown[], host: TeamsHost) => unknown[] | undefined | Promise<unknown[]>;

const DONE = [true];
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const fields = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});

/** An answer that only passes something on. */
const tells =
  (notice: (args: unknown[]) => TeamsNotice, reply?: unknown[]): Answer =>
  (args, host) => {
    host.told(notice(args));
    return reply;
  };

const failed = ([reason, message]: unknown[]): TeamsNotice => ({
  kind: 'failed',
  reason: text(reason),
  message: text(message),
});
const opensLink = tells(
  ([link]) => ({
    kind: 'linkOpened',
    url: typeof link === 'string' ? link : JSON.stringify(link),
  }),
  DONE,
);

const ANSWERS: Record<string, Answer> = {
  initialize: (_, host) => [host.facts().frameContext, 'web', JSON.stringify(RUNTIME), SDK_VERSION],
  getContext: (_, host) => [context(host.facts())],
  registerHandler: tells(([event]) => ({ kind: 'listens', event: text(event) })),

  'appInitialization.appLoaded': tells(() => ({ kind: 'loaded' })),
  'appInitialization.success': tells(() => ({ kind: 'ready' }), [{}]),
  'appInitialization.failure': tells(failed),
  'appInitialization.expectedFailure': tells(failed),

  'authentication.getAuthToken': async (_, host) => {
    try {
      return [true, await host.token()];
    } catch (error) {
      return [false, error instanceof Error ? error.message : String(error)];
    }
  },
  'authentication.authenticate': () => [false, 'CancelledByUser'],

  'settings.getSettings': (_, host) => [host.settings()],
  'settings.setSettings': tells(([settings]) => ({ kind: 'configured', settings: fields(settings) }), DONE),
  'settings.setValidityState': tells(([valid]) => ({ kind: 'validity', valid: valid === true })),
  'settings.save.success': tells(() => ({ kind: 'saved' })),
  'settings.save.failure': tells(([reason]) => ({ kind: 'notSaved', reason: text(reason) })),
  'settings.remove.success': tells(() => ({ kind: 'removed' })),
  'settings.remove.failure': tells(([reason]) => ({ kind: 'notRemoved', reason: text(reason) })),

  shareDeepLink: tells(([subPageId, label, webUrl]) => ({
    kind: 'linkShared',
    subPageId: text(subPageId),
    label: text(label),
    webUrl: text(webUrl),
  })),
  executeDeepLink: opensLink,
  'pages.navigateToApp': opensLink,
  'pages.currentApp.navigateTo': opensLink,
  'stageView.open': opensLink,
  navigateBack: tells(() => ({ kind: 'wentBack' }), DONE),
  returnFocus: () => undefined,
  setFrameContext: () => undefined,
  readyToUnload: () => undefined,

  'tasks.startTask': async ([dialog], host) => {
    const result = await host.openDialog({ url: '', ...fields(dialog) });
    return [null, result];
  },
  'tasks.updateTask': () => undefined,
  'tasks.completeTask': tells(([result]) => ({ kind: 'dialogSubmitted', result })),
};

/** The flat context that hosts send; teams-js makes `app.Context` of it. */
const context = ({ user, page, team, channel, chat, ...facts }: TeamsFacts): object => ({
  theme: facts.theme,
  locale: facts.locale,
  frameContext: facts.frameContext,
  hostName: 'Teams',
  hostClientType: 'web',
  tid: facts.tenantId,
  userObjectId: user.id,
  userDisplayName: user.displayName,
  userPrincipalName: user.principalName,
  loginHint: user.principalName,
  entityId: page.id,
  subEntityId: page.subPageId,
  teamId: team?.id,
  teamName: team?.displayName,
  groupId: team?.groupId,
  channelId: channel?.id,
  channelName: channel?.displayName,
  chatId: chat?.id,
});
