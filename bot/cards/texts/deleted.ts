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
    heading: { campaign: 'Campaign deleted', task: 'Task deleted', asset: 'File deleted' },
    by: (name, at) => `${name} deleted it on ${at}. There is nothing left for you to do here.`,
    until: (at) => `It can be restored from the trash until ${at}.`,
  },
  'zh-CN': {
    heading: { campaign: '活动已删除', task: '任务已删除', asset: '文件已删除' },
    by: (name, at) => `${apart(name).trimStart()}于${apart(at)}删除，您无需再处理。`,
    until: (at) => `${apart(at).trimStart()}前可从回收站恢复。`,
  },
  'zh-TW': {
    heading: { campaign: '活動已刪除', task: '任務已刪除', asset: '檔案已刪除' },
    by: (name, at) => `${apart(name).trimStart()}於${apart(at)}刪除，您無需再處理。`,
    until: (at) => `${apart(at).trimStart()}前可從資源回收筒復原。`,
  },
};
