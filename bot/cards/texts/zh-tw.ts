import { apart } from './apart.ts';
import type { CardWords, Move } from './catalogue.ts';

const arrow: Record<Move['way'], string> = { up: '▲', down: '▼', same: '=' };

export const zhTW: CardWords = {
  comma: '，',
  quote: (text) => `「${text}」`,
  others: (names, count) => `${apart(names).trimStart()}及其他 ${count} 人`,
  aside: (text, more) => `${text}（${more}）`,
  more: (count) => `另有 ${count} 項`,
  pair: (label, value) => `${label}：${value}`,
  none: '無',
  open: {
    approval: '開啟',
    campaign: '開啟活動',
    task: '開啟',
    report: '開啟報告',
    work: '開啟「我的工作」',
  },

  approval: {
    ask: '請簽核：',
    askBy: (when) => `請於${apart(when)}前簽核：`,
    waitingFor: (names) => `等待${apart(names)}簽核：`,
    facts: { requester: '申請人', mode: '簽核方式' },
    note: (name) => `${apart(name).trimStart()}的說明`,
    changes: '變更內容',
    answers: '目前意見',
    changed: '有變更',
    answered: (name, did, when) => `${apart(name).trimStart()}${did}，${when}`,
    yesWithdrawn: (name) => `${apart(name).trimStart()}先前的核准已失效：之後內容有變更。`,
    question: { requestChanges: '需要修改什麼？', reject: '駁回理由' },
    send: { requestChanges: '退回修改', reject: '駁回' },
    closed: {
      submitted: '已送出：',
      inStage: '待簽核：',
      approved: '已核准：',
      approvedWithChanges: '修改後核准：',
      changesRequested: '已退回修改：',
      rejected: '已駁回：',
      withdrawn: '申請已撤回：',
      expired: '簽核已逾期：',
      superseded: '已由新申請取代：',
    },
    noAnswerBy: (when) => `至${apart(when)}止無人作出決定。`,
  },
  outcome: {
    submitted: '已送出簽核：',
    inStage: '待簽核：',
    approved: '簽核通過：',
    approvedWithChanges: '修改後通過：',
    changesRequested: '請依意見修改：',
    rejected: '簽核未通過：',
    withdrawn: '申請已撤回：',
    expired: '逾期未簽核：',
    superseded: '已由新申請取代：',
  },
  outcomeNext: {
    submitted: '有結果後會通知您。',
    inStage: '有結果後會通知您。',
    approved: '活動可以開始執行了。',
    approvedWithChanges: '執行前請先查看變更。',
    changesRequested: '依意見修改後，請重新送出簽核。',
    rejected: '活動維持原狀，未做任何變更。',
    withdrawn: '可隨時重新送出。',
    expired: '請重新送出，或更換簽核人。',
    superseded: '以新申請為準。',
  },

  task: {
    dueToday: '今天到期：',
    dueTomorrow: '明天到期：',
    due: (day) => `${day}到期：`,
    overdue: (day) => `已逾期（${day}到期）：`,
    undated: '待辦：',
    done: '已完成：',
    cancelled: '已取消：',
    snoozed: (when) => `將於${apart(when)}再次提醒您。`,
    facts: { campaign: '所屬活動', due: '截止日', priority: '優先順序' },
    checklist: (done, all) => `檢查項目（已完成 ${done}/${all}）`,
    markDone: '標示完成',
    snooze: '稍後提醒',
    snoozeHint: (zone) => `依您的時區（${zone}）`,
    until: { hour: '1 小時後', tomorrow: '明天 09:00', monday: '週一 09:00' },
  },

  report: {
    figure: {
      impressions: '曝光數',
      clicks: '點擊數',
      leads: '名單數',
      orders: '訂單數',
      clickThroughRate: '點擊率',
      conversionRate: '轉換率',
      tasksDone: '完成任務',
      tasksOverdue: '逾期任務',
      approvalsDecided: '已簽核',
      approvalsWaiting: '待簽核',
      spend: '花費',
      revenue: '營收',
    },
    change: ({ way, by, before }) =>
      way === 'same'
        ? '= 與上期持平'
        : `${arrow[way]} ${way === 'up' ? '成長' : '下降'}${by ? ` ${by}` : ''}（上期 ${before}）`,
    noBefore: '無上期資料可比',
    chart: (day, leads) => `每日名單數：${day}最高（${leads}）`,
    leadsMoved: ({ way, by, now, before }) =>
      way === 'same'
        ? `名單 ${now} 筆，與上期持平。`
        : `名單 ${now} 筆，較上期 ${before} 筆${way === 'up' ? '成長' : '下降'}${by ? ` ${by}` : ''}。`,
    leadsOnly: (now) => `名單 ${now} 筆，上期無資料。`,
    mostFrom: (channel, leads) => `其中以${channel}最多（${leads} 筆）。`,
    noResults: '本期沒有成效資料。',
    work: (overdue, waiting) => `逾期任務 ${overdue} 項，待簽核 ${waiting} 項。`,
    best: (campaign, leads) => `${apart(campaign).trimStart()}帶來的名單最多（${leads} 筆）。`,
    asOf: (when) => `資料截至${apart(when)}`,
  },

  work: {
    tasks: (count) => `您有 ${count} 項待辦任務`,
    approvals: (count) => `有 ${count} 項等待您簽核`,
    noTasks: '您沒有待辦任務，辛苦了。',
    noApprovals: '沒有等待您簽核的項目。',
    due: (when) => `${when}到期`,
    overdue: (when) => `已逾期，${when}到期`,
  },

  campaign: {
    facts: { status: '狀態', owner: '負責人', channels: '行銷管道' },
    undated: '尚未排定走期',
    created: '已建立草稿：',
    hidden: '這是 Campaign Desk 的頁面。開啟並登入後，若已與您共用即可檢視。',
    nothingFound: (text) => `找不到符合${apart(text)}的活動。您可以這樣問我：`,
    nothingYet: '還沒有您可以檢視的活動。',
    noMatch: '沒有符合的活動，或未與您共用。',
  },

  commands: {
    help: '說明',
    tasks: '我的任務',
    approvals: '我的簽核',
    newCampaign: '新增活動',
  },
  offers: {
    help: '看看我能幫您做什麼',
    tasks: '依截止日列出您的待辦任務',
    approvals: '等待您簽核的項目',
    newCampaign: '新增行銷活動，例如：新增活動 春季新品上市',
  },
  help: '您可以這樣問我：',
  welcome: {
    hello: (name) => `${name}，您好！這裡是 Campaign Desk。`,
    team: '大家好，這裡是 Campaign Desk。',
    what: '簽核、提醒和報告都會送到這裡，不必為了推進活動另外開會。您可以直接傳訊息給我，也可以開啟索引標籤排定走期。',
  },
  inPrivate: '這是您個人的事項：請在與我的個別聊天中查詢，或開啟「我的工作」。',
  noAccess: '您尚未加入 Campaign Desk 的任何工作區，請洽行銷部門的管理員將您加入。',
  nameMissing: (example) => `請在後面加上活動名稱，例如：${example}`,
  exampleName: '春季新品上市',
  notUnderstood: '無法辨識此按鈕的要求，請開啟應用程式查看最新狀態。',
};
