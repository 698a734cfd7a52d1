import type { Locale } from '../../../src/domain/person.ts';
import type { Sentences } from './history.ts';

type Templated = 'template.saved' | 'template.used';

/** What the history says of templates. */
export const templateSentences: Readonly<Record<Locale, Pick<Sentences, Templated>>> = {
  en: {
    'template.saved': ({ name, version }, { who }) => `${who} saved the template “${name}”, v${version}`,
    'template.used': ({ name, version, taskIds }, { who }) =>
      `${who} took ${taskIds.length === 1 ? '1 task' : `${taskIds.length} tasks`} from the template “${name}”, v${version}`,
  },
  'zh-CN': {
    'template.saved': ({ name, version }, { who }) => `${who}保存了模板“${name}”第 ${version} 版`,
    'template.used': ({ name, version, taskIds }, { who }) =>
      `${who}从模板“${name}”第 ${version} 版带入了 ${taskIds.length} 项任务`,
  },
  'zh-TW': {
    'template.saved': ({ name, version }, { who }) => `${who}儲存了範本「${name}」第 ${version} 版`,
    'template.used': ({ name, version, taskIds }, { who }) =>
      `${who}從範本「${name}」第 ${version} 版帶入了 ${taskIds.length} 項任務`,
  },
};
