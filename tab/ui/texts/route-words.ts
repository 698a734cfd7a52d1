import type { FieldClass } from '../../../src/domain/approval-classes.ts';
import type { RejectRule, RungAct, TieRule } from '../../../src/domain/approval.ts';
import type { Fact, Route, Who } from '../../../src/domain/route.ts';
import { texts } from '../locale.tsx';

interface RouteWords {
  readonly who: Record<Who['who'], string>;
  readonly titled: (title: string) => string;
  readonly holding: (role: string) => string;
  /** A role that a route names and that does not exist any more. */
  readonly goneRole: string;
  readonly fact: Record<Fact['fact'], string>;
  readonly over: (amount: string) => string;
  readonly upTo: (amount: string) => string;
  readonly audienceOver: (people: string) => string;
  readonly or: string;
  readonly and: string;
  readonly rejects: Record<RejectRule, string>;
  readonly tie: Record<TieRule, string>;
  readonly duplicates: Record<Route['duplicates'], string>;
  readonly act: Record<RungAct, string>;
  readonly watch: Record<FieldClass, string>;
}

/** What the parts of a route are called. */
export const routeWordTexts = texts<RouteWords>({
  en: {
    who: {
      person: 'A person',
      role: 'A role',
      title: 'A job title',
      campaignOwner: 'Owner of the campaign',
      managerOfRequester: 'Manager of who asks',
    },
    titled: (title) => `job title “${title}”`,
    holding: (role) => `role “${role}”`,
    goneRole: 'a role that was removed',
    fact: {
      subject: 'Kind of request',
      type: 'Campaign type',
      channel: 'Marketing channel',
      region: 'Region',
      amountOver: 'Amount above',
      amountUpTo: 'Amount up to',
      audienceOver: 'Audience above',
      newVendor: 'New vendor',
    },
    over: (amount) => `amounts above ${amount}`,
    upTo: (amount) => `amounts up to ${amount}`,
    audienceOver: (people) => `audience above ${people}`,
    or: 'or',
    and: 'and',
    rejects: {
      endsAll: 'Ends the request',
      counts: 'Counts like a yes counts',
      stopsPath: 'Ends its own path only',
    },
    tie: { approves: 'It is approved', rejects: 'It is rejected', decider: 'The last word decides' },
    duplicates: {
      onceAtLast: 'Asked once, in the last of their steps',
      onceAtFirst: 'Asked once, in the first of their steps',
      eachTime: 'Asked in each of their steps',
    },
    act: {
      remind: 'Remind',
      nudge: 'Press harder',
      addBackup: 'Ask others as well',
      escalate: 'Take it to superiors',
      askTerminalOwner: 'Ask the last in line',
      approve: 'Approve by rule',
      reject: 'Reject by rule',
      expire: 'Let it expire',
    },
    watch: {
      cosmetic: 'Name',
      content: 'Content and goal',
      money: 'Budget',
      date: 'Run dates',
      audience: 'Audience and channels',
      asset: 'Files',
    },
  },
  'zh-CN': {
    who: {
      person: '指定人员',
      role: '角色',
      title: '职务',
      campaignOwner: '活动负责人',
      managerOfRequester: '申请人的上级',
    },
    titled: (title) => `职务“${title}”`,
    holding: (role) => `角色“${role}”`,
    goneRole: '已删除的角色',
    fact: {
      subject: '申请类别',
      type: '活动类型',
      channel: '营销渠道',
      region: '地区',
      amountOver: '金额高于',
      amountUpTo: '金额不超过',
      audienceOver: '受众人数高于',
      newVendor: '新供应商',
    },
    over: (amount) => `金额高于 ${amount}`,
    upTo: (amount) => `金额不超过 ${amount}`,
    audienceOver: (people) => `受众超过 ${people} 人`,
    or: '或',
    and: '且',
    rejects: { endsAll: '结束整个申请', counts: '与同意票一并计票', stopsPath: '只结束所在分支' },
    tie: { approves: '视为同意', rejects: '视为驳回', decider: '由最终决定人裁定' },
    duplicates: {
      onceAtLast: '只审批一次，在其最后一个步骤',
      onceAtFirst: '只审批一次，在其第一个步骤',
      eachTime: '每个步骤都要审批',
    },
    act: {
      remind: '提醒',
      nudge: '加急催办',
      addBackup: '加入候补审批人',
      escalate: '上报上级',
      askTerminalOwner: '交最终负责人审批',
      approve: '按规则自动同意',
      reject: '按规则自动驳回',
      expire: '到期关闭',
    },
    watch: {
      cosmetic: '名称',
      content: '内容与目标',
      money: '预算',
      date: '投放日期',
      audience: '受众与渠道',
      asset: '素材文件',
    },
  },
  'zh-TW': {
    who: {
      person: '指定人員',
      role: '角色',
      title: '職稱',
      campaignOwner: '活動負責人',
      managerOfRequester: '申請人的主管',
    },
    titled: (title) => `職稱「${title}」`,
    holding: (role) => `角色「${role}」`,
    goneRole: '已刪除的角色',
    fact: {
      subject: '申請類別',
      type: '活動類型',
      channel: '行銷管道',
      region: '地區',
      amountOver: '金額高於',
      amountUpTo: '金額不超過',
      audienceOver: '受眾人數高於',
      newVendor: '新供應商',
    },
    over: (amount) => `金額高於 ${amount}`,
    upTo: (amount) => `金額不超過 ${amount}`,
    audienceOver: (people) => `受眾超過 ${people} 人`,
    or: '或',
    and: '且',
    rejects: { endsAll: '結束整個申請', counts: '與核准票一併計票', stopsPath: '只結束所在分支' },
    tie: { approves: '視為核准', rejects: '視為駁回', decider: '由最終決定人裁定' },
    duplicates: {
      onceAtLast: '只簽核一次，在其最後一關',
      onceAtFirst: '只簽核一次，在其第一關',
      eachTime: '每一關都要簽核',
    },
    act: {
      remind: '提醒',
      nudge: '加急催辦',
      addBackup: '加入候補簽核人',
      escalate: '上呈主管',
      askTerminalOwner: '交最終負責人簽核',
      approve: '依規則自動核准',
      reject: '依規則自動駁回',
      expire: '到期關閉',
    },
    watch: {
      cosmetic: '名稱',
      content: '內容與目標',
      money: '預算',
      date: '檔期日期',
      audience: '受眾與管道',
      asset: '素材檔案',
    },
  },
});
