import type { Frame, Page } from 'playwright-core';
import {
  answerTeamsMessage,
  readTeamsMessage,
  type TabSettings,
  type TeamsDialog,
  type TeamsEvent,
  teamsEvent,
  type TeamsFacts,
  type TeamsFrameContext,
  type TeamsHost,
  type TeamsMessage,
  type TeamsNotice,
  type TeamsReply,
  type TeamsTheme,
} from '../../tab/stage/teams-host-protocol.ts';

export interface TeamsHostOptions {
  tabUrl: string;
  tenantId: string;
  userId: string;
  /** The single sign-on token that the tab gets; what it throws is the reason it gets none. */
  token: () => string | Promise<string>;
  theme?: TeamsTheme;
  locale?: string;
  frameContext?: TeamsFrameContext;
  user?: Omit<TeamsFacts['user'], 'id'>;
  page?: TeamsFacts['page'];
  team?: TeamsFacts['team'];
  channel?: TeamsFacts['channel'];
  chat?: TeamsFacts['chat'];
  /** What a configurable tab stored before. */
  settings?: TabSettings;
}

export interface OpenTeamsHost {
  /** The tab itself. */
  frame: Frame;
  setTheme(theme: TeamsTheme): Promise<void>;
  /** Presses Save of the configuration dialog; refuses while the tab has not said that it is valid. */
  save(): Promise<TabSettings>;
  /** Presses the host's back button. */
  back(): Promise<void>;
  /** The dialog that the tab opened, once it stands. */
  dialog(): Promise<Frame>;
  closeDialog(): Promise<void>;
  /** The first thing of this kind that the tab tells, in the past or the future. */
  told<K extends TeamsNotice['kind']>(kind: K): Promise<Extract<TeamsNotice, { kind: K }>>;
  /** Everything that teams-js posted, oldest first. */
  readonly messages: readonly TeamsMessage[];
  readonly notices: readonly TeamsNotice[];
}

const ORIGIN = 'https://teams.microsoft.com';
let opened = 0;

/** Opens a page at the real Teams origin that holds the tab in a frame and answers the unmodified teams-js in it. */
export async function openTeamsHost(page: Page, options: TeamsHostOptions): Promise<OpenTeamsHost> {
  opened += 1;
  const binding = `campaignDeskHost${opened}`;
  const address = `${ORIGIN}/_host/${opened}`;
  const diary = keepDiary();
  let theme = options.theme ?? 'default';
  let settings = options.settings ?? {};
  let dialogClosed: ((result: unknown) => void) | undefined;

  const closeDialog = async (result?: unknown): Promise<void> => {
    await page.evaluate(`teamsHost.closeDialog()`);
    dialogClosed?.(result);
    dialogClosed = undefined;
  };

  const hostOf = (frameContext: TeamsFrameContext): TeamsHost => ({
    facts: () => ({ ...factsOf(options), theme, frameContext }),
    settings: () => settings,
    token: options.token,
    openDialog: (dialog) =>
      new Promise((resolve, reject) => {
        dialogClosed = resolve;
        page.evaluate(`teamsHost.openDialog(${JSON.stringify(dialog satisfies TeamsDialog)})`).catch(reject);
      }),
    told: (notice) => {
      if (notice.kind === 'configured') settings = notice.settings;
      if (notice.kind === 'dialogSubmitted') void closeDialog(notice.result);
      diary.write(notice);
    },
  });
  const hosts = { tab: hostOf(options.frameContext ?? 'content'), dialog: hostOf('task') };

  const messages: TeamsMessage[] = [];
  await page.exposeFunction(
    binding,
    (from: keyof typeof hosts, data: unknown): Promise<TeamsReply | undefined> => {
      const message = readTeamsMessage(data);
      if (message) messages.push(message);
      return answerTeamsMessage(data, hosts[from]);
    },
  );
  await page.route(address, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: hostPage(binding, options.tabUrl) }),
  );
  await page.goto(address, { waitUntil: 'commit' });

  const post = (event: TeamsEvent): Promise<void> =>
    page.evaluate(`teamsHost.post(${JSON.stringify(event)})`);
  return {
    frame: await frameNamed(page, 'tab'),
    messages,
    notices: diary.notices,
    told: diary.told,
    dialog: () => frameNamed(page, 'dialog'),
    closeDialog: () => closeDialog(),
    back: () => post(teamsEvent.backButton()),
    setTheme: (next) => {
      theme = next;
      return post(teamsEvent.themeChange(next));
    },
    save: async () => {
      const validity = diary.notices.findLast((notice) => notice.kind === 'validity');
      if (!validity?.valid) throw new Error('Save is disabled: the tab has not said that it is valid.');
      const outcome = diary.next('saved', 'notSaved');
      await post(teamsEvent.save());
      const notice = await outcome;
      if (notice.kind === 'notSaved') throw new Error(`The tab refused to be saved: ${notice.reason}`);
      return settings;
    },
  };
}

const factsOf = (options: TeamsHostOptions): Omit<TeamsFacts, 'theme' | 'frameContext'> => ({
  locale: options.locale ?? 'en-us',
  tenantId: options.tenantId,
  user: { id: options.userId, ...options.user },
  page: options.page ?? { id: 'home' },
  team: options.team,
  channel: options.channel,
  chat: options.chat,
});

type Diary = Pick<OpenTeamsHost, 'notices' | 'told'> & {
  write(notice: TeamsNotice): void;
  next<K extends TeamsNotice['kind']>(...kinds: K[]): Promise<Extract<TeamsNotice, { kind: K }>>;
};

/** Keeps what the tab told, and lets one wait for more of it. */
function keepDiary(): Diary {
  const notices: TeamsNotice[] = [];
  const waiting = new Set<(notice: TeamsNotice) => void>();

  const isOneOf =
    <K extends TeamsNotice['kind']>(kinds: readonly K[]) =>
    (notice: TeamsNotice): notice is Extract<TeamsNotice, { kind: K }> =>
      kinds.some((kind) => kind === notice.kind);

  const next: Diary['next'] = (...kinds) => {
    const fits = isOneOf(kinds);
    return new Promise((resolve) => {
      const listener = (notice: TeamsNotice): void => {
        if (!fits(notice)) return;
        waiting.delete(listener);
        resolve(notice);
      };
      waiting.add(listener);
    });
  };

  return {
    notices,
    next,
    told: async (kind) => notices.find(isOneOf([kind])) ?? (await next(kind)),
    write: (notice) => {
      notices.push(notice);
      for (const listener of waiting) listener(notice);
    },
  };
}

async function frameNamed(page: Page, name: string): Promise<Frame> {
  const element = await page.waitForSelector(`iframe[name="${name}"]`, { state: 'attached' });
  const frame = await element.contentFrame();
  if (!frame) throw new Error(`The ${name} frame of the Teams page has no content.`);
  return frame;
}

/** A string inside a script inside a page. */
const literal = (value: string): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** The window around the tab. It only carries messages; the answers come from `answerTeamsMessage`. */
const hostPage = (binding: string, tabUrl: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Teams</title>
<style>html,body{margin:0;height:100%}iframe{border:0;width:100%;height:100%}
iframe[name=dialog]{position:fixed;inset:10%;width:80%;height:80%;background:#fff}</style></head>
<body><script>
const SANDBOX = 'allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-pointer-lock ' +
  'allow-scripts allow-same-origin allow-downloads';
const frameOf = (name) => document.querySelector('iframe[name=' + name + ']');
function embed(name, url) {
  const frame = document.createElement('iframe');
  frame.name = name;
  frame.title = name;
  frame.setAttribute('sandbox', SANDBOX);
  frame.allow = 'clipboard-read; clipboard-write';
  frame.src = url;
  document.body.append(frame);
}
const tabOrigin = new URL(${literal(tabUrl)}).origin;
addEventListener('message', async (event) => {
  const from = ['tab', 'dialog'].find((name) => frameOf(name)?.contentWindow === event.source);
  if (!from || event.origin !== tabOrigin) return;
  const reply = await window[${literal(binding)}](from, event.data);
  if (reply) event.source?.postMessage(reply, event.origin);
});
window.teamsHost = {
  post: (message) => frameOf('tab').contentWindow.postMessage(message, tabOrigin),
  openDialog: (dialog) => embed('dialog', dialog.url),
  closeDialog: () => frameOf('dialog')?.remove(),
};
embed('tab', ${literal(tabUrl)});
</script></body></html>`;
