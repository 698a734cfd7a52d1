import type { DirectoryState } from '../../domain/colleague.ts';
import type { UnreachedReason } from '../../domain/install.ts';
import type { Locale } from '../../domain/person.ts';

/** What administrators read about whom the bot reaches and what the directory tells. */
interface ReachWords {
  readonly unreached: Record<UnreachedReason, string>;
  readonly directory: Record<DirectoryState, string>;
  readonly missing: (permissions: string) => string;
}

const en: ReachWords = {
  unreached: {
    notOffered: 'Never opened the app. Ask them to open it once in Teams.',
    notAsked: 'Never opened the app. It is brought to them with their next message.',
    underway: 'The app is being brought to them.',
    awaitingActivity: 'The app was brought to them; Teams has not opened the chat yet.',
    policy: 'An app policy of your organisation keeps the app from them. Allow it in the Teams admin centre.',
    consentMissing: 'The app may not be brought to people: a permission is missing.',
    failed: 'The app could not be brought to them today. Ask them to open it once in Teams.',
  },
  directory: {
    ok: 'The directory answers.',
    limited: 'The directory answers in part.',
    failing: 'The directory does not answer just now. Everything goes on with the people known here.',
  },
  missing: (permissions) => `An administrator of Entra has not consented to: ${permissions}.`,
};

const zhCN: ReachWords = {
  unreached: {
    notOffered: '从未打开过应用。请对方在 Teams 中打开一次。',
    notAsked: '从未打开过应用。下一条消息发出时会为其安装。',
    underway: '正在为其安装应用。',
    awaitingActivity: '已为其安装应用，Teams 尚未打开聊天。',
    policy: '贵组织的应用策略不允许其使用本应用。请在 Teams 管理中心放行。',
    consentMissing: '缺少权限，无法为他人安装应用。',
    failed: '今天未能为其安装应用。请对方在 Teams 中打开一次。',
  },
  directory: {
    ok: '目录工作正常。',
    limited: '目录只能提供部分信息。',
    failing: '目录暂时没有响应。其余功能按此处已知的人员继续运行。',
  },
  missing: (permissions) => `Entra 管理员尚未同意：${permissions}。`,
};

const zhTW: ReachWords = {
  unreached: {
    notOffered: '從未開啟過應用程式。請對方在 Teams 中開啟一次。',
    notAsked: '從未開啟過應用程式。下一則訊息送出時會為其安裝。',
    underway: '正在為其安裝應用程式。',
    awaitingActivity: '已為其安裝應用程式，Teams 尚未開啟聊天。',
    policy: '貴組織的應用程式原則不允許其使用本應用程式。請在 Teams 系統管理中心放行。',
    consentMissing: '缺少權限，無法為他人安裝應用程式。',
    failed: '今天未能為其安裝應用程式。請對方在 Teams 中開啟一次。',
  },
  directory: {
    ok: '目錄運作正常。',
    limited: '目錄只能提供部分資訊。',
    failing: '目錄暫時沒有回應。其餘功能依此處已知的人員繼續運作。',
  },
  missing: (permissions) => `Entra 系統管理員尚未同意：${permissions}。`,
};

const catalogues: Record<Locale, ReachWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };

export function reachWords(locale: Locale): ReachWords {
  return catalogues[locale];
}
