import { texts } from '../locale.tsx';

interface WorkingTimeTexts {
  readonly title: string;
  readonly lead: string;
  readonly mine: string;
  readonly ours: string;
  readonly country: string;
  readonly asDepartment: string;
  readonly byZone: string;
  readonly byZoneAs: (country: string) => string;
  readonly noCountry: string;
  readonly week: string;
  readonly hours: string;
  readonly fromTime: (span: number) => string;
  readonly toTime: (span: number) => string;
  readonly addHours: string;
  readonly removeHours: (span: number) => string;
  readonly leave: string;
  readonly leaveHint: string;
  readonly leaveFrom: string;
  readonly leaveTo: string;
  readonly addLeave: string;
  readonly removeLeave: (from: string) => string;
  readonly makeUp: string;
  readonly daysOff: string;
  readonly extraWorkdays: string;
  readonly noDays: string;
  readonly date: string;
  readonly dayName: string;
  readonly addDay: string;
  readonly removeDay: (day: string) => string;
  readonly fromFile: string;
  readonly read: (count: number) => string;
  readonly nothingRead: string;
  readonly save: string;
  readonly saved: (title: string) => string;
  readonly failed: (title: string) => string;
  readonly faults: Record<'week' | 'hours' | 'leave' | 'date' | 'twice' | 'both', string>;
}

export const workingTimeTexts = texts<WorkingTimeTexts>({
  en: {
    title: 'Working time',
    lead: 'When an approval is asked for, its deadline and escalation are counted in this time: “three working days” skips days off, and counts days that are worked instead.',
    mine: 'When I work',
    ours: 'When the department works',
    country: 'National days',
    asDepartment: 'As the department has it',
    byZone: 'By each person’s time zone',
    byZoneAs: (country) => `By my time zone: ${country}`,
    noCountry: 'None',
    week: 'Days of the week',
    hours: 'Hours',
    fromTime: (span) => `Span ${span} from`,
    toTime: (span) => `Span ${span} to`,
    addHours: 'Add a span',
    removeHours: (span) => `Remove span ${span}`,
    leave: 'Leave',
    leaveHint:
      'Approval deadlines skip these days. Before anything is saved you see which of those that stand already would move. Who decides in your place is set under “When I am away”.',
    leaveFrom: 'First day',
    leaveTo: 'Last day',
    addLeave: 'Add leave',
    removeLeave: (from) => `Remove the leave from ${from}`,
    makeUp: 'Weekend days that a country works instead (调休) are worked here',
    daysOff: 'Our own days off',
    extraWorkdays: 'Our own extra workdays',
    noDays: 'None.',
    date: 'Day',
    dayName: 'What it is',
    addDay: 'Add a day',
    removeDay: (day) => `Remove ${day}`,
    fromFile: 'Add from a calendar file (.ics)',
    read: (count) =>
      count === 1 ? '1 day added. Save to keep it.' : `${count} days added. Save to keep them.`,
    nothingRead: 'The file has no all-day events',
    save: 'Save',
    saved: (title) => `Saved: ${title}`,
    failed: (title) => `Not saved: ${title}`,
    faults: {
      week: 'Choose at least one day of the week.',
      hours: 'Each span ends after it begins, and they follow each other.',
      leave: 'Leave ends on the day it begins, or later.',
      date: 'Each day needs a date.',
      twice: 'A day stands there twice.',
      both: 'A day cannot be off and worked.',
    },
  },
  'zh-CN': {
    title: '工作时间',
    lead: '发起审批时，截止时间和升级时间按此计算：“三个工作日”会跳过休息日，并计入调休上班的日子。',
    mine: '我的工作时间',
    ours: '部门的工作时间',
    country: '法定节假日',
    asDepartment: '与部门一致',
    byZone: '按每个人的时区',
    byZoneAs: (country) => `按我的时区：${country}`,
    noCountry: '不采用',
    week: '每周工作日',
    hours: '工作时段',
    fromTime: (span) => `时段 ${span} 开始`,
    toTime: (span) => `时段 ${span} 结束`,
    addHours: '添加时段',
    removeHours: (span) => `移除时段 ${span}`,
    leave: '休假',
    leaveHint:
      '审批截止时间会跳过这些日子；保存前会列出将要变动的现有截止时间。由谁代为审批请在“外出与代理审批”中设置。',
    leaveFrom: '第一天',
    leaveTo: '最后一天',
    addLeave: '添加休假',
    removeLeave: (from) => `移除从 ${from} 开始的休假`,
    makeUp: '国家规定的调休上班日，本部门照常上班',
    daysOff: '部门自定休息日',
    extraWorkdays: '部门自定上班日',
    noDays: '无。',
    date: '日期',
    dayName: '名称',
    addDay: '添加日期',
    removeDay: (day) => `移除 ${day}`,
    fromFile: '从日历文件（.ics）添加',
    read: (count) => `已添加 ${count} 天，保存后生效。`,
    nothingRead: '文件中没有全天事件',
    save: '保存',
    saved: (title) => `已保存：${title}`,
    failed: (title) => `未保存：${title}`,
    faults: {
      week: '请至少选择一个工作日。',
      hours: '每个时段须先开始后结束，且依次排列。',
      leave: '休假的最后一天不能早于第一天。',
      date: '每一天都需要日期。',
      twice: '有日期重复。',
      both: '同一天不能既休息又上班。',
    },
  },
  'zh-TW': {
    title: '工作時間',
    lead: '送出簽核時，期限與升級時間依此計算：「三個工作日」會略過休假日，並計入補班日。',
    mine: '我的工作時間',
    ours: '部門的工作時間',
    country: '國定假日',
    asDepartment: '與部門相同',
    byZone: '依每個人的時區',
    byZoneAs: (country) => `依我的時區：${country}`,
    noCountry: '不採用',
    week: '每週工作日',
    hours: '工作時段',
    fromTime: (span) => `時段 ${span} 開始`,
    toTime: (span) => `時段 ${span} 結束`,
    addHours: '新增時段',
    removeHours: (span) => `移除時段 ${span}`,
    leave: '休假',
    leaveHint:
      '簽核期限會略過這些日子；儲存前會列出將變動的現有期限。由誰代為簽核請在「請假與代理簽核」中設定。',
    leaveFrom: '第一天',
    leaveTo: '最後一天',
    addLeave: '新增休假',
    removeLeave: (from) => `移除自 ${from} 起的休假`,
    makeUp: '國家規定的補班日，本部門照常上班',
    daysOff: '部門自訂休假日',
    extraWorkdays: '部門自訂上班日',
    noDays: '無。',
    date: '日期',
    dayName: '名稱',
    addDay: '新增日期',
    removeDay: (day) => `移除 ${day}`,
    fromFile: '從行事曆檔案（.ics）新增',
    read: (count) => `已新增 ${count} 天，儲存後生效。`,
    nothingRead: '檔案中沒有全天事件',
    save: '儲存',
    saved: (title) => `已儲存：${title}`,
    failed: (title) => `未儲存：${title}`,
    faults: {
      week: '請至少選擇一個工作日。',
      hours: '每個時段須先開始後結束，且依序排列。',
      leave: '休假的最後一天不能早於第一天。',
      date: '每一天都需要日期。',
      twice: '有日期重複。',
      both: '同一天不能既休假又上班。',
    },
  },
});
