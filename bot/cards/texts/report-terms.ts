import type { Locale } from '../../../src/domain/person.ts';

interface Words {
  readonly newest: (day: string) => string;
  /** What goals asked of the period; everything is printed already. */
  readonly target: (share: string, target: string) => string;
  readonly tooOld: string;
  readonly nothingNew: (report: string) => string;
  readonly read: string;
  readonly mute: string;
  readonly unmute: string;
  readonly change: string;
  readonly ask: string;
  readonly askLabel: string;
  readonly askNeeded: string;
  readonly askedDone: string;
}

/** How old the data of a report is, and that nothing is new in it. */
export const reportTermsWords: Record<Locale, Words> = {
  en: {
    newest: (day) => `Newest results: ${day}`,
    target: (share, target) => `${share} of the target of ${target}`,
    tooOld: 'Its data is older than it should be.',
    nothingNew: (report) => `Nothing is new: ${report}`,
    read: 'I have read it',
    mute: 'Mute it for me',
    unmute: 'Send it to me again',
    change: 'Change the schedule',
    ask: 'Ask the owner',
    askLabel: 'What do you want to know?',
    askNeeded: 'Write your question.',
    askedDone: 'Your question went to the owner of the report.',
  },
  'zh-CN': {
    newest: (day) => `最新数据：${day}`,
    target: (share, target) => `完成目标 ${target} 的 ${share}`,
    tooOld: '数据已超过允许的时效。',
    nothingNew: (report) => `没有新变化：${report}`,
    read: '已阅',
    mute: '不再接收',
    unmute: '恢复接收',
    change: '修改定期报告',
    ask: '询问负责人',
    askLabel: '您想了解什么？',
    askNeeded: '请填写问题。',
    askedDone: '已将您的问题转给报告负责人。',
  },
  'zh-TW': {
    newest: (day) => `最新數據：${day}`,
    target: (share, target) => `完成目標 ${target} 的 ${share}`,
    tooOld: '數據已超過允許的時效。',
    nothingNew: (report) => `沒有新變化：${report}`,
    read: '已閱',
    mute: '不再接收',
    unmute: '恢復接收',
    change: '變更定期報告',
    ask: '詢問負責人',
    askLabel: '您想了解什麼？',
    askNeeded: '請填寫問題。',
    askedDone: '已將您的問題轉給報告負責人。',
  },
};
