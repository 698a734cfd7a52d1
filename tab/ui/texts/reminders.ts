import type { ReminderChoice, ReminderWay } from '../../../src/domain/reminder-choice.ts';
import type { ReminderType } from '../../../src/domain/reminder-rule.ts';
import type { ReminderTopic } from '../../../src/domain/reminder.ts';
import { texts } from '../locale.tsx';

interface ReminderTexts {
  readonly title: string;
  readonly lead: string;
  readonly form: string;
  readonly morningAt: string;
  readonly morningHint: string;
  readonly quiet: string;
  readonly quietFrom: string;
  readonly quietTo: string;
  readonly quietHint: string;
  readonly breaks: string;
  readonly breaksFrom: Record<ReminderChoice['breaks'], string>;
  readonly most: string;
  readonly mostHint: string;
  readonly ways: string;
  readonly type: Record<ReminderTopic, string>;
  /** The same for a whole department. */
  readonly everybodys: Record<ReminderType, string>;
  readonly way: Record<ReminderWay, string>;
  readonly alerts: string;
  readonly alertsHint: string;
  readonly alertWay: Record<'card' | 'off', string>;
  readonly faulty: string;
  readonly held: string;
  readonly heldNone: string;
  readonly heldUntil: (when: string) => string;
  readonly department: string;
  readonly departmentLead: string;
  readonly departmentForm: string;
  readonly step: (days: number) => string;
}

const working = (count: number): string => `${count} working ${count === 1 ? 'day' : 'days'}`;

export const reminderTexts = texts<ReminderTexts>({
  en: {
    title: 'Reminders',
    lead: 'Reminders come on your clock and by your working days. What comes up in quiet hours or on days off waits for your next working morning, all of it on one card.',
    form: 'My reminders',
    morningAt: 'Morning card at',
    morningHint: 'On working days, when there is anything to remind you of. Never within quiet hours.',
    quiet: 'Quiet hours',
    quietFrom: 'From',
    quietTo: 'To',
    quietHint: 'Over midnight when they begin later than they end. The same time twice: none.',
    breaks: 'What may reach me in quiet hours and on days off',
    breaksFrom: {
      urgent: 'Urgent tasks only',
      important: 'Urgent and important tasks',
      nothing: 'Nothing',
    },
    most: 'Single cards a day, at most',
    mostHint: 'What is more waits for the next morning card. Urgent tasks come all the same.',
    ways: 'How I am reminded of',
    type: {
      task: 'Tasks',
      milestone: 'Milestones',
      launch: 'Launches of my campaigns',
      flightEnd: 'Ends of their flights',
      escalation: 'Tasks of others that stay late',
    },
    everybodys: {
      task: 'Tasks',
      milestone: 'Milestones',
      launch: 'Launches, for the owner',
      flightEnd: 'Ends of flights, for the owner',
    },
    way: { card: 'Each on a card of its own', morning: 'On the morning card', off: 'Not at all' },
    alerts: 'Alerts of campaigns',
    alertsHint:
      'Budget nearly spent, spent or not lasting; goals off track or missed; old results. Once for each crossing.',
    alertWay: { card: 'On a card, in my working hours', off: 'Not at all' },
    faulty: 'Times are written like 09:00; cards a day are a number from 1 to 50.',
    held: 'What was held for me',
    heldNone: 'Nothing was held in the last seven days.',
    heldUntil: (when) => `until ${when}`,
    department: 'When people are reminded',
    departmentLead:
      'Counted in the working days of whoever is reminded, from the date on. A change moves what is armed already. A task that stays late after its last reminder goes to the campaign’s owner. Approvals have ladders of their own in their routes.',
    departmentForm: 'Cadence of the department',
    step: (days) =>
      days === 0 ? 'On the day' : days < 0 ? `${working(-days)} before` : `${working(days)} after`,
  },
  'zh-CN': {
    title: '提醒',
    lead: '提醒按您的时区和工作日发送。免打扰时段或休息日的提醒会暂存，在下一个工作日早晨合并为一张卡片。',
    form: '我的提醒',
    morningAt: '早间卡片时间',
    morningHint: '仅在工作日且有提醒时发送，不会落在免打扰时段内。',
    quiet: '免打扰时段',
    quietFrom: '开始',
    quietTo: '结束',
    quietHint: '开始晚于结束表示跨越午夜；两者相同表示不设置。',
    breaks: '免打扰时段和休息日仍可送达',
    breaksFrom: { urgent: '仅紧急任务', important: '紧急和重要任务', nothing: '全部暂存' },
    most: '每天单独卡片上限',
    mostHint: '超出部分归入下一张早间卡片；紧急任务不受限制。',
    ways: '提醒方式',
    type: {
      task: '任务',
      milestone: '里程碑',
      launch: '我负责的活动上线',
      flightEnd: '我负责的活动结束',
      escalation: '他人逾期未完成的任务',
    },
    everybodys: {
      task: '任务',
      milestone: '里程碑',
      launch: '上线（提醒负责人）',
      flightEnd: '投放结束（提醒负责人）',
    },
    way: { card: '每条单独一张卡片', morning: '归入早间卡片', off: '不提醒' },
    alerts: '活动预警',
    alertsHint: '预算将用完、已用完或预计不足；目标偏离或未达成；结果数据过旧。每次越限只提醒一次。',
    alertWay: { card: '在我的工作时间以卡片提醒', off: '不提醒' },
    faulty: '时间格式如 09:00；卡片上限为 1 到 50。',
    held: '为我暂存的提醒',
    heldNone: '最近七天没有暂存的提醒。',
    heldUntil: (when) => `暂存至 ${when}`,
    department: '提醒节奏',
    departmentLead:
      '按被提醒人的工作日，从日期起前后计算。更改后，已安排的提醒随之调整。最后一次提醒后仍未完成的任务会告知活动负责人。审批的提醒由审批流程中的升级设置决定。',
    departmentForm: '部门提醒节奏',
    step: (days) => (days === 0 ? '当天' : days < 0 ? `前 ${-days} 个工作日` : `后 ${days} 个工作日`),
  },
  'zh-TW': {
    title: '提醒',
    lead: '提醒依您的時區與工作日傳送。勿擾時段或休假日的提醒會先暫存，於下一個工作日早晨合併為一張卡片。',
    form: '我的提醒',
    morningAt: '早間卡片時間',
    morningHint: '僅在工作日且有提醒時傳送，不會落在勿擾時段內。',
    quiet: '勿擾時段',
    quietFrom: '開始',
    quietTo: '結束',
    quietHint: '開始晚於結束表示跨越午夜；兩者相同表示不設定。',
    breaks: '勿擾時段與休假日仍可送達',
    breaksFrom: { urgent: '僅緊急任務', important: '緊急與重要任務', nothing: '全部暫存' },
    most: '每日單獨卡片上限',
    mostHint: '超出的部分併入下一張早間卡片；緊急任務不受限。',
    ways: '提醒方式',
    type: {
      task: '任務',
      milestone: '里程碑',
      launch: '我負責的活動上線',
      flightEnd: '我負責的活動走期結束',
      escalation: '他人逾期未完成的任務',
    },
    everybodys: {
      task: '任務',
      milestone: '里程碑',
      launch: '上線（提醒負責人）',
      flightEnd: '走期結束（提醒負責人）',
    },
    way: { card: '每則單獨一張卡片', morning: '併入早間卡片', off: '不提醒' },
    alerts: '活動警示',
    alertsHint: '預算將用完、已用完或預計不足；目標偏離或未達成；成果數據過舊。每次越限只提醒一次。',
    alertWay: { card: '在我的工作時間以卡片提醒', off: '不提醒' },
    faulty: '時間格式如 09:00；卡片上限為 1 到 50。',
    held: '為我暫存的提醒',
    heldNone: '最近七天沒有暫存的提醒。',
    heldUntil: (when) => `暫存至 ${when}`,
    department: '提醒節奏',
    departmentLead:
      '依被提醒人的工作日，自日期起前後計算。變更後，已安排的提醒隨之調整。最後一次提醒後仍未完成的任務會告知活動負責人。簽核的提醒由簽核流程中的升級設定決定。',
    departmentForm: '部門提醒節奏',
    step: (days) => (days === 0 ? '當天' : days < 0 ? `前 ${-days} 個工作日` : `後 ${days} 個工作日`),
  },
});
