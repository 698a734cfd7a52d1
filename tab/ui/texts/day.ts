import type { Mark, Presence } from '../../../src/domain/day.ts';
import { texts } from '../locale.tsx';

interface DayTexts {
  readonly title: string;
  readonly lead: string;
  readonly checkIn: string;
  readonly checkInHint: string;
  readonly reports: string;
  readonly reportsHint: string;
  readonly lines: string;
  readonly linesHint: string;
  readonly rollUpAt: string;
  readonly form: string;
  readonly faulty: string;
  readonly mine: string;
  readonly state: Record<Presence['state'], string>;
  readonly mark: Record<Mark, string>;
  readonly awayFor: (minutes: number) => string;
  readonly since: (when: string) => string;
  readonly back: (when: string) => string;
  readonly who: (here: number, all: number) => string;
  readonly off: string;
  readonly local: (time: string, zone: string) => string;
  readonly evening: string;
  readonly eveningTime: string;
  readonly failed: string;
}

export const dayTexts = texts<DayTexts>({
  en: {
    title: 'Checking in and daily reports',
    lead: 'All are off unless the department wants them. Days of people are kept for 90 days, and only they and whoever leads them see them.',
    checkIn: 'People check in',
    checkInHint:
      'Whoever leads a team hears once at 10:00 who was expected and is missing. Leave and holidays count.',
    reports: 'Daily reports',
    reportsHint:
      'An evening card on working days when something closed or moved, and one roll-up for whoever leads.',
    lines: 'Open checklist lines',
    linesHint:
      'On working days, whoever owns launch checklist lines that are due, or untouched for three working days, gets them in the evening card.',
    rollUpAt: 'Roll-up at (clock of whoever leads)',
    form: 'Daily round',
    faulty: 'A time is written like 18:30.',
    mine: 'Where I am',
    state: { unknown: 'Not checked in', here: 'Here', away: 'Away', gone: 'Done for the day' },
    mark: { start: 'Start', away: 'Away', end: 'End' },
    awayFor: (minutes) => (minutes < 60 ? `${minutes} minutes` : `${minutes / 60} h`),
    since: (when) => `since ${when}`,
    back: (when) => `back at ${when}`,
    who: (here, all) => `Who is here: ${here} of ${all}`,
    off: 'Day off',
    local: (time, zone) => `${time} there (${zone})`,
    evening: 'Evening card',
    eveningTime: 'At',
    failed: 'That was not kept',
  },
  'zh-CN': {
    title: '签到与日报',
    lead: '默认关闭，由部门自行启用。个人的每日记录保留 90 天，仅本人及其负责人可见。',
    checkIn: '启用签到',
    checkInHint: '当地时间 10:00，团队负责人会收到一次未签到名单；休假和节假日人员不计入。',
    reports: '启用日报',
    reportsHint: '工作日有完成或改期的事项时发送日报卡片，负责人收到一份汇总。',
    lines: '提醒未完成的检查项',
    linesHint: '工作日晚间，上线检查项到期或三个工作日无进展时，在日报卡片中提醒其负责人。',
    rollUpAt: '汇总时间（按负责人的时区）',
    form: '每日安排',
    faulty: '时间格式如 18:30。',
    mine: '我的状态',
    state: { unknown: '尚未签到', here: '在岗', away: '暂时离开', gone: '已下班' },
    mark: { start: '上班', away: '离开', end: '下班' },
    awayFor: (minutes) => (minutes < 60 ? `${minutes} 分钟` : `${minutes / 60} 小时`),
    since: (when) => `${when} 起`,
    back: (when) => `${when} 回来`,
    who: (here, all) => `在岗 ${here} / ${all} 人`,
    off: '休息日',
    local: (time, zone) => `当地 ${time}（${zone}）`,
    evening: '日报卡片',
    eveningTime: '时间',
    failed: '未能保存',
  },
  'zh-TW': {
    title: '簽到與日報',
    lead: '預設關閉，由部門自行啟用。個人的每日紀錄保留 90 天，僅本人及其主管可見。',
    checkIn: '啟用簽到',
    checkInHint: '當地時間 10:00，團隊主管會收到一次未簽到名單；休假與假日人員不計入。',
    reports: '啟用日報',
    reportsHint: '工作日有完成或改期的事項時傳送日報卡片，主管收到一份彙總。',
    lines: '提醒未完成的檢查項目',
    linesHint: '工作日傍晚，上線檢查項目到期或三個工作日沒有進展時，在日報卡片中提醒其負責人。',
    rollUpAt: '彙總時間（依主管的時區）',
    form: '每日安排',
    faulty: '時間格式如 18:30。',
    mine: '我的狀態',
    state: { unknown: '尚未簽到', here: '在班', away: '暫時離開', gone: '已下班' },
    mark: { start: '上班', away: '離開', end: '下班' },
    awayFor: (minutes) => (minutes < 60 ? `${minutes} 分鐘` : `${minutes / 60} 小時`),
    since: (when) => `${when} 起`,
    back: (when) => `${when} 回來`,
    who: (here, all) => `在班 ${here} / ${all} 人`,
    off: '休息日',
    local: (time, zone) => `當地 ${time}（${zone}）`,
    evening: '日報卡片',
    eveningTime: '時間',
    failed: '未能儲存',
  },
});
