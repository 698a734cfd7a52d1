import type { RouteFaultCode } from '../../../src/domain/route-check.ts';
import { texts } from '../locale.tsx';

/** Where something can be missing or out of range. */
type Shaped =
  | 'name'
  | 'when'
  | 'rule'
  | 'approvers'
  | 'primary'
  | 'veto'
  | 'reviewers'
  | 'deadlineHours'
  | 'usualHours'
  | 'ladder'
  | 'place'
  | 'observers'
  | 'terminalOwners'
  | 'undoMinutes';

interface RouteFaultTexts {
  readonly rule: Record<RouteFaultCode, (detail: string) => string>;
  readonly shape: Record<Shaped, string> & { readonly other: string };
}

/** What is wrong with a route, and what mends it. */
export const routeFaultTexts = texts<RouteFaultTexts>({
  en: {
    rule: {
      sameId: () => 'Two steps have the same id.',
      unknownStage: () => 'It waits for a step that does not exist.',
      cycle: () => 'It waits for itself, round in a circle.',
      unreachable: () => 'It waits for a step that is never reached.',
      contradiction: () => 'No amount is both above the one and up to the other.',
      nobodyToAsk: () => 'Nobody in the department fits today: it goes to the last in line.',
      roleGone: () => 'It names a role that was removed; nobody is asked for it. Choose another one.',
      roleEmpty: (role) => `Nobody holds “${role}” today; nobody is asked for it.`,
      quorumTooHigh: (detail) => `More agreements are needed than people are asked (${detail}).`,
      weightTooHigh: (detail) => `More weight is needed than there is (${detail}).`,
      weightsMissing: () => 'Each line needs a weight.',
      noPrimary: () => 'Say who has the last word.',
      ladderNotRising: (detail) => `Line ${detail} comes before the line above it.`,
      ladderEndless: () => 'The last line has to end it: ask the last in line, a rule, or let it expire.',
      ladderGoesOn: (detail) => `Line ${detail} ends the step; nothing can come after it.`,
      rungWithoutPeople: (detail) => `Line ${detail} has to say whom.`,
      noCeiling: (detail) => `Line ${detail} needs an amount up to which the rule may decide.`,
      noTerminalOwner: () => 'Nobody in the department is last in line today: the route cannot be used.',
    },
    shape: {
      name: 'Give it a name.',
      when: 'Fill in each condition.',
      rule: 'Write a whole number of at least 1.',
      approvers: 'Say who is asked.',
      primary: 'Say who has the last word.',
      veto: 'Fill in each line.',
      reviewers: 'Fill in each line.',
      deadlineHours: 'Write hours between 0.25 and 2,000, or nothing.',
      usualHours: 'Write hours between 0 and 2,000.',
      ladder: 'Fill in each line; hours between 0 and 2,000.',
      place: 'Write a whole number between 0 and 1,000.',
      observers: 'Fill in each line.',
      terminalOwners: 'Say who is last in line.',
      undoMinutes: 'Write whole minutes between 0 and 1,440.',
      other: 'Something is missing here.',
    },
  },
  'zh-CN': {
    rule: {
      sameId: () => '有两个步骤的编号相同。',
      unknownStage: () => '它等待的步骤不存在。',
      cycle: () => '它直接或间接地在等待自己。',
      unreachable: () => '它等待的步骤永远不会开始。',
      contradiction: () => '没有金额能同时满足“高于”和“不超过”这两个条件。',
      nobodyToAsk: () => '部门内目前没有合适的人，将交最终负责人审批。',
      roleGone: () => '其中的一个角色已删除，不会有人为此审批。请另选角色。',
      roleEmpty: (role) => `目前无人担任“${role}”，不会有人为此审批。`,
      quorumTooHigh: (detail) => `所需同意人数多于审批人数（${detail}）。`,
      weightTooHigh: (detail) => `所需票数多于总票数（${detail}）。`,
      weightsMissing: () => '每一行都需要填写票数。',
      noPrimary: () => '请指定最终决定人。',
      ladderNotRising: (detail) => `第 ${detail} 行的时间早于上一行。`,
      ladderEndless: () => '最后一行必须有结果：交最终负责人、按规则处理或到期关闭。',
      ladderGoesOn: (detail) => `第 ${detail} 行已结束该步骤，其后不能再有内容。`,
      rungWithoutPeople: (detail) => `第 ${detail} 行需要指定人员。`,
      noCeiling: (detail) => `第 ${detail} 行需要填写规则可处理的金额上限。`,
      noTerminalOwner: () => '部门内目前没有可担任最终负责人的人，此流程无法使用。',
    },
    shape: {
      name: '请填写名称。',
      when: '请填完每个条件。',
      rule: '请填写不小于 1 的整数。',
      approvers: '请指定审批人。',
      primary: '请指定最终决定人。',
      veto: '请填完每一行。',
      reviewers: '请填完每一行。',
      deadlineHours: '请填写 0.25 至 2,000 小时，或留空。',
      usualHours: '请填写 0 至 2,000 小时。',
      ladder: '请填完每一行；小时数须在 0 至 2,000 之间。',
      place: '请填写 0 至 1,000 的整数。',
      observers: '请填完每一行。',
      terminalOwners: '请指定最终负责人。',
      undoMinutes: '请填写 0 至 1,440 的整数分钟。',
      other: '此处内容不完整。',
    },
  },
  'zh-TW': {
    rule: {
      sameId: () => '有兩個關卡的編號相同。',
      unknownStage: () => '它等待的關卡不存在。',
      cycle: () => '它直接或間接地在等待自己。',
      unreachable: () => '它等待的關卡永遠不會開始。',
      contradiction: () => '沒有金額能同時符合「高於」與「不超過」這兩個條件。',
      nobodyToAsk: () => '部門內目前沒有合適的人，將交最終負責人簽核。',
      roleGone: () => '其中的一個角色已刪除，不會有人為此簽核。請另選角色。',
      roleEmpty: (role) => `目前無人擔任「${role}」，不會有人為此簽核。`,
      quorumTooHigh: (detail) => `所需核准人數多於簽核人數（${detail}）。`,
      weightTooHigh: (detail) => `所需票數多於總票數（${detail}）。`,
      weightsMissing: () => '每一列都需要填寫票數。',
      noPrimary: () => '請指定最終決定人。',
      ladderNotRising: (detail) => `第 ${detail} 列的時間早於上一列。`,
      ladderEndless: () => '最後一列必須有結果：交最終負責人、依規則處理或到期關閉。',
      ladderGoesOn: (detail) => `第 ${detail} 列已結束該關卡，其後不能再有內容。`,
      rungWithoutPeople: (detail) => `第 ${detail} 列需要指定人員。`,
      noCeiling: (detail) => `第 ${detail} 列需要填寫規則可處理的金額上限。`,
      noTerminalOwner: () => '部門內目前沒有可擔任最終負責人的人，此流程無法使用。',
    },
    shape: {
      name: '請填寫名稱。',
      when: '請填完每個條件。',
      rule: '請填寫不小於 1 的整數。',
      approvers: '請指定簽核人。',
      primary: '請指定最終決定人。',
      veto: '請填完每一列。',
      reviewers: '請填完每一列。',
      deadlineHours: '請填寫 0.25 至 2,000 小時，或留空。',
      usualHours: '請填寫 0 至 2,000 小時。',
      ladder: '請填完每一列；時數須在 0 至 2,000 之間。',
      place: '請填寫 0 至 1,000 的整數。',
      observers: '請填完每一列。',
      terminalOwners: '請指定最終負責人。',
      undoMinutes: '請填寫 0 至 1,440 的整數分鐘。',
      other: '此處內容不完整。',
    },
  },
});
