import { texts } from '../locale.tsx';

interface LaunchListTexts {
  readonly title: string;
  readonly lead: string;
  readonly form: string;
  /** "Version 3" */
  readonly version: (revision: number) => string;
  readonly own: string;
  readonly none: string;
  readonly add: string;
  readonly unnamed: string;
  readonly first: (line: string) => string;
  readonly remove: (line: string) => string;
  readonly line: string;
  readonly area: string;
  readonly role: string;
  readonly roleHint: string;
  readonly days: string;
  readonly daysHint: string;
  readonly byOwner: string;
  readonly blocking: string;
  readonly proof: string;
  readonly toAll: string;
  /** "Only for: email, DACH" */
  readonly onlyFor: (what: string) => string;
  readonly offFor: (what: string) => string;
  readonly offForAll: string;
  readonly types: string;
  readonly channels: string;
  readonly regions: string;
  readonly regionsHint: string;
  readonly teams: string;
  readonly goneTeam: string;
  readonly common: (off: number) => string;
  readonly commonLead: string;
  readonly faults: Record<'text' | 'days', string>;
}

/** What a department asks for before a launch. */
export const launchListTexts = texts<LaunchListTexts>({
  en: {
    title: 'Launch checklist',
    lead: 'Lines that your department adds to the launch checklist of its campaigns, and common lines that it does without. Campaigns whose checklist was begun keep the version that they began with, until somebody takes over the new one.',
    form: 'Launch checklist of the department',
    version: (revision) => `Version ${revision}`,
    own: 'Lines of the department',
    none: 'No lines of your own yet.',
    add: 'Add a line',
    unnamed: 'New line',
    first: (line) => `Move “${line}” up`,
    remove: (line) => `Remove “${line}”`,
    line: 'What has to be so',
    area: 'Area',
    role: 'Whose work it is',
    roleHint: 'For instance: legal',
    days: 'Days before the start',
    daysHint: 'Empty: no day',
    byOwner: 'The owner of the campaign sees to it',
    blocking: 'The launch waits for it',
    proof: 'Only ticked with evidence',
    toAll: 'For all campaigns',
    onlyFor: (what) => `Only for: ${what}`,
    offFor: (what) => `Switched off for: ${what}`,
    offForAll: 'Switched off for all campaigns',
    types: 'Types of campaign',
    channels: 'Marketing channels',
    regions: 'Regions',
    regionsHint: 'As campaigns write them, apart by commas',
    teams: 'Teams of the owner',
    goneTeam: 'A team that is gone',
    common: (off) => (off === 0 ? 'Common lines' : `Common lines (${off} switched off)`),
    commonLead: 'Every campaign has these. Take out what your department does without.',
    faults: {
      text: 'Write what has to be so, in every line.',
      days: 'Days before the start are a whole number up to 365.',
    },
  },
  'zh-CN': {
    title: '上线检查清单',
    lead: '在此添加本部门的上线检查项，或停用不需要的通用检查项。已开始检查的活动沿用原版本，直到有人改用新清单。',
    form: '部门上线检查清单',
    version: (revision) => `第 ${revision} 版`,
    own: '部门检查项',
    none: '还没有部门检查项。',
    add: '添加检查项',
    unnamed: '新检查项',
    first: (line) => `将“${line}”上移`,
    remove: (line) => `删除“${line}”`,
    line: '检查内容',
    area: '类别',
    role: '负责岗位',
    roleHint: '例如：法务',
    days: '上线前天数',
    daysHint: '留空则不设日期',
    byOwner: '由活动负责人跟进',
    blocking: '设为必检项',
    proof: '须有依据才能勾选',
    toAll: '适用于所有活动',
    onlyFor: (what) => `仅适用于：${what}`,
    offFor: (what) => `对以下活动停用：${what}`,
    offForAll: '对所有活动停用',
    types: '活动类型',
    channels: '营销渠道',
    regions: '地区',
    regionsHint: '与活动中的写法一致，用逗号分隔',
    teams: '负责人所在团队',
    goneTeam: '已删除的团队',
    common: (off) => (off === 0 ? '通用检查项' : `通用检查项（已停用 ${off} 项）`),
    commonLead: '所有活动默认包含以下检查项，取消勾选即可停用。',
    faults: { text: '请填写每一项的检查内容。', days: '上线前天数须为 0 到 365 的整数。' },
  },
  'zh-TW': {
    title: '上線檢查清單',
    lead: '在此新增本部門的上線檢查項目，或停用不需要的通用檢查項目。已開始檢查的活動沿用原版本，直到有人改用新清單。',
    form: '部門上線檢查清單',
    version: (revision) => `第 ${revision} 版`,
    own: '部門檢查項目',
    none: '尚無部門檢查項目。',
    add: '新增檢查項目',
    unnamed: '新檢查項目',
    first: (line) => `將「${line}」上移`,
    remove: (line) => `刪除「${line}」`,
    line: '檢查內容',
    area: '類別',
    role: '負責職務',
    roleHint: '例如：法務',
    days: '上線前天數',
    daysHint: '留空則不設日期',
    byOwner: '由活動負責人跟進',
    blocking: '設為必檢項目',
    proof: '須有依據才能勾選',
    toAll: '適用於所有活動',
    onlyFor: (what) => `僅適用於：${what}`,
    offFor: (what) => `對以下活動停用：${what}`,
    offForAll: '對所有活動停用',
    types: '活動類型',
    channels: '行銷管道',
    regions: '地區',
    regionsHint: '與活動中的寫法一致，以逗號分隔',
    teams: '負責人所屬團隊',
    goneTeam: '已刪除的團隊',
    common: (off) => (off === 0 ? '通用檢查項目' : `通用檢查項目（已停用 ${off} 項）`),
    commonLead: '所有活動預設包含以下檢查項目，取消勾選即可停用。',
    faults: { text: '請填寫每一項的檢查內容。', days: '上線前天數須為 0 到 365 的整數。' },
  },
});
