import type { CountedFigure, DashboardRows } from '../../../src/domain/dashboard-rows.ts';
import { texts } from '../locale.tsx';

interface DashboardRowTexts {
  readonly behind: (figure: string) => string;
  readonly behindOf: Record<DashboardRows['of'], string>;
  /** How a figure that is no metric is counted. */
  readonly counted: Record<CountedFigure, string>;
  readonly summed: (figure: string, sum: string) => string;
  readonly someRows: (shown: string, all: string) => string;
  readonly noRows: string;
  readonly column: Record<
    | 'days'
    | 'task'
    | 'status'
    | 'due'
    | 'finished'
    | 'about'
    | 'sent'
    | 'closed'
    | 'round'
    | 'goal'
    | 'state'
    | 'current'
    | 'target'
    | 'person',
    string
  >;
  readonly comparison: string;
  readonly back: string;
  readonly best: string;
  readonly least: string;
  readonly budget: string;
  readonly flight: string;
  readonly resultDays: string;
  readonly drawn: string;
  readonly dayNumber: (day: string) => string;
}

/** What figures of campaigns rest on, and campaigns side by side. */
export const dashboardRowTexts = texts<DashboardRowTexts>({
  en: {
    behind: (figure) => `Behind “${figure}”`,
    behindOf: {
      results: 'Results by campaign and marketing channel; the campaign shows them day by day.',
      tasks: 'Tasks of these campaigns.',
      approvals: 'Approval requests of these campaigns.',
      goals: 'Goals of these campaigns, the gravest first.',
    },
    counted: {
      tasksDone: 'Tasks that were finished on a day of the period.',
      tasksOverdue: 'Open tasks whose date is past today, whatever the period.',
      taskCompletion:
        'Tasks that are done by now ÷ tasks that were due in the period; called-off ones do not count.',
      tasksOnTime: 'Tasks finished by their date ÷ tasks with a date that were finished in the period.',
      approvalsDecided: 'Requests that got a yes or a no on a day of the period.',
      approvalsWaiting: 'Requests that wait for an answer now, whatever the period.',
      approvalHours:
        'Working hours from being asked to answering: half of the answers in the period came sooner.',
      approvalSlowHours:
        'Working hours from being asked to answering: 95 of 100 answers in the period came sooner.',
      approvalRounds: 'Rounds of all requests decided in the period ÷ how many there are.',
      goals: 'Goals by how they stand today: where they are, against where they should be by now.',
    },
    summed: (figure, sum) => `Sum of all rows below: ${figure} ${sum}`,
    someRows: (shown, all) => `${shown} of ${all} rows. Filter to see the others.`,
    noRows: 'Nothing in these days.',
    column: {
      days: 'Days',
      task: 'Task',
      status: 'Status',
      due: 'Due',
      finished: 'Finished',
      about: 'About',
      sent: 'Sent',
      closed: 'Decided',
      round: 'Round',
      goal: 'Goal',
      state: 'Standing',
      current: 'Now',
      target: 'Target',
      person: 'Whose',
    },
    comparison: 'Campaigns side by side',
    back: 'Back to the dashboard',
    best: 'best',
    least: 'weakest',
    budget: 'Budget',
    flight: 'Runs',
    resultDays: 'Days with results',
    drawn: 'Leads added up, from each campaign’s first day with results',
    dayNumber: (day) => `Day ${day}`,
  },
  'zh-CN': {
    behind: (figure) => `“${figure}”的依据`,
    behindOf: {
      results: '按活动与营销渠道汇总的结果；逐日数据见各活动。',
      tasks: '这些活动的任务。',
      approvals: '这些活动的审批请求。',
      goals: '这些活动的目标，最需关注的在前。',
    },
    counted: {
      tasksDone: '在所选期间内完成的任务数。',
      tasksOverdue: '日期已过、尚未完成的任务数，与所选期间无关。',
      taskCompletion: '目前已完成的任务 ÷ 所选期间内到期的任务；已取消的不计。',
      tasksOnTime: '按期完成的任务 ÷ 所选期间内完成且设有日期的任务。',
      approvalsDecided: '在所选期间内得到同意或拒绝的审批请求数。',
      approvalsWaiting: '目前等待答复的审批请求数，与所选期间无关。',
      approvalHours: '从收到请求到答复的工作小时数：所选期间内有一半的答复快于此值。',
      approvalSlowHours: '从收到请求到答复的工作小时数：所选期间内 95% 的答复快于此值。',
      approvalRounds: '所选期间内已决请求的总轮次 ÷ 请求数。',
      goals: '按目前进展统计的目标：当前值与此时应达到的值相比。',
    },
    summed: (figure, sum) => `以下各行合计：${figure} ${sum}`,
    someRows: (shown, all) => `显示 ${shown} 行，共 ${all} 行。请用筛选查看其余。`,
    noRows: '这些日期内没有记录。',
    column: {
      days: '天数',
      task: '任务',
      status: '状态',
      due: '截止',
      finished: '完成',
      about: '事项',
      sent: '提交',
      closed: '决定',
      round: '轮次',
      goal: '目标',
      state: '进展',
      current: '当前',
      target: '目标值',
      person: '负责人',
    },
    comparison: '活动对比',
    back: '返回仪表盘',
    best: '最佳',
    least: '最弱',
    budget: '预算',
    flight: '投放期',
    resultDays: '有结果的天数',
    drawn: '自各活动首个有结果之日起的累计线索',
    dayNumber: (day) => `第 ${day} 天`,
  },
  'zh-TW': {
    behind: (figure) => `「${figure}」的依據`,
    behindOf: {
      results: '依活動與行銷管道彙總的成果；逐日數據見各活動。',
      tasks: '這些活動的任務。',
      approvals: '這些活動的簽核請求。',
      goals: '這些活動的目標，最需關注的在前。',
    },
    counted: {
      tasksDone: '在所選期間內完成的任務數。',
      tasksOverdue: '日期已過、尚未完成的任務數，與所選期間無關。',
      taskCompletion: '目前已完成的任務 ÷ 所選期間內到期的任務；已取消的不計。',
      tasksOnTime: '準時完成的任務 ÷ 所選期間內完成且設有日期的任務。',
      approvalsDecided: '在所選期間內獲得核准或退回的簽核請求數。',
      approvalsWaiting: '目前等待回覆的簽核請求數，與所選期間無關。',
      approvalHours: '從收到請求到回覆的工作小時數：所選期間內有一半的回覆快於此值。',
      approvalSlowHours: '從收到請求到回覆的工作小時數：所選期間內 95% 的回覆快於此值。',
      approvalRounds: '所選期間內已決請求的總輪次 ÷ 請求數。',
      goals: '依目前進度統計的目標：目前值與此時應達到的值相比。',
    },
    summed: (figure, sum) => `以下各列合計：${figure} ${sum}`,
    someRows: (shown, all) => `顯示 ${shown} 列，共 ${all} 列。請用篩選查看其餘。`,
    noRows: '這些日期內沒有紀錄。',
    column: {
      days: '天數',
      task: '任務',
      status: '狀態',
      due: '截止',
      finished: '完成',
      about: '事項',
      sent: '送出',
      closed: '決定',
      round: '輪次',
      goal: '目標',
      state: '進度',
      current: '目前',
      target: '目標值',
      person: '負責人',
    },
    comparison: '活動比較',
    back: '返回儀表板',
    best: '最佳',
    least: '最弱',
    budget: '預算',
    flight: '檔期',
    resultDays: '有成果的天數',
    drawn: '自各活動首個有成果之日起的累計名單',
    dayNumber: (day) => `第 ${day} 天`,
  },
});
