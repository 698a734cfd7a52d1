import { apart } from './apart.ts';
import type { CardWords, Move } from './catalogue.ts';

const arrow: Record<Move['way'], string> = { up: '▲', down: '▼', same: '=' };

export const zhCN: CardWords = {
  comma: '，',
  quote: (text) => `“${text}”`,
  others: (names, count) => `${apart(names).trimStart()}及另外 ${count} 人`,
  aside: (text, more) => `${text}（${more}）`,
  more: (count) => `另有 ${count} 项`,
  pair: (label, value) => `${label}：${value}`,
  none: '无',
  open: {
    approval: '打开',
    campaign: '打开活动',
    task: '打开',
    report: '打开报告',
    work: '打开“我的工作”',
  },

  approval: {
    ask: '请审批：',
    askBy: (when) => `请在${apart(when)}前审批：`,
    waitingFor: (names) => `等待${apart(names)}审批：`,
    facts: { requester: '申请人', mode: '审批方式' },
    note: (name) => `${apart(name).trimStart()}的说明`,
    changes: '改动内容',
    answers: '已有意见',
    changed: '有改动',
    answered: (name, did, when) => `${apart(name).trimStart()}${did}，${when}`,
    yesWithdrawn: (name) => `${apart(name).trimStart()}此前的同意已失效：之后内容有改动。`,
    question: { requestChanges: '需要修改什么？', reject: '驳回理由' },
    send: { requestChanges: '退回修改', reject: '驳回' },
    closed: {
      submitted: '已提交：',
      inStage: '待审批：',
      approved: '已批准：',
      approvedWithChanges: '修改后批准：',
      changesRequested: '已退回修改：',
      rejected: '已驳回：',
      withdrawn: '申请已撤回：',
      expired: '审批已过期：',
      superseded: '已被新申请取代：',
    },
    noAnswerBy: (when) => `截至${apart(when)}无人作出决定。`,
  },
  outcome: {
    submitted: '已提交审批：',
    inStage: '待审批：',
    approved: '审批通过：',
    approvedWithChanges: '修改后通过：',
    changesRequested: '请按意见修改：',
    rejected: '审批未通过：',
    withdrawn: '申请已撤回：',
    expired: '逾期未审批：',
    superseded: '已被新申请取代：',
  },
  outcomeNext: {
    submitted: '有结果后会通知您。',
    inStage: '有结果后会通知您。',
    approved: '活动可以启动了。',
    approvedWithChanges: '启动前请先查看改动。',
    changesRequested: '按意见修改后，请重新提交审批。',
    rejected: '活动保持原样，未作任何修改。',
    withdrawn: '可随时重新提交。',
    expired: '请重新提交，或更换审批人。',
    superseded: '以新申请为准。',
  },

  task: {
    dueToday: '今天截止：',
    dueTomorrow: '明天截止：',
    due: (day) => `${day}截止：`,
    overdue: (day) => `已逾期（${day}截止）：`,
    undated: '待办：',
    done: '已完成：',
    cancelled: '已取消：',
    snoozed: (when) => `将于${apart(when)}再次提醒您。`,
    facts: { campaign: '所属活动', due: '截止日期', priority: '优先级' },
    checklist: (done, all) => `检查项（已完成 ${done}/${all}）`,
    markDone: '标记完成',
    snooze: '稍后提醒',
    snoozeHint: (zone) => `按您的时区（${zone}）`,
    until: { hour: '1 小时后', tomorrow: '明天 09:00', monday: '周一 09:00' },
  },

  report: {
    figure: {
      impressions: '曝光量',
      clicks: '点击量',
      leads: '线索数',
      orders: '订单数',
      clickThroughRate: '点击率',
      conversionRate: '转化率',
      tasksDone: '完成任务',
      tasksOverdue: '逾期任务',
      approvalsDecided: '已审批',
      approvalsWaiting: '待审批',
      spend: '花费',
      revenue: '收入',
    },
    change: ({ way, by, before }) =>
      way === 'same'
        ? '= 与上期持平'
        : `${arrow[way]} ${way === 'up' ? '增长' : '下降'}${by ? ` ${by}` : ''}（上期 ${before}）`,
    noBefore: '无上期数据可比',
    chart: (day, leads) => `每日线索数：${day}最高（${leads}）`,
    leadsMoved: ({ way, by, now, before }) =>
      way === 'same'
        ? `线索 ${now} 条，与上期持平。`
        : `线索 ${now} 条，较上期 ${before} 条${way === 'up' ? '增长' : '下降'}${by ? ` ${by}` : ''}。`,
    leadsOnly: (now) => `线索 ${now} 条，上期无数据。`,
    mostFrom: (channel, leads) => `其中${channel}最多（${leads} 条）。`,
    noResults: '本期没有投放数据。',
    work: (overdue, waiting) => `逾期任务 ${overdue} 项，待审批 ${waiting} 项。`,
    best: (campaign, leads) => `${apart(campaign).trimStart()}带来的线索最多（${leads} 条）。`,
    asOf: (when) => `数据截至${apart(when)}`,
  },

  work: {
    tasks: (count) => `您有 ${count} 项待办任务`,
    approvals: (count) => `有 ${count} 项等待您审批`,
    noTasks: '您没有待办任务，辛苦了。',
    noApprovals: '没有等待您审批的事项。',
    due: (when) => `${when}截止`,
    overdue: (when) => `已逾期，${when}截止`,
  },

  campaign: {
    facts: { status: '状态', owner: '负责人', channels: '营销渠道' },
    undated: '尚未排期',
    created: '已新建草稿：',
    hidden: '这是 Campaign Desk 的页面。打开并登录后，如已与您共享即可查看。',
    nothingFound: (text) => `没有找到与${apart(text)}匹配的活动。您可以这样问我：`,
    nothingYet: '还没有您可以查看的活动。',
    noMatch: '没有匹配的活动，或未与您共享。',
  },

  commands: {
    help: '帮助',
    tasks: '我的任务',
    approvals: '我的审批',
    newCampaign: '新建活动',
  },
  offers: {
    help: '看看我能帮您做什么',
    tasks: '按截止日期列出您的待办任务',
    approvals: '等待您审批的事项',
    newCampaign: '新建营销活动，例如：新建活动 春季新品发布',
  },
  help: '您可以这样问我：',
  welcome: {
    hello: (name) => `${name}，您好！这里是 Campaign Desk。`,
    team: '大家好，这里是 Campaign Desk。',
    what: '审批、提醒和报告都会送到这里，不必专门开会推进活动。您可以直接给我发消息，也可以打开选项卡排期。',
  },
  inPrivate: '这是您个人的事项：请在与我的单独聊天中查询，或打开“我的工作”。',
  noAccess: '您还没有加入 Campaign Desk 的任何工作区，请联系市场部的管理员添加您。',
  nameMissing: (example) => `请在后面写上活动名称，例如：${example}`,
  exampleName: '春季新品发布',
  notUnderstood: '无法识别此按钮的请求，请打开应用查看最新状态。',
};
