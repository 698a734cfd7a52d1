import type { DecisionVerb, WithdrawnWhy } from '../../../src/domain/approval.ts';
import { texts } from '../locale.tsx';

interface ApprovalTexts {
  readonly submit: {
    readonly title: (name: string) => string;
    readonly approvers: string;
    readonly whoNot: string;
    readonly mode: string;
    readonly until: string;
    readonly untilPrinted: (when: string) => string;
    readonly noUntil: string;
    readonly past: string;
    readonly note: string;
    readonly notePlaceholder: string;
    readonly shown: string;
    readonly send: string;
    readonly again: string;
    readonly done: (names: string) => string;
    readonly staleHint: string;
    readonly missing: string;
    readonly mend: string;
  };
  readonly round: (round: number) => string;
  readonly askedBy: (name: string, when: string) => string;
  readonly until: (when: string, relative: string) => string;
  readonly noUntil: string;
  readonly closed: (when: string) => string;
  readonly took: (duration: string) => string;
  readonly answers: string;
  readonly takenBack: Record<WithdrawnWhy, string>;
  readonly forSomebody: (name: string, other: string) => string;
  readonly answered: (did: string, when: string) => string;
  readonly changesSince: (round: number) => string;
  readonly decide: {
    readonly title: string;
    readonly comment: string;
    readonly commentHint: string;
    readonly changed: string;
    readonly look: string;
    readonly done: Record<DecisionVerb, string>;
    readonly failed: string;
  };
  readonly earlier: string;
  readonly empty: { readonly title: string; readonly detail: string };
}

export const approvalTexts = texts<ApprovalTexts>({
  en: {
    submit: {
      title: (name) => `Submit “${name}” for approval`,
      approvers: 'Who is asked',
      whoNot:
        'You and guests are not offered: nobody approves their own request, and guests do not decide on spend.',
      mode: 'When is it approved?',
      until: 'Until when',
      untilPrinted: (when) => `Closes ${when}`,
      noUntil: 'No limit: the request waits until somebody decides.',
      past: 'This moment has passed.',
      note: 'Note',
      notePlaceholder: 'What should they look at first?',
      shown: 'What they will be shown',
      send: 'Submit',
      again: 'Submit again',
      done: (names) => `Submitted: ${names} will get a card in chat`,
      staleHint: 'What stands below is the present state. Look at it, then submit again.',
      missing: 'Before approval can be asked for, this is missing:',
      mend: 'Fill it in',
    },
    round: (round) => `Round ${round}`,
    askedBy: (name, when) => `Asked by ${name}, ${when}`,
    until: (when, relative) => `Until ${when} (${relative})`,
    noUntil: 'No time limit',
    closed: (when) => `Closed ${when}`,
    took: (duration) => `Took ${duration}`,
    answers: 'What was said',
    takenBack: {
      edit: 'taken back by a change',
      undone: 'taken back',
      returned: 'asked again, because it was sent back',
      reopened: 'asked again, because it was opened again',
    },
    forSomebody: (name, other) => `${name} for ${other}`,
    answered: (did, when) => `${did}, ${when}`,
    changesSince: (round) => (round > 1 ? `Changed since round ${round - 1}` : 'Changed since you saw it'),
    decide: {
      title: 'Your decision',
      comment: 'Comment',
      commentHint: 'Needed when you request changes or reject.',
      changed: 'The content changed while you were looking at it. Nothing was decided. This is new:',
      look: 'Look at it, then decide again.',
      done: {
        approve: 'You approved',
        requestChanges: 'You requested changes',
        reject: 'You rejected',
      },
      failed: 'Nothing was decided',
    },
    earlier: 'Earlier requests',
    empty: {
      title: 'No approval was asked for yet',
      detail: 'Submit the campaign when brief, flight and budget stand. Each approver gets a card in chat.',
    },
  },
  'zh-CN': {
    submit: {
      title: (name) => `将“${name}”提交审批`,
      approvers: '审批人',
      whoNot: '列表中不含您本人和外部协作人：不能审批自己的申请，外部协作人不能审批费用。',
      mode: '审批方式',
      until: '审批截止时间',
      untilPrinted: (when) => `截止于 ${when}`,
      noUntil: '不限时：一直等到有人作出决定。',
      past: '此时间已过。',
      note: '说明',
      notePlaceholder: '希望审批人重点关注什么？',
      shown: '审批人将看到的内容',
      send: '提交',
      again: '再次提交',
      done: (names) => `已提交，${names}将在聊天中收到审批卡片`,
      staleHint: '下方为最新内容，请查看后再次提交。',
      missing: '提交审批前还需补充：',
      mend: '去补充',
    },
    round: (round) => `第 ${round} 轮`,
    askedBy: (name, when) => `${name}发起，${when}`,
    until: (when, relative) => `截止 ${when}（${relative}）`,
    noUntil: '不限时',
    closed: (when) => `${when} 结束`,
    took: (duration) => `历时 ${duration}`,
    answers: '审批意见',
    takenBack: {
      edit: '因内容改动已失效',
      undone: '已撤销',
      returned: '已退回该环节，须重新审批',
      reopened: '申请已重新打开，须重新审批',
    },
    forSomebody: (name, other) => `${name}代${other}`,
    answered: (did, when) => `${did}，${when}`,
    changesSince: (round) => (round > 1 ? `与第 ${round - 1} 轮相比的改动` : '您查看之后的改动'),
    decide: {
      title: '您的审批意见',
      comment: '意见',
      commentHint: '退回修改或驳回时必填。',
      changed: '您查看期间内容有改动，尚未作出任何决定。改动如下：',
      look: '请查看后重新决定。',
      done: { approve: '您已同意', requestChanges: '您已退回修改', reject: '您已驳回' },
      failed: '未作出任何决定',
    },
    earlier: '历史审批',
    empty: {
      title: '还没有提交过审批',
      detail: '活动说明、投放周期和预算确定后即可提交，每位审批人会在聊天中收到卡片。',
    },
  },
  'zh-TW': {
    submit: {
      title: (name) => `將「${name}」送出簽核`,
      approvers: '簽核人',
      whoNot: '清單不含您本人與外部協作人：不能簽核自己的申請，外部協作人不能簽核費用。',
      mode: '簽核方式',
      until: '簽核期限',
      untilPrinted: (when) => `期限為 ${when}`,
      noUntil: '不限時：一直等到有人作出決定。',
      past: '此時間已過。',
      note: '說明',
      notePlaceholder: '希望簽核人特別留意什麼？',
      shown: '簽核人將看到的內容',
      send: '送出',
      again: '再次送簽',
      done: (names) => `已送出，${names}將在聊天中收到簽核卡片`,
      staleHint: '下方為最新內容，請查看後再次送出。',
      missing: '送出簽核前還需補齊：',
      mend: '前往補齊',
    },
    round: (round) => `第 ${round} 輪`,
    askedBy: (name, when) => `${name}送簽，${when}`,
    until: (when, relative) => `期限 ${when}（${relative}）`,
    noUntil: '不限時',
    closed: (when) => `${when} 結束`,
    took: (duration) => `歷時 ${duration}`,
    answers: '簽核意見',
    takenBack: {
      edit: '因內容變更已失效',
      undone: '已復原',
      returned: '已退回該關卡，須重新簽核',
      reopened: '申請已重新開啟，須重新簽核',
    },
    forSomebody: (name, other) => `${name}代${other}`,
    answered: (did, when) => `${did}，${when}`,
    changesSince: (round) => (round > 1 ? `與第 ${round - 1} 輪相比的變更` : '您檢視之後的變更'),
    decide: {
      title: '您的簽核意見',
      comment: '意見',
      commentHint: '退回修改或駁回時必填。',
      changed: '您檢視期間內容有變更，尚未作出任何決定。變更如下：',
      look: '請檢視後重新決定。',
      done: { approve: '您已核准', requestChanges: '您已退回修改', reject: '您已駁回' },
      failed: '未作出任何決定',
    },
    earlier: '歷次簽核',
    empty: {
      title: '尚未送出過簽核',
      detail: '活動說明、走期和預算確定後即可送出，每位簽核人會在聊天中收到卡片。',
    },
  },
});
