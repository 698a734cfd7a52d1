import type { campaignAims, campaignMeans } from '../../../src/domain/campaign.ts';
import { texts } from '../locale.tsx';

interface StrategyTexts {
  readonly title: string;
  readonly none: string;
  readonly aim: Record<(typeof campaignAims)[number], string>;
  readonly means: Record<(typeof campaignMeans)[number], string>;
  /** A goal, a strategy or tactics that nobody said yet. */
  readonly noGoal: string;
  readonly noStrategy: string;
  readonly noTactics: string;
  readonly anotherProgramme: string;
}

/** How a campaign goes about its goal. */
export const strategyTexts = texts<StrategyTexts>({
  en: {
    title: 'Goal → strategy → tactics',
    none: 'Not said',
    aim: { acquisition: 'Acquisition', activation: 'Activation', retention: 'Retention' },
    means: { content: 'by content', paid: 'by paid media', both: 'by content and paid media' },
    noGoal: 'no goal',
    noStrategy: 'no strategy',
    noTactics: 'no channels',
    anotherProgramme: 'another programme',
  },
  'zh-CN': {
    title: '目标 → 策略 → 打法',
    none: '未填写',
    aim: { acquisition: '拉新', activation: '促活', retention: '留存' },
    means: { content: '内容驱动', paid: '付费投放', both: '内容与付费结合' },
    noGoal: '缺目标',
    noStrategy: '缺策略',
    noTactics: '缺渠道',
    anotherProgramme: '另一个营销项目',
  },
  'zh-TW': {
    title: '目標 → 策略 → 打法',
    none: '未填寫',
    aim: { acquisition: '獲客', activation: '活化', retention: '留存' },
    means: { content: '內容驅動', paid: '付費投放', both: '內容與付費並行' },
    noGoal: '缺目標',
    noStrategy: '缺策略',
    noTactics: '缺管道',
    anotherProgramme: '另一個行銷專案',
  },
});
