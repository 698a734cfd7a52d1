import type { Locale } from '../../../src/domain/person.ts';
import type { TrashNoun } from '../../../src/domain/trash.ts';
import { apart } from './apart.ts';

/** What a card says about something that was deleted. Everything handed in is printed already. */
interface DeletedWords {
  readonly heading: Readonly<Record<TrashNoun, string>>;
  readonly by: (name: string, at: string) => string;
  readonly until: (at: string) => string;
}

export const deletedWords: Readonly<Record<Locale, DeletedWords>> = {
  en: {
    heading: {
      campaign: 'Campaign deleted',
      task: 'Task deleted',
      asset: 'File deleted',
      checklistLines: 'Checklist lines removed',
      risk: 'Risk deleted',
      schedule: 'Report schedule deleted',
      route: 'Approval route deleted',
      role: 'Role deleted',
      import: 'Import discarded',
      template: 'Template deleted',
      occasion: 'Department date deleted',
      savedView: 'Saved view deleted',
      idea: 'Idea deleted',
    },
    by: (name, at) => `${name} deleted it on ${at}. There is nothing left for you to do here.`,
    until: (at) => `It can be restored from the trash until ${at}.`,
  },
  'zh-CN': {
    heading: {
      campaign: '活动已删除',
      task: '任务已删除',
      asset: '文件已删除',
      checklistLines: '清单项已删除',
      risk: '风险已删除',
      schedule: '定期报告已删除',
      route: '审批流程已删除',
      role: '角色已删除',
      import: '导入已放弃',
      template: '模板已删除',
      occasion: '部门日程已删除',
      savedView: '已存视图已删除',
      idea: '创意已删除',
    },
    by: (name, at) => `${apart(name).trimStart()}于${apart(at)}删除，您无需再处理。`,
    until: (at) => `${apart(at).trimStart()}前可从回收站恢复。`,
  },
  'zh-TW': {
    heading: {
      campaign: '活動已刪除',
      task: '任務已刪除',
      asset: '檔案已刪除',
      checklistLines: '清單項目已刪除',
      risk: '風險已刪除',
      schedule: '定期報告已刪除',
      route: '簽核流程已刪除',
      role: '角色已刪除',
      import: '匯入已捨棄',
      template: '範本已刪除',
      occasion: '部門行程已刪除',
      savedView: '已存檢視已刪除',
      idea: '點子已刪除',
    },
    by: (name, at) => `${apart(name).trimStart()}於${apart(at)}刪除，您無需再處理。`,
    until: (at) => `${apart(at).trimStart()}前可從資源回收筒復原。`,
  },
};
