import type { Locale } from '../../../src/domain/person.ts';
import type { Sentences } from './history.ts';

type OfRisks =
  | 'risk.named'
  | 'risk.edited'
  | 'planningRule.saved'
  | 'retrospective.edited'
  | 'retrospective.published'
  | 'action.takenOver'
  | 'idea.added'
  | 'idea.edited'
  | 'persona.added'
  | 'persona.edited'
  | 'programme.added'
  | 'programme.edited';

/** What the history says of looking ahead and back: of risks, of retrospectives and their actions, of ideas and programmes. */
export const riskSentences: Readonly<Record<Locale, Pick<Sentences, OfRisks>>> = {
  en: {
    'risk.named': ({ name, score }, { who }) => `${who} named the risk “${name}” (score ${score})`,
    'risk.edited': ({ name }, { who }) => `${who} changed the risk “${name}”`,
    'planningRule.saved': (_, { who }) =>
      `${who} changed when a contingency plan and a retrospective are asked for`,
    'retrospective.edited': (_, { who }) => `${who} wrote the retrospective`,
    'retrospective.published': ({ lessons, taskIds }, { who }) =>
      `${who} published the retrospective: ${lessons} ${lessons === 1 ? 'lesson' : 'lessons'}, ${taskIds.length} new ${taskIds.length === 1 ? 'task' : 'tasks'}`,
    'action.takenOver': ({ title }, { who }) => `${who} took over “${title}” from an earlier retrospective`,
    'idea.added': ({ title }, { who }) => `${who} had the idea “${title}”`,
    'idea.edited': ({ title }, { who }) => `${who} changed the idea “${title}”`,
    'persona.added': ({ name }, { who }) => `${who} added the persona “${name}”`,
    'persona.edited': ({ name }, { who }) => `${who} changed the persona “${name}”`,
    'programme.added': ({ name }, { who }) => `${who} added the programme “${name}”`,
    'programme.edited': ({ name }, { who }) => `${who} changed the programme “${name}”`,
  },
  'zh-CN': {
    'risk.named': ({ name, score }, { who }) => `${who}登记了风险“${name}”（风险值 ${score}）`,
    'risk.edited': ({ name }, { who }) => `${who}修改了风险“${name}”`,
    'planningRule.saved': (_, { who }) => `${who}更改了应急预案与复盘的要求`,
    'retrospective.edited': (_, { who }) => `${who}填写了复盘`,
    'retrospective.published': ({ lessons, taskIds }, { who }) =>
      `${who}发布了复盘：经验 ${lessons} 条，新任务 ${taskIds.length} 项`,
    'action.takenOver': ({ title }, { who }) => `${who}接续了以往复盘的行动“${title}”`,
    'idea.added': ({ title }, { who }) => `${who}提出了创意“${title}”`,
    'idea.edited': ({ title }, { who }) => `${who}修改了创意“${title}”`,
    'persona.added': ({ name }, { who }) => `${who}新建了用户画像“${name}”`,
    'persona.edited': ({ name }, { who }) => `${who}修改了用户画像“${name}”`,
    'programme.added': ({ name }, { who }) => `${who}新建了营销项目“${name}”`,
    'programme.edited': ({ name }, { who }) => `${who}修改了营销项目“${name}”`,
  },
  'zh-TW': {
    'risk.named': ({ name, score }, { who }) => `${who}登記了風險「${name}」（風險值 ${score}）`,
    'risk.edited': ({ name }, { who }) => `${who}修改了風險「${name}」`,
    'planningRule.saved': (_, { who }) => `${who}變更了應變計畫與檢討的要求`,
    'retrospective.edited': (_, { who }) => `${who}填寫了檢討`,
    'retrospective.published': ({ lessons, taskIds }, { who }) =>
      `${who}發布了檢討：經驗 ${lessons} 條，新任務 ${taskIds.length} 項`,
    'action.takenOver': ({ title }, { who }) => `${who}接續了先前檢討的行動「${title}」`,
    'idea.added': ({ title }, { who }) => `${who}提出了點子「${title}」`,
    'idea.edited': ({ title }, { who }) => `${who}修改了點子「${title}」`,
    'persona.added': ({ name }, { who }) => `${who}建立了人物誌「${name}」`,
    'persona.edited': ({ name }, { who }) => `${who}修改了人物誌「${name}」`,
    'programme.added': ({ name }, { who }) => `${who}建立了行銷專案「${name}」`,
    'programme.edited': ({ name }, { who }) => `${who}修改了行銷專案「${name}」`,
  },
};
