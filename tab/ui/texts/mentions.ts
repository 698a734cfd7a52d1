import { texts } from '../locale.tsx';

interface MentionTexts {
  readonly hint: string;
  readonly people: string;
  /** Spoken while one of several is marked. */
  readonly offer: (name: string, place: number, all: number) => string;
}

/** Words for addressing people in a remark. */
export const mentionTexts = texts<MentionTexts>({
  en: {
    hint: 'Say something; @ mentions somebody',
    people: 'People to mention',
    offer: (name, place, all) => `${name}, ${place} of ${all}; Enter mentions`,
  },
  'zh-CN': {
    hint: '发表意见，输入 @ 可提及同事',
    people: '可提及的人员',
    offer: (name, place, all) => `${name}，第 ${place} 项，共 ${all} 项，按 Enter 键提及`,
  },
  'zh-TW': {
    hint: '發表意見，輸入 @ 可提及同事',
    people: '可提及的人員',
    offer: (name, place, all) => `${name}，第 ${place} 項，共 ${all} 項，按 Enter 鍵提及`,
  },
});
