import { texts } from '../locale.tsx';

interface ReasonTexts {
  readonly reasons: Readonly<Record<string, string>>;
  readonly noAnswer: string;
  readonly otherReason: (recorded: string) => string;
}

/** Why a message did not arrive, by the short code that is recorded. */
export const reasonTexts = texts<ReasonTexts>({
  en: {
    reasons: {
      status403:
        'Teams refuses messages to this chat. The app was removed or blocked there, or a policy forbids it.',
      status404: 'The chat does not exist any more.',
      status429: 'Teams asked to wait, for longer than the message was of use.',
      status401: 'Teams refuses the sign-in of the bot. Check its credentials.',
      status412: 'The message was changed at the same moment, again and again.',
      unreachable: 'Teams could not be reached.',
      noConversation: 'They never opened the app, so there is no chat with the bot.',
      notReadable: 'Teams could not say whether it arrived.',
      unknownTwice: 'Twice Teams did not say whether it arrived.',
      leaseShort: 'The service was too slow to send it.',
      overtaken: 'The card was changed by somebody else again and again.',
      noRoot: 'The first post of the thread in the channel is missing.',
      policy: 'An app policy of your organisation keeps the app from them.',
      consentMissing: 'The app may not be brought to people: a permission is missing.',
      notInEntra: 'This person is not in your organisation’s directory.',
      awaitingChat: 'Their chat with the bot is being opened.',
      absent: 'It did not arrive, and is sent again.',
      late: 'It came too late to be of use.',
    },
    noAnswer: 'Teams did not say whether it arrived.',
    otherReason: (recorded) => `Recorded reason: ${recorded}`,
  },
  'zh-CN': {
    reasons: {
      status403: 'Teams 拒绝向该聊天发送消息：应用已被移除或屏蔽，或策略不允许。',
      status404: '该聊天已不存在。',
      status429: 'Teams 要求等待，超过了消息的有效时间。',
      status401: 'Teams 拒绝机器人登录，请检查凭据。',
      status412: '消息反复在同一时刻被修改。',
      unreachable: '无法连接 Teams。',
      noConversation: '对方从未打开过应用，与机器人没有聊天。',
      notReadable: 'Teams 无法告知是否送达。',
      unknownTwice: 'Teams 两次未告知是否送达。',
      leaseShort: '服务过慢，未能发出。',
      overtaken: '卡片反复被他人修改。',
      noRoot: '频道中的首条消息缺失。',
      policy: '贵组织的应用策略不允许其使用本应用。',
      consentMissing: '缺少权限，无法为他人安装应用。',
      notInEntra: '此人不在贵组织的目录中。',
      awaitingChat: '正在打开与机器人的聊天。',
      absent: '未送达，将再次发送。',
      late: '已过时，不再发送。',
    },
    noAnswer: 'Teams 未告知是否送达。',
    otherReason: (recorded) => `记录的原因：${recorded}`,
  },
  'zh-TW': {
    reasons: {
      status403: 'Teams 拒絕向該聊天傳送訊息：應用程式已被移除或封鎖，或原則不允許。',
      status404: '該聊天已不存在。',
      status429: 'Teams 要求等待，超過了訊息的有效時間。',
      status401: 'Teams 拒絕機器人登入，請檢查認證。',
      status412: '訊息反覆在同一時刻被修改。',
      unreachable: '無法連線 Teams。',
      noConversation: '對方從未開啟過應用程式，與機器人沒有聊天。',
      notReadable: 'Teams 無法告知是否送達。',
      unknownTwice: 'Teams 兩次未告知是否送達。',
      leaseShort: '服務過慢，未能送出。',
      overtaken: '卡片反覆被他人修改。',
      noRoot: '頻道中的首則訊息遺失。',
      policy: '貴組織的應用程式原則不允許其使用本應用程式。',
      consentMissing: '缺少權限，無法為他人安裝應用程式。',
      notInEntra: '此人不在貴組織的目錄中。',
      awaitingChat: '正在開啟與機器人的聊天。',
      absent: '未送達，將再次傳送。',
      late: '已逾時，不再傳送。',
    },
    noAnswer: 'Teams 未告知是否送達。',
    otherReason: (recorded) => `記錄的原因：${recorded}`,
  },
});

/** Outcomes of a call from which nobody can tell whether it had an effect. */
const withoutAnswer = new Set(['timeout', 'reset', 'leaseOver', 'noId', 'noOutcome', 'threw', 'status408']);

/** Why a message is in trouble: in words where the code is known, else as it was recorded. */
export function reasonWords(text: ReasonTexts, reason: string): string {
  if (Object.hasOwn(text.reasons, reason)) return text.reasons[reason] ?? reason;
  if (reason === '' || withoutAnswer.has(reason) || /^status5\d\d$/.test(reason)) return text.noAnswer;
  return text.otherReason(reason);
}
