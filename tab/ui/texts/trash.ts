import type { TrashNoun } from '../../../src/domain/trash.ts';
import { texts } from '../locale.tsx';

interface TrashTexts {
  readonly title: string;
  readonly lead: string;
  readonly nouns: Readonly<Record<TrashNoun, string>>;
  /** "Deleted by Lin, 2 Mar, 09:00" */
  readonly by: (name: string, at: string) => string;
  readonly left: (days: number) => string;
  readonly until: (at: string) => string;
  readonly restore: string;
  readonly restoreOne: (name: string) => string;
  readonly restored: (name: string) => string;
  readonly notRestored: (name: string) => string;
  readonly older: string;
  readonly empty: { readonly title: string; readonly detail: string };
  readonly deleteCampaign: string;
  readonly deleteTask: string;
  readonly deleteOne: (name: string) => string;
  readonly deleted: (name: string) => string;
  readonly notDeleted: (name: string) => string;
  /** Asked only where something does not come back. */
  readonly confirm: {
    readonly title: (name: string) => string;
    readonly withdrawn: (requests: number, names: string) => string;
    readonly along: (tasks: number, files: number) => string;
    readonly until: (at: string) => string;
    readonly remove: string;
    readonly keep: string;
  };
}

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

export const trashTexts = texts<TrashTexts>({
  en: {
    title: 'Trash',
    lead: 'What was deleted stays here for 30 days and can be restored with everything that belonged to it.',
    nouns: {
      campaign: 'Campaign',
      task: 'Task',
      asset: 'File',
      checklistLines: 'From a checklist',
      risk: 'Risk',
      schedule: 'Report schedule',
      route: 'Approval route',
      role: 'Role',
      template: 'Template',
      occasion: 'Department date',
      savedView: 'Saved view',
      idea: 'Idea',
      import: 'Discarded import',
    },
    by: (name, at) => `Deleted by ${name}, ${at}`,
    left: (days) => (days === 0 ? 'Last day' : `${many(days, 'day', 'days')} left`),
    until: (at) => `Until ${at}`,
    restore: 'Restore',
    restoreOne: (name) => `Restore “${name}”`,
    restored: (name) => `“${name}” is back`,
    notRestored: (name) => `“${name}” was not restored`,
    older: 'Show older ones',
    empty: {
      title: 'The trash is empty',
      detail:
        'What you delete waits here for 30 days: campaigns, tasks, files, lines of checklists, report schedules, approval routes, roles and discarded imports.',
    },
    deleteCampaign: 'Delete campaign',
    deleteTask: 'Delete task',
    deleteOne: (name) => `Delete “${name}”`,
    deleted: (name) => `“${name}” is in the trash`,
    notDeleted: (name) => `“${name}” was not deleted`,
    confirm: {
      title: (name) => `Delete “${name}”?`,
      withdrawn: (requests, names) =>
        `${many(requests, 'open approval is', 'open approvals are')} withdrawn (waiting for ${names}). Restoring the campaign does not open ${requests === 1 ? 'it' : 'them'} again.`,
      along: (tasks, files) =>
        `${many(tasks, 'task goes', 'tasks go')} and ${many(files, 'file goes', 'files go')} into the trash with it.`,
      until: (at) => `It can be restored until ${at}.`,
      remove: 'Delete',
      keep: 'Keep it',
    },
  },
  'zh-CN': {
    title: '回收站',
    lead: '删除的内容在此保留 30 天，可连同所属内容一并恢复。',
    nouns: {
      campaign: '活动',
      task: '任务',
      asset: '文件',
      checklistLines: '清单项',
      risk: '风险',
      schedule: '定期报告',
      route: '审批流程',
      role: '角色',
      template: '模板',
      occasion: '部门日程',
      savedView: '已存视图',
      idea: '创意',
      import: '已放弃的导入',
    },
    by: (name, at) => `${name}删除于 ${at}`,
    left: (days) => (days === 0 ? '今天到期' : `剩余 ${days} 天`),
    until: (at) => `保留至 ${at}`,
    restore: '恢复',
    restoreOne: (name) => `恢复“${name}”`,
    restored: (name) => `“${name}”已恢复`,
    notRestored: (name) => `“${name}”未能恢复`,
    older: '显示更早的',
    empty: {
      title: '回收站为空',
      detail: '您删除的活动、任务、文件、清单项、定期报告、审批流程、角色和放弃的导入会在此保留 30 天。',
    },
    deleteCampaign: '删除活动',
    deleteTask: '删除任务',
    deleteOne: (name) => `删除“${name}”`,
    deleted: (name) => `“${name}”已移入回收站`,
    notDeleted: (name) => `“${name}”未能删除`,
    confirm: {
      title: (name) => `删除“${name}”？`,
      withdrawn: (requests, names) =>
        `将撤回 ${requests} 个进行中的审批（等待${names}）。恢复活动后，审批不会自动重新发起。`,
      along: (tasks, files) => `${tasks} 个任务和 ${files} 个文件将一并移入回收站。`,
      until: (at) => `${at} 前可恢复。`,
      remove: '删除',
      keep: '保留',
    },
  },
  'zh-TW': {
    title: '資源回收筒',
    lead: '刪除的內容在此保留 30 天，可連同所屬內容一併復原。',
    nouns: {
      campaign: '活動',
      task: '任務',
      asset: '檔案',
      checklistLines: '清單項目',
      risk: '風險',
      schedule: '定期報告',
      route: '簽核流程',
      role: '角色',
      template: '範本',
      occasion: '部門行程',
      savedView: '已存檢視',
      idea: '點子',
      import: '已捨棄的匯入',
    },
    by: (name, at) => `${name}刪除於 ${at}`,
    left: (days) => (days === 0 ? '今天到期' : `剩餘 ${days} 天`),
    until: (at) => `保留至 ${at}`,
    restore: '復原',
    restoreOne: (name) => `復原「${name}」`,
    restored: (name) => `「${name}」已復原`,
    notRestored: (name) => `「${name}」無法復原`,
    older: '顯示更早的',
    empty: {
      title: '資源回收筒是空的',
      detail: '您刪除的活動、任務、檔案、清單項目、定期報告、簽核流程、角色和捨棄的匯入會在此保留 30 天。',
    },
    deleteCampaign: '刪除活動',
    deleteTask: '刪除任務',
    deleteOne: (name) => `刪除「${name}」`,
    deleted: (name) => `「${name}」已移至資源回收筒`,
    notDeleted: (name) => `「${name}」無法刪除`,
    confirm: {
      title: (name) => `刪除「${name}」？`,
      withdrawn: (requests, names) =>
        `將撤回 ${requests} 個進行中的簽核（等待${names}）。復原活動後，簽核不會自動重新送出。`,
      along: (tasks, files) => `${tasks} 個任務和 ${files} 個檔案將一併移至資源回收筒。`,
      until: (at) => `${at} 前可復原。`,
      remove: '刪除',
      keep: '保留',
    },
  },
});
