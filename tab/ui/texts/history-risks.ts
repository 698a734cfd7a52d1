import type { Locale } from '../../../src/domain/person.ts';
import type { Sentences } from './history.ts';

type OfRisks = 'risk.named' | 'risk.edited' | 'planningRule.saved';

/** What the history says of risks, and of how a department looks ahead and back. */
export const riskSentences: Readonly<Record<Locale, Pick<Sentences, OfRisks>>> = {
  en: {
    'risk.named': ({ name, score }, { who }) => `${who} named the risk “${name}” (score ${score})`,
    'risk.edited': ({ name }, { who }) => `${who} changed the risk “${name}”`,
    'planningRule.saved': (_, { who }) =>
      `${who} changed when a contingency plan and a retrospective are asked for`,
  },
  'zh-CN': {
    'risk.named': ({ name, score }, { who }) => `${who}登记了风险“${name}”（风险值 ${score}）`,
    'risk.edited': ({ name }, { who }) => `${who}修改了风险“${name}”`,
    'planningRule.saved': (_, { who }) => `${who}更改了应急预案与复盘的要求`,
  },
  'zh-TW': {
    'risk.named': ({ name, score }, { who }) => `${who}登記了風險「${name}」（風險值 ${score}）`,
    'risk.edited': ({ name }, { who }) => `${who}修改了風險「${name}」`,
    'planningRule.saved': (_, { who }) => `${who}變更了應變計畫與檢討的要求`,
  },
};
