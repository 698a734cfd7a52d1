import { texts } from '../locale.tsx';

type Said = 'demographics' | 'behaviour' | 'interests' | 'pains' | 'sources';

interface PersonaTexts {
  readonly title: string;
  readonly lead: string;
  readonly empty: { readonly title: string; readonly detail: string };
  readonly add: string;
  readonly edit: (name: string) => string;
  readonly retire: (name: string) => string;
  readonly takeUp: (name: string) => string;
  readonly retired: string;
  readonly name: string;
  readonly nameNeeded: string;
  readonly said: Record<Said, string>;
  readonly channels: string;
  readonly save: string;
  readonly cancel: string;
  readonly saved: string;
  readonly failed: string;
  readonly madeFor: string;
  readonly matrix: string;
  readonly nobody: string;
}

/** For whom content is made. */
export const personaTexts = texts<PersonaTexts>({
  en: {
    title: 'Personas',
    lead: 'For whom the department makes content. Each can be used in every campaign.',
    empty: {
      title: 'No persona yet',
      detail: 'Describe somebody for whom content is made; content then says for whom it is.',
    },
    add: 'Add a persona',
    edit: (name) => `Change ${name}`,
    retire: (name) => `Retire ${name}`,
    takeUp: (name) => `Take up ${name} again`,
    retired: 'Retired',
    name: 'Name',
    nameNeeded: 'Give the persona a name.',
    said: {
      demographics: 'Who they are',
      behaviour: 'What they do',
      interests: 'What they like',
      pains: 'What troubles them',
      sources: 'Where they inform themselves',
    },
    channels: 'How to reach them',
    save: 'Save',
    cancel: 'Cancel',
    saved: 'The persona was saved',
    failed: 'The persona was not saved',
    madeFor: 'Made for',
    matrix: 'Content by persona and journey stage',
    nobody: 'Nobody in particular',
  },
  'zh-CN': {
    title: '用户画像',
    lead: '部门内容面向的人群，可用于每个活动。',
    empty: { title: '还没有用户画像', detail: '描述一类内容面向的人，之后每条内容都可注明面向谁。' },
    add: '添加用户画像',
    edit: (name) => `编辑${name}`,
    retire: (name) => `停用${name}`,
    takeUp: (name) => `重新启用${name}`,
    retired: '已停用',
    name: '名称',
    nameNeeded: '请填写名称。',
    said: {
      demographics: '人群特征',
      behaviour: '行为习惯',
      interests: '兴趣',
      pains: '痛点',
      sources: '信息来源',
    },
    channels: '触达渠道',
    save: '保存',
    cancel: '取消',
    saved: '用户画像已保存',
    failed: '用户画像未能保存',
    madeFor: '面向人群',
    matrix: '各用户画像在各旅程阶段的内容',
    nobody: '未指定人群',
  },
  'zh-TW': {
    title: '人物誌',
    lead: '部門內容面向的族群，可用於每個活動。',
    empty: { title: '還沒有人物誌', detail: '描述一類內容面向的人，之後每則內容都可註明面向誰。' },
    add: '新增人物誌',
    edit: (name) => `編輯${name}`,
    retire: (name) => `停用${name}`,
    takeUp: (name) => `重新啟用${name}`,
    retired: '已停用',
    name: '名稱',
    nameNeeded: '請填寫名稱。',
    said: {
      demographics: '族群特徵',
      behaviour: '行為習慣',
      interests: '興趣',
      pains: '痛點',
      sources: '資訊來源',
    },
    channels: '觸及管道',
    save: '儲存',
    cancel: '取消',
    saved: '人物誌已儲存',
    failed: '人物誌未能儲存',
    madeFor: '面向族群',
    matrix: '各人物誌在各旅程階段的內容',
    nobody: '未指定族群',
  },
});
