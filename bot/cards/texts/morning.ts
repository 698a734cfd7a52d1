import type { Locale } from '../../../src/domain/person.ts';
import type { ReminderType } from '../../../src/domain/reminder-rule.ts';
import type { HoldReason } from '../../../src/domain/reminder.ts';

/** What the morning card says. Dates are printed already. */
interface MorningWords {
  readonly heading: (open: number, urgent: number) => string;
  readonly allDone: string;
  readonly due: Record<'overdue' | 'today' | 'tomorrow' | 'later', (day: string) => string>;
  /** The same of a launch, which is not due but happens. */
  readonly on: Record<'overdue' | 'today' | 'tomorrow' | 'later', (day: string) => string>;
  readonly type: Record<Exclude<ReminderType, 'task'>, string>;
  /** A task of somebody else that stays late after all reminders; no name where nobody has it. */
  readonly lateOf: (name: string) => string;
  readonly why: Record<Exclude<HoldReason, 'digest'>, string>;
  readonly done: string;
  readonly gone: string;
  readonly settled: string;
  readonly until: (when: string) => string;
  readonly later: string;
}

export const morningWords: Record<Locale, MorningWords> = {
  en: {
    heading: (open, urgent) =>
      `Good morning: ${open} ${open === 1 ? 'reminder' : 'reminders'}${urgent > 0 ? `, ${urgent} overdue` : ''}`,
    allDone: 'All reminders of this morning are settled',
    due: {
      overdue: (day) => `overdue since ${day}`,
      today: () => 'due today',
      tomorrow: () => 'due tomorrow',
      later: (day) => `due ${day}`,
    },
    on: {
      overdue: (day) => `was planned for ${day}`,
      today: () => 'today',
      tomorrow: () => 'tomorrow',
      later: (day) => day,
    },
    type: { milestone: 'milestone', launch: 'Launch', flightEnd: 'End of flight' },
    lateOf: (name) => (name ? `${name} has not finished it after all reminders` : 'nobody has finished it'),
    why: {
      quiet: 'held during quiet hours',
      dayOff: 'held over days off',
      cap: 'held because you had enough cards that day',
      late: 'late: the service was not there',
    },
    done: 'done',
    gone: 'not yours any more',
    settled: 'moved or given away',
    until: (when) => `again ${when}`,
    later: 'Tomorrow',
  },
  'zh-CN': {
    heading: (open, urgent) => `早上好：${open} 条提醒${urgent > 0 ? `，其中 ${urgent} 条已逾期` : ''}`,
    allDone: '今早的提醒已全部处理',
    due: {
      overdue: (day) => `${day}已逾期`,
      today: () => '今天到期',
      tomorrow: () => '明天到期',
      later: (day) => `${day}到期`,
    },
    on: {
      overdue: (day) => `原定${day}`,
      today: () => '今天',
      tomorrow: () => '明天',
      later: (day) => day,
    },
    type: { milestone: '里程碑', launch: '上线', flightEnd: '投放结束' },
    lateOf: (name) => (name ? `多次提醒后，${name}仍未完成` : '多次提醒后仍未完成'),
    why: {
      quiet: '免打扰时段暂存',
      dayOff: '休息日暂存',
      cap: '当天卡片已达上限，暂存',
      late: '服务中断，补发',
    },
    done: '已完成',
    gone: '已不由您负责',
    settled: '已改期或已转交',
    until: (when) => `${when}再提醒`,
    later: '明天',
  },
  'zh-TW': {
    heading: (open, urgent) => `早安：${open} 則提醒${urgent > 0 ? `，其中 ${urgent} 則已逾期` : ''}`,
    allDone: '今早的提醒已全部處理',
    due: {
      overdue: (day) => `${day}已逾期`,
      today: () => '今天到期',
      tomorrow: () => '明天到期',
      later: (day) => `${day}到期`,
    },
    on: {
      overdue: (day) => `原定${day}`,
      today: () => '今天',
      tomorrow: () => '明天',
      later: (day) => day,
    },
    type: { milestone: '里程碑', launch: '上線', flightEnd: '走期結束' },
    lateOf: (name) => (name ? `多次提醒後，${name}仍未完成` : '多次提醒後仍未完成'),
    why: {
      quiet: '勿擾時段暫存',
      dayOff: '休假日暫存',
      cap: '當日卡片已達上限，暫存',
      late: '服務中斷，補送',
    },
    done: '已完成',
    gone: '已不由您負責',
    settled: '已改期或已轉交',
    until: (when) => `${when}再提醒`,
    later: '明天',
  },
};
