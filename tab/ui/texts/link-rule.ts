import { texts } from '../locale.tsx';

interface LinkRuleTexts {
  readonly title: string;
  readonly lead: string;
  readonly form: string;
  readonly sources: string;
  readonly mediums: string;
  readonly faulty: string;
}

/** The words by which a department tracks its links. */
export const linkRuleTexts = texts<LinkRuleTexts>({
  en: {
    title: 'Tracked links',
    lead: 'Which words links of each marketing channel are tracked by. The first is offered first; other words are refused. Links that exist stay as they are.',
    form: 'Words of tracked links',
    sources: 'Sources',
    mediums: 'Mediums',
    faulty:
      'Each channel has at least one source and one medium: lower-case letters, digits and single hyphens, apart by commas.',
  },
  'zh-CN': {
    title: '追踪链接',
    lead: '各营销渠道的链接使用哪些来源和媒介。首个为默认值，其他词会被拒绝。已有链接不受影响。',
    form: '追踪链接用词',
    sources: '来源',
    mediums: '媒介',
    faulty: '每个渠道至少有一个来源和一个媒介：仅限小写字母、数字和单个连字符，用逗号分隔。',
  },
  'zh-TW': {
    title: '追蹤連結',
    lead: '各行銷管道的連結使用哪些來源與媒介。第一個為預設值，其他詞會被拒絕。既有連結不受影響。',
    form: '追蹤連結用詞',
    sources: '來源',
    mediums: '媒介',
    faulty: '每個管道至少有一個來源與一個媒介：僅限小寫字母、數字與單一連字號，以逗號分隔。',
  },
});
