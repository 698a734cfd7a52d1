import type { CadenceKind, DayOfMonth, campaignMoments } from '../../../src/domain/report-cadence.ts';
import { texts } from '../locale.tsx';

type Moment = (typeof campaignMoments)[number];
type Weeks = 'week' | 'weeks';

interface CadenceTexts {
  readonly label: string;
  readonly kind: Record<CadenceKind, string>;
  readonly weekdays: string;
  readonly interval: string;
  readonly from: string;
  readonly on: string;
  readonly onWhich: Record<'first' | 'last' | 'day', string>;
  readonly day: string;
  readonly shortMonths: string;
  readonly noWeekday: string;
  readonly moment: string;
  readonly moments: Record<Moment, string>;
  readonly daysAfter: string;
  /** What it is about, where nobody chose other days. */
  readonly covers: Record<CadenceKind | 'soFar', string>;
  readonly plain: Record<'workday' | 'eve', string>;
  readonly weekly: (every: Weeks, interval: number, days: string) => string;
  readonly monthly: (every: 'month' | 'quarter', on: DayOfMonth) => string;
  readonly byCampaign: (moment: Moment, days: number) => string;
}

/** How often something goes out. */
export const cadenceTexts = texts<CadenceTexts>({
  en: {
    label: 'How often',
    kind: {
      workday: 'Every working day',
      week: 'Every week',
      weeks: 'Every few weeks',
      month: 'Every month',
      quarter: 'Every quarter',
      eve: 'Before each holiday',
      campaign: 'When a campaign gets there',
    },
    weekdays: 'On these days',
    interval: 'Every so many weeks',
    from: 'Counted from the week of',
    on: 'On',
    onWhich: { first: 'the first working day', last: 'the last working day', day: 'a day of the month' },
    day: 'Day of the month',
    shortMonths: 'A shorter month has it on its last day.',
    noWeekday: 'Choose at least one day.',
    moment: 'Counted from',
    moments: {
      start: 'the start of each campaign',
      end: 'the end of each campaign',
      milestone: 'each milestone',
    },
    daysAfter: 'Days after it',
    covers: {
      workday: 'About the days since the working day before.',
      week: 'About the seven days before.',
      weeks: 'About the weeks since the report before.',
      month: 'About the month before.',
      quarter: 'About the quarter before.',
      eve: 'About the seven days before.',
      soFar: 'About the time up to that day.',
      campaign: 'About that campaign alone, from its first day on.',
    },
    plain: { workday: 'every working day', eve: 'on the last working day before each holiday' },
    weekly: (every, interval, days) =>
      every === 'week' ? `every ${days}` : `every ${interval} weeks on ${days}`,
    monthly: (every, on) => {
      const day = typeof on === 'number' ? `day ${on}` : `the ${on} working day`;
      return `${every === 'month' ? 'every month' : 'every quarter'} on ${day}`;
    },
    byCampaign: (moment, days) => {
      const what = {
        start: 'the start of each campaign',
        end: 'the end of each campaign',
        milestone: 'each milestone',
      }[moment];
      return days === 0 ? `on the day of ${what}` : `${days} ${days === 1 ? 'day' : 'days'} after ${what}`;
    },
  },
  'zh-CN': {
    label: '频率',
    kind: {
      workday: '每个工作日',
      week: '每周',
      weeks: '每几周',
      month: '每月',
      quarter: '每季度',
      eve: '节假日前',
      campaign: '按活动进度',
    },
    weekdays: '星期几',
    interval: '每隔几周',
    from: '从哪一周算起',
    on: '哪一天',
    onWhich: { first: '第一个工作日', last: '最后一个工作日', day: '指定日期' },
    day: '几号',
    shortMonths: '当月没有这一天时，在当月最后一天发送。',
    noWeekday: '请至少选择一天。',
    moment: '起算点',
    moments: { start: '每个活动开始', end: '每个活动结束', milestone: '每个里程碑' },
    daysAfter: '之后几天',
    covers: {
      workday: '内容为上一个工作日至昨天的数据。',
      week: '内容为前七天的数据。',
      weeks: '内容为上次报告以来几周的数据。',
      month: '内容为上个月的数据。',
      quarter: '内容为上个季度的数据。',
      eve: '内容为前七天的数据。',
      soFar: '内容为截至当天的数据。',
      campaign: '仅包含该活动自开始以来的数据。',
    },
    plain: { workday: '每个工作日', eve: '每个节假日前的最后一个工作日' },
    weekly: (every, interval, days) => (every === 'week' ? `每${days}` : `每 ${interval} 周的${days}`),
    monthly: (every, on) => {
      const spot = every === 'month' ? '每月' : '每季度';
      if (typeof on !== 'number') return `${spot}${on === 'first' ? '第一个' : '最后一个'}工作日`;
      return every === 'month' ? `每月 ${on} 日` : `每季度首月 ${on} 日`;
    },
    byCampaign: (moment, days) => {
      const what = { start: '每个活动开始', end: '每个活动结束', milestone: '每个里程碑' }[moment];
      return days === 0 ? `${what}当天` : `${what}后 ${days} 天`;
    },
  },
  'zh-TW': {
    label: '頻率',
    kind: {
      workday: '每個工作日',
      week: '每週',
      weeks: '每幾週',
      month: '每月',
      quarter: '每季',
      eve: '假日前',
      campaign: '依活動進度',
    },
    weekdays: '星期幾',
    interval: '每隔幾週',
    from: '從哪一週起算',
    on: '哪一天',
    onWhich: { first: '第一個工作日', last: '最後一個工作日', day: '指定日期' },
    day: '幾號',
    shortMonths: '當月沒有這一天時，於當月最後一天傳送。',
    noWeekday: '請至少選擇一天。',
    moment: '起算點',
    moments: { start: '每個活動開始', end: '每個活動結束', milestone: '每個里程碑' },
    daysAfter: '之後幾天',
    covers: {
      workday: '內容為上一個工作日至昨天的數據。',
      week: '內容為前七天的數據。',
      weeks: '內容為上次報告以來幾週的數據。',
      month: '內容為上個月的數據。',
      quarter: '內容為上一季的數據。',
      eve: '內容為前七天的數據。',
      soFar: '內容為截至當天的數據。',
      campaign: '僅包含該活動自開始以來的數據。',
    },
    plain: { workday: '每個工作日', eve: '每個假日前的最後一個工作日' },
    weekly: (every, interval, days) => (every === 'week' ? `每${days}` : `每 ${interval} 週的${days}`),
    monthly: (every, on) => {
      const spot = every === 'month' ? '每月' : '每季';
      if (typeof on !== 'number') return `${spot}${on === 'first' ? '第一個' : '最後一個'}工作日`;
      return every === 'month' ? `每月 ${on} 日` : `每季首月 ${on} 日`;
    },
    byCampaign: (moment, days) => {
      const what = { start: '每個活動開始', end: '每個活動結束', milestone: '每個里程碑' }[moment];
      return days === 0 ? `${what}當天` : `${what}後 ${days} 天`;
    },
  },
});
