import type { Locale } from '../../../src/domain/person.ts';
import type { Sentences } from './history.ts';

type Kept = 'occasion.created' | 'occasion.edited' | 'occasions.imported' | 'view.saved' | 'view.edited';

/** What the record says of the department's own dates, and of views that were kept. */
export const momentSentences: Readonly<Record<Locale, Pick<Sentences, Kept>>> = {
  en: {
    'occasion.created': ({ name }, { who }) => `${who} added “${name}” to the department’s dates`,
    'occasion.edited': ({ name }, { who }) => `${who} changed “${name}” among the department’s dates`,
    'occasions.imported': ({ fileName, created, changed }, { who }) =>
      `${who} took in ${created} new and ${changed} changed dates from ${fileName}`,
    'view.saved': ({ name, shared }, { who }) =>
      shared ? `${who} saved the view “${name}” for everybody` : `${who} saved a private view`,
    'view.edited': ({ name, shared }, { who }) =>
      shared ? `${who} changed the shared view “${name}”` : `${who} changed a private view`,
  },
  'zh-CN': {
    'occasion.created': ({ name }, { who }) => `${who}添加了部门日程“${name}”`,
    'occasion.edited': ({ name }, { who }) => `${who}修改了部门日程“${name}”`,
    'occasions.imported': ({ fileName, created, changed }, { who }) =>
      `${who}从 ${fileName} 导入了日程：新增 ${created} 条，更新 ${changed} 条`,
    'view.saved': ({ name, shared }, { who }) =>
      shared ? `${who}保存了共享视图“${name}”` : `${who}保存了一个个人视图`,
    'view.edited': ({ name, shared }, { who }) =>
      shared ? `${who}修改了共享视图“${name}”` : `${who}修改了一个个人视图`,
  },
  'zh-TW': {
    'occasion.created': ({ name }, { who }) => `${who}新增了部門行程「${name}」`,
    'occasion.edited': ({ name }, { who }) => `${who}修改了部門行程「${name}」`,
    'occasions.imported': ({ fileName, created, changed }, { who }) =>
      `${who}從 ${fileName} 匯入了行程：新增 ${created} 筆，更新 ${changed} 筆`,
    'view.saved': ({ name, shared }, { who }) =>
      shared ? `${who}儲存了共用檢視「${name}」` : `${who}儲存了一個個人檢視`,
    'view.edited': ({ name, shared }, { who }) =>
      shared ? `${who}修改了共用檢視「${name}」` : `${who}修改了一個個人檢視`,
  },
};
