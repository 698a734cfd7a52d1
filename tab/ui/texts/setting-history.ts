import type { SettingLineView } from '../../../src/contract/setting-endpoints.ts';
import type { SettingKind } from '../../../src/domain/setting-change.ts';
import { texts } from '../locale.tsx';

interface SettingHistoryTexts {
  readonly title: string;
  readonly lead: string;
  readonly open: string;
  readonly kind: string;
  readonly everything: string;
  readonly kinds: Record<SettingKind, string>;
  /** The setting itself: which route, whose role. */
  readonly of: Record<SettingKind, (name: string) => string>;
  readonly how: Record<SettingLineView['how'], (who: string) => string>;
  readonly yes: string;
  readonly no: string;
  readonly noRole: string;
  readonly ownZone: string;
  readonly noLimit: string;
  readonly forEver: string;
  readonly days: (count: string) => string;
  readonly also: (fields: string) => string;
  readonly takenAway: string;
  readonly putsBack: (number: string, reason: string) => string;
  readonly number: (number: string) => string;
  readonly more: string;
  readonly empty: { readonly title: string; readonly detail: string };
  readonly back: string;
  readonly backOf: (what: string, when: string) => string;
  readonly dialog: {
    readonly title: (what: string) => string;
    readonly does: string;
    readonly nothing: string;
    readonly lost: string;
    readonly confirm: string;
    readonly reason: string;
    readonly reasonNeeded: string;
    readonly confirmNeeded: string;
    readonly cancel: string;
    readonly close: string;
    readonly changedAgain: string;
  };
  readonly done: (what: string) => string;
  readonly failed: string;
}

export const settingHistoryTexts = texts<SettingHistoryTexts>({
  en: {
    title: 'Settings history',
    lead: 'How this department is set up, and who changed it. What is put back is a new change, with a reason.',
    open: 'See what was changed in the settings',
    kind: 'Setting',
    everything: 'All settings',
    kinds: {
      calendar: 'Working days',
      teams: 'Teams',
      route: 'Approval routes',
      schedule: 'Report schedules',
      role: 'Roles of the department',
      personRole: 'Roles of people',
      superAdmin: 'Super administrators',
      secondPerson: 'Second person',
      exportLimits: 'Limits for large downloads',
      conflicts: 'Conflicts looked for',
      retention: 'How long data is kept',
    },
    of: {
      calendar: () => 'Working days of the department',
      teams: () => 'Teams of the department',
      route: (name) => `Approval route “${name}”`,
      schedule: (name) => `Report schedule “${name}”`,
      role: (name) => `Role “${name}”`,
      personRole: (name) => `Role of ${name}`,
      superAdmin: (name) => `Super administrator: ${name}`,
      secondPerson: () => 'What needs a second person',
      exportLimits: () => 'Limits for large downloads',
      conflicts: () => 'Which conflicts are looked for',
      retention: () => 'How long data is kept, in all departments',
    },
    how: {
      made: (who) => `Made by ${who}`,
      removed: (who) => `Removed by ${who}`,
      changed: (who) => `Changed by ${who}`,
    },
    yes: 'Yes',
    no: 'No',
    noRole: 'None',
    ownZone: 'Each recipient’s own',
    noLimit: 'No limit',
    forEver: 'For ever',
    days: (count) => `${count} days`,
    also: (fields) => `Also: ${fields}`,
    takenAway: 'What was changed was taken away from the record.',
    putsBack: (number, reason) => `Put back change ${number}: ${reason}`,
    number: (number) => `Change ${number}`,
    more: 'Show earlier ones',
    empty: {
      title: 'Nothing was changed yet',
      detail:
        'Changes of working days, approval routes, report schedules, roles and what is watched appear here.',
    },
    back: 'Put back',
    backOf: (what, when) => `Put back: ${what}, ${when}`,
    dialog: {
      title: (what) => `Put back: ${what}`,
      does: 'This will change',
      nothing: 'It is already as it was before this change.',
      lost: 'Changed since, and lost by it',
      confirm: 'Overwrite what was changed since',
      reason: 'Reason',
      reasonNeeded: 'Say why.',
      confirmNeeded: 'Confirm what is lost.',
      cancel: 'Cancel',
      close: 'Close',
      changedAgain: 'It was changed meanwhile. Look at the difference again.',
    },
    done: (what) => `${what} is as it was before`,
    failed: 'Nothing was put back',
  },
  'zh-CN': {
    title: '设置变更历史',
    lead: '本部门的设置由谁在何时更改。恢复会作为一次新的更改，并注明原因。',
    open: '查看设置变更历史',
    kind: '设置',
    everything: '全部设置',
    kinds: {
      calendar: '工作日',
      teams: '团队',
      route: '审批流程',
      schedule: '定期报告',
      role: '部门角色',
      personRole: '人员角色',
      superAdmin: '超级管理员',
      secondPerson: '第二人确认',
      exportLimits: '批量导出提醒',
      conflicts: '冲突检查',
      retention: '数据保留期限',
    },
    of: {
      calendar: () => '部门工作日',
      teams: () => '部门的团队',
      route: (name) => `审批流程“${name}”`,
      schedule: (name) => `定期报告“${name}”`,
      role: (name) => `角色“${name}”`,
      personRole: (name) => `${name}的角色`,
      superAdmin: (name) => `超级管理员：${name}`,
      secondPerson: () => '需第二人确认的操作',
      exportLimits: () => '批量导出提醒的上限',
      conflicts: () => '冲突检查规则',
      retention: () => '数据保留期限（所有部门）',
    },
    how: {
      made: (who) => `${who}新建`,
      removed: (who) => `${who}移除`,
      changed: (who) => `${who}更改`,
    },
    yes: '是',
    no: '否',
    noRole: '无',
    ownZone: '各收件人所在时区',
    noLimit: '不限',
    forEver: '永久',
    days: (count) => `${count} 天`,
    also: (fields) => `另有：${fields}`,
    takenAway: '此记录的内容已删除。',
    putsBack: (number, reason) => `恢复了第 ${number} 条更改：${reason}`,
    number: (number) => `第 ${number} 条`,
    more: '显示更早的更改',
    empty: { title: '尚无更改', detail: '工作日、审批流程、定期报告、角色和监控设置的更改会显示在这里。' },
    back: '恢复',
    backOf: (what, when) => `恢复：${what}，${when}`,
    dialog: {
      title: (what) => `恢复：${what}`,
      does: '将会更改',
      nothing: '当前设置与此次更改前相同。',
      lost: '此后又有更改，恢复后将丢失',
      confirm: '覆盖此后的更改',
      reason: '原因',
      reasonNeeded: '请填写原因。',
      confirmNeeded: '请确认将丢失的内容。',
      cancel: '取消',
      close: '关闭',
      changedAgain: '设置刚刚又被更改，请重新查看差异。',
    },
    done: (what) => `${what}已恢复`,
    failed: '未能恢复',
  },
  'zh-TW': {
    title: '設定變更紀錄',
    lead: '本部門的設定由誰在何時變更。還原會成為一次新的變更，並註明原因。',
    open: '檢視設定變更紀錄',
    kind: '設定',
    everything: '全部設定',
    kinds: {
      calendar: '工作日',
      teams: '團隊',
      route: '簽核流程',
      schedule: '報告排程',
      role: '部門角色',
      personRole: '人員角色',
      superAdmin: '超級管理員',
      secondPerson: '第二人確認',
      exportLimits: '大量匯出提醒',
      conflicts: '衝突檢查',
      retention: '資料保留期限',
    },
    of: {
      calendar: () => '部門工作日',
      teams: () => '部門的團隊',
      route: (name) => `簽核流程「${name}」`,
      schedule: (name) => `報告排程「${name}」`,
      role: (name) => `角色「${name}」`,
      personRole: (name) => `${name}的角色`,
      superAdmin: (name) => `超級管理員：${name}`,
      secondPerson: () => '需第二人確認的操作',
      exportLimits: () => '大量匯出提醒的上限',
      conflicts: () => '衝突檢查規則',
      retention: () => '資料保留期限（所有部門）',
    },
    how: {
      made: (who) => `${who}新增`,
      removed: (who) => `${who}移除`,
      changed: (who) => `${who}變更`,
    },
    yes: '是',
    no: '否',
    noRole: '無',
    ownZone: '各收件者所在時區',
    noLimit: '不限',
    forEver: '永久',
    days: (count) => `${count} 天`,
    also: (fields) => `另有：${fields}`,
    takenAway: '此紀錄的內容已刪除。',
    putsBack: (number, reason) => `還原了第 ${number} 筆變更：${reason}`,
    number: (number) => `第 ${number} 筆`,
    more: '顯示更早的變更',
    empty: { title: '尚無變更', detail: '工作日、簽核流程、報告排程、角色與監控設定的變更會顯示在這裡。' },
    back: '還原',
    backOf: (what, when) => `還原：${what}，${when}`,
    dialog: {
      title: (what) => `還原：${what}`,
      does: '將會變更',
      nothing: '目前設定與此次變更前相同。',
      lost: '此後又有變更，還原後將遺失',
      confirm: '覆寫此後的變更',
      reason: '原因',
      reasonNeeded: '請填寫原因。',
      confirmNeeded: '請確認將遺失的內容。',
      cancel: '取消',
      close: '關閉',
      changedAgain: '設定剛剛又有變更，請重新查看差異。',
    },
    done: (what) => `${what}已還原`,
    failed: '未能還原',
  },
});
