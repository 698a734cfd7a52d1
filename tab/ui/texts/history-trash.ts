import type { Locale } from '../../../src/domain/person.ts';
import type { TrashNoun } from '../../../src/domain/trash.ts';
import type { Sentences } from './history.ts';

type Trashing = 'thing.deleted' | 'thing.restored' | 'thing.purged' | 'approval.withdrawn';

const nouns: Readonly<Record<Locale, Readonly<Record<TrashNoun, string>>>> = {
  en: {
    campaign: 'campaign',
    task: 'task',
    asset: 'file',
    checklistLines: 'lines of a checklist',
    risk: 'risk',
    schedule: 'report schedule',
    route: 'approval route',
    role: 'role',
    template: 'template',
    occasion: 'department date',
    savedView: 'saved view',
    idea: 'idea',
    import: 'import',
  },
  'zh-CN': {
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
    import: '导入',
  },
  'zh-TW': {
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
    import: '匯入',
  },
};

/** What the history says of deleting, and of what follows from it. */
export const trashSentences: Readonly<Record<Locale, Pick<Sentences, Trashing>>> = {
  en: {
    'approval.withdrawn': ({ because }, { who }) =>
      because === 'deleted'
        ? `The request was taken back, because ${who} deleted what it was about`
        : `${who} took the request back`,
    'thing.deleted': ({ noun, name, until }, { who, instant }) =>
      `${who} deleted the ${nouns.en[noun]} “${name}”; it can be restored until ${instant(until)}`,
    'thing.restored': ({ noun, name }, { who }) => `${who} restored the ${nouns.en[noun]} “${name}”`,
    'thing.purged': ({ noun, name }) =>
      `The ${nouns.en[noun]} “${name}” was removed for good; its time in the trash was over`,
  },
  'zh-CN': {
    'approval.withdrawn': ({ because }, { who }) =>
      because === 'deleted' ? `因${who}删除了审批对象，审批申请已撤回` : `${who}撤回了审批申请`,
    'thing.deleted': ({ noun, name, until }, { who, instant }) =>
      `${who}删除了${nouns['zh-CN'][noun]}“${name}”，${instant(until)}前可恢复`,
    'thing.restored': ({ noun, name }, { who }) => `${who}恢复了${nouns['zh-CN'][noun]}“${name}”`,
    'thing.purged': ({ noun, name }) => `${nouns['zh-CN'][noun]}“${name}”在回收站到期，已彻底删除`,
  },
  'zh-TW': {
    'approval.withdrawn': ({ because }, { who }) =>
      because === 'deleted' ? `因${who}刪除了簽核對象，簽核申請已撤回` : `${who}撤回了簽核申請`,
    'thing.deleted': ({ noun, name, until }, { who, instant }) =>
      `${who}刪除了${nouns['zh-TW'][noun]}「${name}」，${instant(until)}前可復原`,
    'thing.restored': ({ noun, name }, { who }) => `${who}復原了${nouns['zh-TW'][noun]}「${name}」`,
    'thing.purged': ({ noun, name }) => `${nouns['zh-TW'][noun]}「${name}」在資源回收筒到期，已永久刪除`,
  },
};
