import type { WorkFigure } from '../../../src/domain/dashboard-work.ts';
import type { Bucket } from '../../../src/domain/dashboard.ts';
import type { GoalState } from '../../../src/domain/goal-standing.ts';
import { texts } from '../locale.tsx';

interface DashboardTexts {
  readonly title: string;
  readonly lead: string;
  readonly about: (campaigns: string) => string;
  readonly only: (campaigns: string) => string;
  readonly programme: string;
  readonly everyProgramme: string;
  readonly all: string;
  readonly results: string;
  readonly rates: string;
  readonly work: string;
  readonly goals: string;
  readonly figure: Record<WorkFigure, string>;
  readonly goal: Record<GoalState, string>;
  readonly noGoals: string;
  /** What a tile does, for who hears it. */
  readonly rows: (figure: string) => string;
  readonly measure: string;
  readonly trend: (measure: string, per: string) => string;
  readonly per: Record<Bucket, string>;
  readonly before: string;
  readonly noTrend: string;
  readonly funnel: string;
  readonly ofFirst: (share: string) => string;
  readonly heat: string;
  readonly week: (monday: string) => string;
  readonly byChannel: string;
  readonly byCampaign: string;
  readonly shownOf: (shown: string, all: string) => string;
  readonly campaign: string;
  readonly channel: string;
  readonly choose: (campaign: string) => string;
  readonly compare: (count: string) => string;
  readonly compareHint: string;
  readonly hours: (hours: string) => string;
  readonly empty: { readonly title: string; readonly detail: string };
  readonly fixedNeeded: string;
}

/** Figures of campaigns, live. */
export const dashboardTexts = texts<DashboardTexts>({
  en: {
    title: 'Dashboard',
    lead: 'What the campaigns that you choose come to, as of now. Click a figure to see what it rests on.',
    about: (campaigns) => `${campaigns} campaigns`,
    only: (campaigns) => `Only ${campaigns}`,
    programme: 'Programme',
    everyProgramme: 'All campaigns',
    all: 'Show all campaigns',
    results: 'Results',
    rates: 'Rates and costs',
    work: 'How the work goes',
    goals: 'Goals',
    figure: {
      tasksDone: 'Tasks done',
      tasksOverdue: 'Tasks overdue',
      taskCompletion: 'Of the tasks due, done',
      tasksOnTime: 'Finished on time',
      approvalsDecided: 'Approvals decided',
      approvalsWaiting: 'Approvals waiting',
      approvalHours: 'Time to answer, median',
      approvalSlowHours: 'Time to answer, 95 of 100',
      approvalRounds: 'Rounds until decided',
    },
    goal: {
      notBegun: 'Not begun',
      unmeasured: 'Not measured',
      onTrack: 'On track',
      atRisk: 'At risk',
      offTrack: 'Off track',
      reached: 'Reached',
      missed: 'Missed',
    },
    noGoals: 'None of these campaigns has a goal yet.',
    rows: (figure) => `${figure}: show what it rests on`,
    measure: 'What is drawn',
    trend: (measure, per) => `${measure} per ${per}`,
    per: { day: 'day', week: 'week', month: 'month' },
    before: 'The period before',
    noTrend: 'No results in these days',
    funnel: 'From impression to customer',
    ofFirst: (share) => `${share} of the step before`,
    heat: 'Leads by channel and week',
    week: (monday) => `Week of ${monday}`,
    byChannel: 'By marketing channel',
    byCampaign: 'By campaign',
    shownOf: (shown, all) => `The ${shown} with the most leads of ${all}`,
    campaign: 'Campaign',
    channel: 'Channel',
    choose: (campaign) => `Choose ${campaign} to compare`,
    compare: (count) => `Compare ${count}`,
    compareHint: 'Choose two to five campaigns to set them side by side.',
    hours: (hours) => `${hours} h`,
    empty: {
      title: 'No campaign passes this filter',
      detail: 'Take something out of the filter, or choose other campaigns.',
    },
    fixedNeeded: 'Choose a first day and a last day after it.',
  },
  'zh-CN': {
    title: '仪表盘',
    lead: '所选活动截至目前的数据。点击任一数字，查看其依据。',
    about: (campaigns) => `${campaigns} 个活动`,
    only: (campaigns) => `仅 ${campaigns}`,
    programme: '营销项目',
    everyProgramme: '全部活动',
    all: '显示全部活动',
    results: '投放结果',
    rates: '比率与成本',
    work: '工作进展',
    goals: '目标',
    figure: {
      tasksDone: '已完成任务',
      tasksOverdue: '逾期任务',
      taskCompletion: '到期任务完成率',
      tasksOnTime: '按时完成率',
      approvalsDecided: '已决审批',
      approvalsWaiting: '待审批',
      approvalHours: '审批用时（中位数）',
      approvalSlowHours: '审批用时（95 分位）',
      approvalRounds: '平均审批轮次',
    },
    goal: {
      notBegun: '未开始',
      unmeasured: '未测量',
      onTrack: '进展正常',
      atRisk: '有风险',
      offTrack: '偏离目标',
      reached: '已达成',
      missed: '未达成',
    },
    noGoals: '这些活动还没有设定目标。',
    rows: (figure) => `${figure}：查看依据`,
    measure: '指标',
    trend: (measure, per) => `${per}${measure}`,
    per: { day: '每日', week: '每周', month: '每月' },
    before: '上期',
    noTrend: '这些日期没有结果数据',
    funnel: '从曝光到成交',
    ofFirst: (share) => `上一步的 ${share}`,
    heat: '各渠道每周线索',
    week: (monday) => `${monday}起的一周`,
    byChannel: '按营销渠道',
    byCampaign: '按活动',
    shownOf: (shown, all) => `线索最多的 ${shown} 个，共 ${all} 个`,
    campaign: '活动',
    channel: '渠道',
    choose: (campaign) => `选择${campaign}进行对比`,
    compare: (count) => `对比 ${count} 个`,
    compareHint: '选择 2 至 5 个活动进行对比。',
    hours: (hours) => `${hours} 小时`,
    empty: { title: '没有符合筛选条件的活动', detail: '减少筛选条件，或选择其他活动。' },
    fixedNeeded: '请选择开始日期，以及其后的结束日期。',
  },
  'zh-TW': {
    title: '儀表板',
    lead: '所選活動截至目前的數據。點選任一數字，查看其依據。',
    about: (campaigns) => `${campaigns} 個活動`,
    only: (campaigns) => `僅 ${campaigns}`,
    programme: '行銷專案',
    everyProgramme: '所有活動',
    all: '顯示全部活動',
    results: '投放成果',
    rates: '比率與成本',
    work: '工作進展',
    goals: '目標',
    figure: {
      tasksDone: '已完成任務',
      tasksOverdue: '逾期任務',
      taskCompletion: '到期任務完成率',
      tasksOnTime: '準時完成率',
      approvalsDecided: '已決簽核',
      approvalsWaiting: '待簽核',
      approvalHours: '簽核用時（中位數）',
      approvalSlowHours: '簽核用時（95 百分位）',
      approvalRounds: '平均簽核輪次',
    },
    goal: {
      notBegun: '尚未開始',
      unmeasured: '尚未衡量',
      onTrack: '進度正常',
      atRisk: '有風險',
      offTrack: '偏離目標',
      reached: '已達成',
      missed: '未達成',
    },
    noGoals: '這些活動尚未設定目標。',
    rows: (figure) => `${figure}：查看依據`,
    measure: '指標',
    trend: (measure, per) => `${per}${measure}`,
    per: { day: '每日', week: '每週', month: '每月' },
    before: '上期',
    noTrend: '這些日期沒有成果數據',
    funnel: '從曝光到成交',
    ofFirst: (share) => `上一步的 ${share}`,
    heat: '各管道每週名單',
    week: (monday) => `${monday}起的一週`,
    byChannel: '依行銷管道',
    byCampaign: '依活動',
    shownOf: (shown, all) => `名單最多的 ${shown} 個，共 ${all} 個`,
    campaign: '活動',
    channel: '管道',
    choose: (campaign) => `選擇${campaign}進行比較`,
    compare: (count) => `比較 ${count} 個`,
    compareHint: '選擇 2 至 5 個活動進行比較。',
    hours: (hours) => `${hours} 小時`,
    empty: { title: '沒有符合篩選條件的活動', detail: '減少篩選條件，或選擇其他活動。' },
    fixedNeeded: '請選擇開始日期，以及其後的結束日期。',
  },
});
