import type { IdeaContent } from '../domain/idea.ts';
import type { RetroContent } from '../domain/retrospective.ts';
import type { RiskContent } from '../domain/risk.ts';
import type { Doors } from '../ports.ts';
import { addIdea, voteForIdea } from '../usecases/ideas/save.ts';
import { campaignIdOf } from '../usecases/imports/target-ids.ts';
import { readRetrospective } from '../usecases/retrospectives/read.ts';
import { publishRetrospective, saveRetrospective } from '../usecases/retrospectives/write.ts';
import { nameRisk } from '../usecases/risks/save.ts';
import { workspace } from './department.ts';
import { actorNamed, granted } from './people-of-sample.ts';

const risks: readonly RiskContent[] = [
  {
    name: '暴雨导致室外签到区无法使用',
    probability: 3,
    impact: 5,
    mitigation: '提前一周关注天气预报，准备遮雨棚',
    trigger: '预报降水概率超过 60%',
    contingency: '签到移至二层前厅，由场务组半小时内完成切换',
    ownerId: 'lin-xia',
    state: 'open',
  },
  {
    name: '样灯运输途中破损',
    probability: 2,
    impact: 4,
    mitigation: '分两批发运，每款备两盏',
    trigger: '到货验收发现破损',
    contingency: '',
    ownerId: 'wu-tong',
    state: 'handled',
  },
];

const ideas: readonly (IdeaContent & { readonly by: string; readonly voters: readonly string[] })[] = [
  {
    title: '每单送一张手写节气卡',
    text: '由客服小组轮流书写，先在立夏试一周。',
    tags: ['会员', '低成本'],
    link: null,
    by: 'lin-xia',
    voters: ['chen-siyuan', 'shen-jiayi', 'wu-tong'],
  },
  {
    title: '夜间橱窗：灯光随路人变化',
    text: '',
    tags: ['门店', '参考'],
    link: 'https://example.com/lights-that-answer',
    by: 'wu-tong',
    voters: ['lin-xia'],
  },
  {
    title: '請老客人分享第一盞燈的故事',
    text: '收集十則，做成社群貼文系列。',
    tags: ['社群', '會員'],
    link: null,
    by: 'chang-yating',
    voters: [],
  },
];

const retrospectives: readonly { readonly code: string; readonly content: RetroContent }[] = [
  {
    code: 'LUM-101',
    content: {
      points: [
        {
          id: 'invitations',
          fact: '首周搜索线索比计划少三成',
          cause: '落地页比广告晚两天上线',
          insight: '新品上市的落地页须在投放前三个工作日定稿',
          action: '在新品上市模板中把落地页定稿提前三个工作日',
          ownerId: null,
          due: null,
          shared: true,
        },
      ],
      scores: {
        effect: { score: 4, words: '线索达标，首周偏慢' },
        efficiency: { score: 3, words: '加急费用偏高' },
        innovation: { score: 3, words: '首次试用节气主题内容' },
      },
    },
  },
  {
    code: 'LUM-127',
    content: {
      points: [
        {
          id: 'evening',
          fact: '傍晚场次客流是下午的两倍',
          cause: '场地位于下班必经之路',
          insight: '路演主力场次应排在 17 点之后',
          action: '',
          ownerId: null,
          due: null,
          shared: true,
        },
      ],
      scores: {
        effect: { score: 5, words: '到场人数超预期' },
        efficiency: { score: 4, words: '' },
        innovation: { score: 3, words: '' },
      },
    },
  },
];

/** Risks of one campaign, ideas with votes, and two retrospectives, so that nobody begins with empty screens; only once. */
export async function loadPlanning(doors: Doors, tenantId: string): Promise<void> {
  const workspaceId = workspace.id;
  const planner = await actorNamed(doors, tenantId, 'lin-xia');
  const launch = await campaignIdOf(tenantId, workspaceId, 'LUM-149');
  for (const [at, content] of risks.entries())
    granted(await nameRisk(doors, planner, { campaignId: launch, once: `sample-risk-${at}`, content }));
  for (const [at, { by, voters, ...content }] of ideas.entries()) {
    const author = await actorNamed(doors, tenantId, by);
    const once = `sample-idea-${at}`;
    const added = granted(await addIdea(doors, author, { workspaceId, once, content, source: 'tab' }));
    for (const voter of voters) {
      const which = { workspaceId, ideaId: added.document.id, on: true };
      granted(await voteForIdea(doors, await actorNamed(doors, tenantId, voter), which));
    }
  }
  const lead = await actorNamed(doors, tenantId, 'shen-jiayi');
  for (const { code, content } of retrospectives) {
    const campaignId = await campaignIdOf(tenantId, workspaceId, code);
    const { version, retrospective } = granted(await readRetrospective(doors, lead, campaignId));
    if (retrospective.published) continue;
    const saved = granted(await saveRetrospective(doors, lead, { campaignId, ifVersion: version, content }));
    granted(await publishRetrospective(doors, lead, { campaignId, ifVersion: saved.version }));
  }
}
