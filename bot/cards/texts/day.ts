import type { Locale } from '../../../src/domain/person.ts';
import type { Presence } from '../../../src/domain/day.ts';

/** What the cards of a day say. Numbers and dates are printed already. */
export interface DayWords {
  readonly evening: (closed: number) => string;
  readonly closed: string;
  readonly moved: string;
  readonly left: string;
  readonly nothingLeft: string;
  readonly blockedLabel: string;
  readonly blockedHint: string;
  readonly send: string;
  readonly sent: (at: string) => string;
  readonly blocked: string;
  readonly rollUp: (workspace: string, day: string) => string;
  readonly did: (closed: number, left: number) => string;
  readonly silent: (names: string) => string;
  readonly missing: (count: number) => string;
  readonly missingAt: (time: string, zone: string) => string;
  readonly presence: Record<Presence['state'], string>;
  readonly at: (when: string, zone: string) => string;
  readonly back: (when: string) => string;
  readonly notUsed: string;
}

const en: DayWords = {
  evening: (closed) =>
    closed === 0 ? 'Your day' : `You closed ${closed} ${closed === 1 ? 'thing' : 'things'} today`,
  closed: 'Closed today',
  moved: 'Moved',
  left: 'Left for tomorrow',
  nothingLeft: 'Nothing is left.',
  blockedLabel: 'Anything in the way?',
  blockedHint: 'Leave it empty when nothing is',
  send: 'Send report',
  sent: (at) => `Sent at ${at}`,
  blocked: 'In the way',
  rollUp: (workspace, day) => `${workspace}: how ${day} went`,
  did: (closed, left) => `${closed} closed, ${left} left`,
  silent: (names) => `No word from ${names}`,
  missing: (count) => `${count} ${count === 1 ? 'person has' : 'people have'} not checked in`,
  missingAt: (time, zone) => `As of ${time} (${zone}); people on leave or on a holiday are not counted`,
  presence: {
    unknown: 'Not checked in',
    here: 'You are here',
    away: 'You are away',
    gone: 'Your day is over',
  },
  at: (when, zone) => `${when} (${zone})`,
  back: (when) => `back at ${when}`,
  notUsed: 'Your department does not use checking in. Whoever sets it up finds it in the settings.',
};

const zhCN: DayWords = {
  evening: (closed) => (closed === 0 ? '您的一天' : `您今天完成了 ${closed} 项`),
  closed: '今日完成',
  moved: '已调整日期',
  left: '留到明天',
  nothingLeft: '没有遗留事项。',
  blockedLabel: '有什么阻碍吗？',
  blockedHint: '没有可留空',
  send: '发送日报',
  sent: (at) => `已于 ${at} 发送`,
  blocked: '阻碍',
  rollUp: (workspace, day) => `${workspace}：${day} 日报汇总`,
  did: (closed, left) => `完成 ${closed} 项，遗留 ${left} 项`,
  silent: (names) => `尚未提交：${names}`,
  missing: (count) => `${count} 人尚未签到`,
  missingAt: (time, zone) => `截至 ${time}（${zone}）；休假和节假日人员不计入`,
  presence: { unknown: '尚未签到', here: '您已签到', away: '您暂时离开', gone: '您已下班' },
  at: (when, zone) => `${when}（${zone}）`,
  back: (when) => `${when} 回来`,
  notUsed: '您的部门未启用签到，可由负责设置的人员在设置中开启。',
};

const zhTW: DayWords = {
  evening: (closed) => (closed === 0 ? '您的一天' : `您今天完成了 ${closed} 項`),
  closed: '今日完成',
  moved: '已調整日期',
  left: '留到明天',
  nothingLeft: '沒有遺留事項。',
  blockedLabel: '有什麼阻礙嗎？',
  blockedHint: '沒有可留空',
  send: '送出日報',
  sent: (at) => `已於 ${at} 送出`,
  blocked: '阻礙',
  rollUp: (workspace, day) => `${workspace}：${day} 日報彙總`,
  did: (closed, left) => `完成 ${closed} 項，遺留 ${left} 項`,
  silent: (names) => `尚未提交：${names}`,
  missing: (count) => `${count} 人尚未簽到`,
  missingAt: (time, zone) => `截至 ${time}（${zone}）；休假與假日人員不計入`,
  presence: { unknown: '尚未簽到', here: '您已簽到', away: '您暫時離開', gone: '您已下班' },
  at: (when, zone) => `${when}（${zone}）`,
  back: (when) => `${when} 回來`,
  notUsed: '您的部門未啟用簽到，可由負責設定的人員在設定中開啟。',
};

export const dayWords: Record<Locale, DayWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
