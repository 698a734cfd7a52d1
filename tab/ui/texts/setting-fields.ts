import { texts } from '../locale.tsx';

/** Fields of settings that have no name elsewhere. */
type SettingField =
  | 'country'
  | 'makeUpDays'
  | 'daysOff'
  | 'extraWorkdays'
  | 'role'
  | 'superAdmin'
  | 'files'
  | 'rows'
  | 'levels'
  | 'blackouts'
  | 'budgetWindows'
  | 'teams'
  | 'mostContacts'
  | 'contactChannels'
  | 'mostTasks'
  | 'place'
  | 'undoMinutes'
  | 'when'
  | 'stages'
  | 'duplicates'
  | 'observers'
  | 'terminalOwners';

/** What the fields of settings are called. */
export const settingFieldTexts = texts<Record<SettingField, string>>({
  en: {
    country: 'National days',
    makeUpDays: 'Weekend days worked instead',
    daysOff: 'Own days off',
    extraWorkdays: 'Own extra workdays',
    role: 'Role',
    superAdmin: 'Super administrator',
    files: 'Files within an hour',
    rows: 'Rows within an hour',
    levels: 'Strictness',
    blackouts: 'Blackout days',
    budgetWindows: 'Budgets for a period',
    teams: 'Teams',
    mostContacts: 'Most contacts per segment and week',
    contactChannels: 'Channels that count as a contact',
    mostTasks: 'Most tasks due per person and week',
    place: 'Place among the routes',
    undoMinutes: 'Minutes to take back',
    when: 'For which requests',
    stages: 'Steps',
    duplicates: 'Who is asked twice',
    observers: 'Kept in the picture',
    terminalOwners: 'Last in line',
  },
  'zh-CN': {
    country: '法定节假日',
    makeUpDays: '调休上班日',
    daysOff: '部门休息日',
    extraWorkdays: '部门加班日',
    role: '角色',
    superAdmin: '超级管理员',
    files: '一小时内的文件数',
    rows: '一小时内的行数',
    levels: '检查级别',
    blackouts: '禁投日',
    budgetWindows: '阶段预算',
    teams: '团队',
    mostContacts: '每周每人群最多触达次数',
    contactChannels: '计入触达的渠道',
    mostTasks: '每周每人最多到期任务',
    place: '流程顺序',
    undoMinutes: '可撤回分钟数',
    when: '适用申请',
    stages: '步骤',
    duplicates: '重复审批人',
    observers: '抄送人',
    terminalOwners: '最终负责人',
  },
  'zh-TW': {
    country: '國定假日',
    makeUpDays: '補班日',
    daysOff: '部門休假日',
    extraWorkdays: '部門加班日',
    role: '角色',
    superAdmin: '超級管理員',
    files: '一小時內的檔案數',
    rows: '一小時內的列數',
    levels: '檢查級別',
    blackouts: '禁止投放日',
    budgetWindows: '階段預算',
    teams: '團隊',
    mostContacts: '每週每分眾最多接觸次數',
    contactChannels: '計入接觸的管道',
    mostTasks: '每週每人最多到期任務',
    place: '流程順序',
    undoMinutes: '可撤回分鐘數',
    when: '適用申請',
    stages: '步驟',
    duplicates: '重複簽核者',
    observers: '副本收件者',
    terminalOwners: '最終負責人',
  },
});
