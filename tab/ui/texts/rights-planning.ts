import type { Locale } from '../../../src/domain/person.ts';
import type { Verb } from '../../../src/domain/rights.ts';

type OfPlanning = Extract<
  Verb,
  | `goal.${string}`
  | `content.${string}`
  | `risk.${string}`
  | `retrospective.${string}`
  | `idea.${string}`
  | `programme.${string}`
>;

/** Rights about looking ahead and back. */
export const planningRights: Readonly<Record<Locale, Readonly<Record<OfPlanning, string>>>> = {
  en: {
    'goal.read': 'See goals',
    'goal.edit': 'Set and change goals',
    'content.read': 'See channel plans and content',
    'content.edit': 'Plan channels and content',
    'content.exempt': 'Let content go out without approval',
    'risk.read': 'See risks',
    'risk.edit': 'Name and change risks',
    'retrospective.read': 'See retrospectives and lessons',
    'retrospective.edit': 'Write and publish retrospectives',
    'idea.read': 'See ideas',
    'idea.add': 'Have ideas and vote',
    'idea.edit': 'Change and delete ideas',
    'programme.read': 'See programmes',
    'programme.edit': 'Add, change and close programmes',
  },
  'zh-CN': {
    'goal.read': '查看目标',
    'goal.edit': '设定和更改目标',
    'content.read': '查看渠道计划与内容',
    'content.edit': '规划渠道与内容',
    'content.exempt': '允许内容免审批发布',
    'risk.read': '查看风险',
    'risk.edit': '登记和更改风险',
    'retrospective.read': '查看复盘与经验',
    'retrospective.edit': '填写和发布复盘',
    'idea.read': '查看创意',
    'idea.add': '提出创意并投票',
    'idea.edit': '修改和删除创意',
    'programme.read': '查看营销项目',
    'programme.edit': '新建、修改和关闭营销项目',
  },
  'zh-TW': {
    'goal.read': '檢視目標',
    'goal.edit': '設定與變更目標',
    'content.read': '檢視管道計畫與內容',
    'content.edit': '規劃管道與內容',
    'content.exempt': '允許內容免簽核發布',
    'risk.read': '檢視風險',
    'risk.edit': '登記與變更風險',
    'retrospective.read': '檢視檢討與經驗',
    'retrospective.edit': '填寫與發布檢討',
    'idea.read': '檢視點子',
    'idea.add': '提出點子並投票',
    'idea.edit': '修改與刪除點子',
    'programme.read': '檢視行銷專案',
    'programme.edit': '建立、修改與關閉行銷專案',
  },
};
