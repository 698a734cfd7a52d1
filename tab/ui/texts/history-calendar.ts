import type { Locale } from '../../../src/domain/person.ts';
import type { Sentences } from './history.ts';

/** What the record says of when is worked, and of what is watched. */
export const calendarSentences: Readonly<
  Record<
    Locale,
    Pick<
      Sentences,
      | 'approval.deadlineMoved'
      | 'calendar.saved'
      | 'teams.saved'
      | 'workingTime.saved'
      | 'plan.kept'
      | 'exportLimits.saved'
    >
  >
> = {
  en: {
    'approval.deadlineMoved': ({ what, from, to, back }, { who, instant }) =>
      `${who} ${back ? 'took a change of working time back' : 'changed a working calendar'}; ${what === 'deadline' ? 'the deadline' : 'the next reminder'} moved from ${instant(from)} to ${instant(to)}`,
    'calendar.saved': (_, { who }) => `${who} changed when the department works`,
    'teams.saved': (_, { who }) => `${who} changed the teams of the department`,
    'exportLimits.saved': (_, { who }) => `${who} changed the limits for large downloads`,
    'workingTime.saved': ({ personId }, { names }) => `${names([personId])} changed when they work`,
    'plan.kept': ({ tasks }, { who }) =>
      `${who} kept the dates of ${tasks === 1 ? 'one task' : `${tasks} tasks`} as the baseline`,
  },
  'zh-CN': {
    'approval.deadlineMoved': ({ what, from, to, back }, { who, instant }) =>
      `${who}${back ? '撤销了工作时间的更改' : '更改了工作日历'}，${what === 'deadline' ? '审批截止时间' : '下次催办时间'}由 ${instant(from)} 调整为 ${instant(to)}`,
    'calendar.saved': (_, { who }) => `${who}更改了部门的工作时间`,
    'teams.saved': (_, { who }) => `${who}更改了部门的团队`,
    'exportLimits.saved': (_, { who }) => `${who}更改了批量导出提醒的上限`,
    'workingTime.saved': ({ personId }, { names }) => `${names([personId])}更改了自己的工作时间`,
    'plan.kept': ({ tasks }, { who }) => `${who}将 ${tasks} 项任务的日期保存为基准计划`,
  },
  'zh-TW': {
    'approval.deadlineMoved': ({ what, from, to, back }, { who, instant }) =>
      `${who}${back ? '復原了工作時間的變更' : '變更了工作行事曆'}，${what === 'deadline' ? '簽核期限' : '下次催辦時間'}由 ${instant(from)} 調整為 ${instant(to)}`,
    'calendar.saved': (_, { who }) => `${who}變更了部門的工作時間`,
    'teams.saved': (_, { who }) => `${who}變更了部門的團隊`,
    'exportLimits.saved': (_, { who }) => `${who}變更了大量匯出提醒的上限`,
    'workingTime.saved': ({ personId }, { names }) => `${names([personId])}變更了自己的工作時間`,
    'plan.kept': ({ tasks }, { who }) => `${who}將 ${tasks} 項任務的日期存為基準計畫`,
  },
};
