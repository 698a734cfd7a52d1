import { texts } from '../locale.tsx';

interface ProgrammeTexts {
  readonly title: string;
  readonly lead: string;
  readonly add: string;
  readonly edit: (name: string) => string;
  readonly change: string;
  readonly name: string;
  readonly nameNeeded: string;
  readonly owner: string;
  readonly objective: string;
  readonly objectiveHint: string;
  readonly start: string;
  readonly end: string;
  readonly reversed: string;
  readonly budget: string;
  readonly amount: string;
  readonly amountFault: string;
  readonly currency: string;
  readonly save: string;
  readonly cancel: string;
  readonly saved: string;
  readonly failed: string;
  readonly close: string;
  readonly open: string;
  readonly state: Record<'open' | 'closed', string>;
  readonly search: string;
  readonly none: string;
  readonly figures: string;
  readonly all: string;
  readonly empty: { readonly title: string; readonly detail: string };
  readonly campaigns: (count: string) => string;
  readonly noCampaigns: string;
  readonly days: string;
  readonly noDays: string;
  readonly undated: (count: string) => string;
  readonly given: string;
  readonly of: (whole: string) => string;
  readonly left: (amount: string) => string;
  readonly over: (amount: string) => string;
  readonly unconverted: (count: string) => string;
  readonly restsOn: (count: string) => string;
  readonly withoutBudget: (count: string) => string;
  readonly unseen: (count: string) => string;
  readonly goals: string;
  readonly noGoals: string;
  readonly states: string;
  readonly behind: (figure: string) => string;
  readonly every: string;
  readonly column: Record<'campaign' | 'status' | 'days' | 'budget', string>;
  /** On the page and in the form of a campaign. */
  readonly find: string;
  readonly unlinked: string;
  readonly choose: string;
}

/** Campaigns taken together. */
export const programmeTexts = texts<ProgrammeTexts>({
  en: {
    title: 'Programmes',
    lead: 'Campaigns that serve one objective of the company, taken together.',
    add: 'Add a programme',
    edit: (name) => `Edit “${name}”`,
    change: 'Edit',
    name: 'Name',
    nameNeeded: 'Give it a name.',
    owner: 'Owner',
    objective: 'Objective of the company',
    objectiveHint: 'What all its campaigns are for',
    start: 'First day',
    end: 'Last day',
    reversed: 'The last day is before the first day.',
    budget: 'Budget',
    amount: 'Amount',
    amountFault: 'This is no amount.',
    currency: 'Currency',
    save: 'Save',
    cancel: 'Cancel',
    saved: 'The programme is kept',
    failed: 'That was not kept',
    close: 'Close the programme',
    open: 'Open it again',
    state: { open: 'Open', closed: 'Closed' },
    search: 'Search programmes',
    none: 'No programme says that.',
    figures: 'Results and figures',
    all: 'All programmes',
    empty: {
      title: 'No programmes yet',
      detail: 'A programme adds up the dates, budgets and goals of its campaigns.',
    },
    campaigns: (count) => `Campaigns (${count})`,
    noCampaigns: 'No campaign belongs to it yet. Choose the programme when you edit a campaign.',
    days: 'From the first day to the last',
    noDays: 'No campaign has days yet',
    undated: (count) => `${count} without days`,
    given: 'Budgets of its campaigns',
    of: (whole) => `of ${whole}`,
    left: (amount) => `${amount} left`,
    over: (amount) => `${amount} above the budget`,
    unconverted: (count) => `${count} not counted: no rate for the currency`,
    restsOn: (count) => `campaigns: ${count}`,
    withoutBudget: (count) => `${count} without a budget`,
    unseen: (count) => `${count} you do not see`,
    goals: 'Goals',
    noGoals: 'No goals are set yet',
    states: 'Where its campaigns are',
    behind: (figure) => `Show the campaigns behind: ${figure}`,
    every: 'Show all campaigns',
    column: { campaign: 'Campaign', status: 'Status', days: 'Dates', budget: 'Budget' },
    find: 'Search programmes',
    unlinked: 'Linked to no programme',
    choose: 'Choose',
  },
  'zh-CN': {
    title: '营销项目',
    lead: '把服务于同一公司目标的活动汇总在一起。',
    add: '新建项目',
    edit: (name) => `编辑“${name}”`,
    change: '编辑',
    name: '名称',
    nameNeeded: '请填写名称。',
    owner: '负责人',
    objective: '公司目标',
    objectiveHint: '项目下所有活动为何而做',
    start: '开始日期',
    end: '结束日期',
    reversed: '结束日期早于开始日期。',
    budget: '预算',
    amount: '金额',
    amountFault: '金额无效。',
    currency: '币种',
    save: '保存',
    cancel: '取消',
    saved: '营销项目已保存',
    failed: '未能保存',
    close: '关闭项目',
    open: '重新开启',
    state: { open: '进行中', closed: '已关闭' },
    search: '搜索营销项目',
    none: '没有匹配的营销项目。',
    figures: '数据与结果',
    all: '全部营销项目',
    empty: { title: '还没有营销项目', detail: '营销项目会汇总其下各活动的日期、预算和目标。' },
    campaigns: (count) => `活动（${count}）`,
    noCampaigns: '还没有活动属于该项目。编辑活动时可选择所属项目。',
    days: '最早开始至最晚结束',
    noDays: '各活动尚未排期',
    undated: (count) => `${count} 个未排期`,
    given: '各活动预算合计',
    of: (whole) => `共 ${whole}`,
    left: (amount) => `剩余 ${amount}`,
    over: (amount) => `超出预算 ${amount}`,
    unconverted: (count) => `${count} 个未计入：缺少该币种汇率`,
    restsOn: (count) => `${count} 个活动`,
    withoutBudget: (count) => `${count} 个没有预算`,
    unseen: (count) => `${count} 个对您不可见`,
    goals: '目标',
    noGoals: '尚未设定目标',
    states: '各活动所处阶段',
    behind: (figure) => `查看对应活动：${figure}`,
    every: '显示全部活动',
    column: { campaign: '活动', status: '状态', days: '日期', budget: '预算' },
    find: '搜索营销项目',
    unlinked: '未关联营销项目',
    choose: '选择',
  },
  'zh-TW': {
    title: '行銷專案',
    lead: '把服務於同一公司目標的活動彙整在一起。',
    add: '新增專案',
    edit: (name) => `編輯「${name}」`,
    change: '編輯',
    name: '名稱',
    nameNeeded: '請填寫名稱。',
    owner: '負責人',
    objective: '公司目標',
    objectiveHint: '專案下所有活動為何而做',
    start: '開始日期',
    end: '結束日期',
    reversed: '結束日期早於開始日期。',
    budget: '預算',
    amount: '金額',
    amountFault: '金額無效。',
    currency: '幣別',
    save: '儲存',
    cancel: '取消',
    saved: '行銷專案已儲存',
    failed: '未能儲存',
    close: '關閉專案',
    open: '重新開啟',
    state: { open: '進行中', closed: '已關閉' },
    search: '搜尋行銷專案',
    none: '沒有符合的行銷專案。',
    figures: '數據與成果',
    all: '全部行銷專案',
    empty: { title: '還沒有行銷專案', detail: '行銷專案會彙整其下各活動的日期、預算與目標。' },
    campaigns: (count) => `活動（${count}）`,
    noCampaigns: '還沒有活動屬於此專案。編輯活動時可選擇所屬專案。',
    days: '最早開始至最晚結束',
    noDays: '各活動尚未排期',
    undated: (count) => `${count} 個未排期`,
    given: '各活動預算合計',
    of: (whole) => `共 ${whole}`,
    left: (amount) => `剩餘 ${amount}`,
    over: (amount) => `超出預算 ${amount}`,
    unconverted: (count) => `${count} 個未計入：缺少此幣別匯率`,
    restsOn: (count) => `${count} 個活動`,
    withoutBudget: (count) => `${count} 個沒有預算`,
    unseen: (count) => `${count} 個您無法檢視`,
    goals: '目標',
    noGoals: '尚未設定目標',
    states: '各活動所處階段',
    behind: (figure) => `檢視對應活動：${figure}`,
    every: '顯示全部活動',
    column: { campaign: '活動', status: '狀態', days: '日期', budget: '預算' },
    find: '搜尋行銷專案',
    unlinked: '未連結行銷專案',
    choose: '選擇',
  },
});
