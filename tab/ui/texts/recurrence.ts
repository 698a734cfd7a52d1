import type { HolidayRule } from '../../../src/domain/series.ts';
import type { Every } from '../rule-choice.ts';
import { texts } from '../locale.tsx';
import {
  inChinese,
  type Begin,
  everyInEnglish,
  everyInMainland,
  everyInTaiwan,
  inEnglish,
  intervalBy,
  mainlandUnits,
  ordinalOf,
  taiwanUnits,
  type RuleFacts,
} from './rule-sentences.ts';

export interface RecurrenceTexts {
  readonly heading: (count: number) => string;
  readonly ended: (count: number) => string;
  readonly add: string;
  readonly save: string;
  readonly cancel: string;
  readonly change: string;
  readonly edit: (title: string) => string;
  readonly end: string;
  readonly endedNow: (title: string) => string;
  readonly title: string;
  readonly repeats: string;
  readonly every: (every: Every | 'custom', begin: Begin) => string;
  readonly interval: (every: Every | 'custom') => string;
  readonly weekdays: string;
  readonly ends: string;
  readonly never: string;
  readonly onDate: string;
  readonly afterTimes: string;
  readonly lastDay: string;
  readonly times: string;
  readonly start: string;
  readonly time: string;
  readonly timeHint: string;
  readonly holidays: string;
  readonly holiday: Record<HolidayRule, string>;
  readonly lead: string;
  readonly leadHint: string;
  readonly shortMonths: string;
  readonly next: string;
  readonly noNext: string;
  readonly looking: string;
  readonly changes: string;
  readonly all: string;
  readonly from: (day: string) => string;
  readonly kept: string;
  readonly place: (place: number, weekday: string) => string;
  readonly words: (facts: RuleFacts) => string;
  readonly ahead: (title: string) => string;
  readonly insteadOf: (day: string) => string;
  readonly yours: (when: string) => string;
  readonly skipped: string;
  readonly more: (day: string) => string;
  readonly skip: string;
  readonly resume: string;
  readonly move: string;
  readonly moveTo: (day: string) => string;
  readonly make: string;
  readonly fromHere: string;
  readonly saved: (title: string) => string;
  readonly notSaved: (title: string) => string;
  readonly didSkip: (title: string, day: string) => string;
  readonly didMove: (title: string, day: string) => string;
  readonly didMake: (title: string) => string;
  readonly needed: string;
  readonly recurring: string;
  readonly onDay: (count: number) => string;
  readonly notYet: string;
  readonly isDone: string;
}

/** Words for what recurs. */
export const recurrenceTexts = texts<RecurrenceTexts>({
  en: {
    heading: (count) => `Recurring (${count})`,
    ended: (count) => `Ended (${count})`,
    add: 'Add a recurring task',
    save: 'Save',
    cancel: 'Cancel',
    change: 'Change',
    edit: (title) => `Change “${title}”`,
    end: 'End it today',
    endedNow: (title) => `“${title}” does not recur any more`,
    title: 'What has to be done?',
    repeats: 'Repeats',
    every: everyInEnglish,
    interval: intervalBy({
      day: 'Every so many days',
      week: 'Every so many weeks',
      month: 'Every so many months',
      year: 'Every so many years',
    }),
    weekdays: 'On these days',
    ends: 'Ends',
    never: 'Never',
    onDate: 'On a date',
    afterTimes: 'After so many times',
    lastDay: 'Last day',
    times: 'Times',
    start: 'From',
    time: 'Time of day',
    timeHint: 'Empty: all day.',
    holidays: 'On a day off',
    holiday: {
      stay: 'It takes place all the same',
      skip: 'It is left out',
      previous: 'On the working day before',
      next: 'On the next working day',
    },
    lead: 'Days before, when it becomes a task',
    leadHint: 'Until then it is only shown.',
    shortMonths: 'Months without this day are left out; choose the last day to have every month.',
    next: 'The next five',
    noNext: 'It would not recur any more.',
    looking: 'Looking when that is …',
    changes: 'What changes',
    all: 'All of them',
    from: (day) => `From ${day} on`,
    kept: 'What was skipped, moved or done stays as it is.',
    place: (place, weekday) => `${ordinalOf(place)} ${weekday}`,
    words: inEnglish,
    ahead: (title) => `Next occurrences of “${title}”`,
    insteadOf: (day) => `instead of ${day}`,
    yours: (when) => `for you ${when}`,
    skipped: 'Skipped',
    more: (day) => `More for ${day}`,
    skip: 'Skip this one',
    resume: 'Do not skip',
    move: 'Move this one …',
    moveTo: (day) => `Move ${day} to`,
    make: 'Make it a task now',
    fromHere: 'Change this and following …',
    saved: (title) => `“${title}” recurs as you said`,
    notSaved: (title) => `“${title}” was not changed`,
    didSkip: (title, day) => `“${title}” on ${day} is skipped`,
    didMove: (title, day) => `“${title}” takes place on ${day}`,
    didMake: (title) => `“${title}” is a task now`,
    needed: 'This is needed.',
    recurring: 'Recurring',
    onDay: (count) => `${count} recurring`,
    notYet: 'ahead',
    isDone: 'done',
  },
  'zh-CN': {
    heading: (count) => `重复任务（${count}）`,
    ended: (count) => `已结束（${count}）`,
    add: '添加重复任务',
    save: '保存',
    cancel: '取消',
    change: '更改',
    edit: (title) => `更改“${title}”`,
    end: '今天起结束',
    endedNow: (title) => `“${title}”不再重复`,
    title: '要做什么？',
    repeats: '重复',
    every: everyInMainland,
    interval: intervalBy({ day: '每隔几天', week: '每几周', month: '每几个月', year: '每几年' }),
    weekdays: '在这些天',
    ends: '结束',
    never: '永不',
    onDate: '在某一天',
    afterTimes: '若干次后',
    lastDay: '最后一天',
    times: '次数',
    start: '开始日期',
    time: '时间',
    timeHint: '留空表示全天。',
    holidays: '遇休息日',
    holiday: { stay: '照常进行', skip: '跳过', previous: '提前到前一个工作日', next: '顺延到下一个工作日' },
    lead: '提前几天生成任务',
    leadHint: '在此之前只作预告显示。',
    shortMonths: '没有这一天的月份会跳过；如需每月都有，请选择最后一天。',
    next: '接下来的五次',
    noNext: '不会再有下一次。',
    looking: '正在推算日期……',
    changes: '更改范围',
    all: '全部',
    from: (day) => `${day}及以后`,
    kept: '已跳过、已改期或已完成的保持不变。',
    place: (place, weekday) => `${place === -1 ? '最后一个' : `第 ${place} 个`}${weekday}`,
    words: inChinese({
      units: mainlandUnits,
      eachWeek: '每周',
      workdays: '每个工作日',
      last: '最后一天',
      until: (day) => `到 ${day} 为止`,
      times: (count) => `共 ${count} 次`,
    }),
    ahead: (title) => `“${title}”接下来的日期`,
    insteadOf: (day) => `原定 ${day}`,
    yours: (when) => `您的时间 ${when}`,
    skipped: '已跳过',
    more: (day) => `${day}的更多操作`,
    skip: '跳过这一次',
    resume: '取消跳过',
    move: '改期……',
    moveTo: (day) => `将 ${day} 改到`,
    make: '立即生成任务',
    fromHere: '更改这次及以后……',
    saved: (title) => `“${title}”的重复设置已保存`,
    notSaved: (title) => `“${title}”未更改`,
    didSkip: (title, day) => `已跳过“${title}”${day}的一次`,
    didMove: (title, day) => `“${title}”改到 ${day}`,
    didMake: (title) => `“${title}”已生成任务`,
    needed: '此项必填。',
    recurring: '重复',
    onDay: (count) => `${count} 个重复任务`,
    notYet: '预告',
    isDone: '已完成',
  },
  'zh-TW': {
    heading: (count) => `週期性任務（${count}）`,
    ended: (count) => `已結束（${count}）`,
    add: '新增週期性任務',
    save: '儲存',
    cancel: '取消',
    change: '變更',
    edit: (title) => `變更「${title}」`,
    end: '今天起結束',
    endedNow: (title) => `「${title}」不再重複`,
    title: '要做什麼？',
    repeats: '重複',
    every: everyInTaiwan,
    interval: intervalBy({ day: '每隔幾天', week: '每幾週', month: '每幾個月', year: '每幾年' }),
    weekdays: '在這些日子',
    ends: '結束',
    never: '永不',
    onDate: '在某一天',
    afterTimes: '若干次後',
    lastDay: '最後一天',
    times: '次數',
    start: '開始日期',
    time: '時間',
    timeHint: '留空表示全天。',
    holidays: '遇休息日',
    holiday: { stay: '照常進行', skip: '略過', previous: '提前到前一個工作日', next: '順延到下一個工作日' },
    lead: '提前幾天建立任務',
    leadHint: '在此之前只作預告顯示。',
    shortMonths: '沒有這一天的月份會略過；如需每月都有，請選擇最後一天。',
    next: '接下來的五次',
    noNext: '不會再有下一次。',
    looking: '正在推算日期……',
    changes: '變更範圍',
    all: '全部',
    from: (day) => `${day}及以後`,
    kept: '已略過、已改期或已完成的維持不變。',
    place: (place, weekday) => `${place === -1 ? '最後一個' : `第 ${place} 個`}${weekday}`,
    words: inChinese({
      units: taiwanUnits,
      eachWeek: '每週',
      workdays: '每個工作日',
      last: '最後一天',
      until: (day) => `到 ${day} 為止`,
      times: (count) => `共 ${count} 次`,
    }),
    ahead: (title) => `「${title}」接下來的日期`,
    insteadOf: (day) => `原定 ${day}`,
    yours: (when) => `您的時間 ${when}`,
    skipped: '已略過',
    more: (day) => `${day}的更多操作`,
    skip: '略過這一次',
    resume: '取消略過',
    move: '改期……',
    moveTo: (day) => `將 ${day} 改到`,
    make: '立即建立任務',
    fromHere: '變更這次及以後……',
    saved: (title) => `「${title}」的週期設定已儲存`,
    notSaved: (title) => `「${title}」未變更`,
    didSkip: (title, day) => `已略過「${title}」${day}的一次`,
    didMove: (title, day) => `「${title}」改到 ${day}`,
    didMake: (title) => `「${title}」已建立任務`,
    needed: '此項必填。',
    recurring: '週期性',
    onDay: (count) => `${count} 個週期性任務`,
    notYet: '預告',
    isDone: '已完成',
  },
});
