import { texts } from '../locale.tsx';

interface ActTexts {
  /** What the button says. */
  readonly start: string;
  /** What follows, above the form. */
  readonly consequence: string;
  readonly done: string;
}

interface ApprovalActTexts {
  readonly title: string;
  readonly more: string;
  readonly acts: {
    readonly undo: ActTexts;
    readonly withdraw: ActTexts;
    readonly transfer: ActTexts;
    readonly addApprover: ActTexts;
    readonly returnTo: ActTexts;
    readonly copy: ActTexts;
    readonly override: ActTexts;
    readonly reopen: ActTexts;
    readonly askToReopen: ActTexts;
    readonly object: ActTexts;
  };
  readonly undoFor: (minutes: number) => string;
  readonly from: string;
  readonly to: string;
  readonly toNeeded: string;
  readonly stage: string;
  readonly where: string;
  readonly wheres: Record<'before' | 'after' | 'beside', string>;
  readonly verdict: string;
  readonly reason: string;
  readonly comment: string;
  readonly urge: {
    readonly title: string;
    readonly go: string;
    readonly goTo: (name: string) => string;
    /** On one button for several people. */
    readonly goMany: (count: number) => string;
    readonly last: (count: number, when: string) => string;
    readonly never: string;
    readonly again: (when: string) => string;
    readonly done: (name: string) => string;
    readonly failed: string;
    readonly notUrged: (name: string) => string;
  };
}

export const approvalActTexts = texts<ApprovalActTexts>({
  en: {
    title: 'What you can do',
    more: 'Other actions',
    acts: {
      undo: {
        start: 'Take my answer back',
        consequence: 'Your answer does not count any more, and you are asked again.',
        done: 'Your answer is taken back',
      },
      withdraw: {
        start: 'Withdraw the request',
        consequence:
          'The approvers are told. The campaign goes back to planning, and you can submit it again.',
        done: 'The request is withdrawn',
      },
      transfer: {
        start: 'Hand over',
        consequence: 'Somebody else is asked in this place. Who handed it over stays visible.',
        done: 'Handed over',
      },
      addApprover: {
        start: 'Ask one more person',
        consequence: 'One more person has to decide. The deadline of the step is theirs too.',
        done: 'One more person is asked',
      },
      returnTo: {
        start: 'Send back to a step',
        consequence: 'That step and those after it are asked again. Their answers stay to be read.',
        done: 'Sent back',
      },
      copy: {
        start: 'Put somebody in the picture',
        consequence: 'They see the request and are told how it ends. They decide nothing.',
        done: 'They will be told how it ends',
      },
      override: {
        start: 'Decide in the place of the approvers',
        consequence: 'This ends the request at once. Everybody who has a part in it reads your reason.',
        done: 'You decided in the place of the approvers',
      },
      reopen: {
        start: 'Open again',
        consequence: 'The request is asked again from this step on. Everybody reads your reason.',
        done: 'The request is open again',
      },
      askToReopen: {
        start: 'Ask to have it opened again',
        consequence: 'The managers of the department read that you ask for it.',
        done: 'Your wish was passed on',
      },
      object: {
        start: 'Object',
        consequence:
          'You have a veto: your no ends the request, whoever said yes. Everybody reads your reason.',
        done: 'You objected; the request is rejected',
      },
    },
    undoFor: (minutes) => `Take my answer back (${minutes} min left)`,
    from: 'Whose place',
    to: 'Person',
    toNeeded: 'Choose a person.',
    stage: 'Step',
    where: 'When',
    wheres: {
      before: 'Before this step',
      after: 'After this step',
      beside: 'In this step, together with the others',
    },
    verdict: 'Decision',
    reason: 'Reason (they will read it)',
    comment: 'Comment (they will read it)',
    urge: {
      title: 'Urge',
      go: 'Urge',
      goTo: (name) => `Urge ${name}`,
      goMany: (count) => `Urge ${count} people`,
      last: (count, when) => (count === 1 ? `Urged once, ${when}` : `Urged ${count} times, last ${when}`),
      never: 'Not urged yet',
      again: (when) => `Possible again ${when}`,
      done: (name) => `${name} gets a reminder in chat`,
      failed: 'Nobody was urged',
      notUrged: (name) => `${name} was not urged`,
    },
  },
  'zh-CN': {
    title: '可执行的操作',
    more: '其他操作',
    acts: {
      undo: {
        start: '撤销我的审批意见',
        consequence: '您的意见不再生效，系统会请您重新审批。',
        done: '已撤销您的审批意见',
      },
      withdraw: {
        start: '撤回申请',
        consequence: '系统会通知审批人，活动回到策划中状态，您可以再次提交。',
        done: '申请已撤回',
      },
      transfer: {
        start: '转交',
        consequence: '改由他人审批，转交记录会保留。',
        done: '已转交',
      },
      addApprover: {
        start: '加签',
        consequence: '增加一位审批人，适用该环节的截止时间。',
        done: '已加签',
      },
      returnTo: {
        start: '退回到某一步',
        consequence: '该步骤及其后的步骤须重新审批，原有意见仍可查看。',
        done: '已退回',
      },
      copy: {
        start: '抄送',
        consequence: '对方可查看申请并收到结果通知，不参与审批。',
        done: '已抄送，对方将收到结果通知',
      },
      override: {
        start: '代替审批人决定',
        consequence: '申请立即结束，所有相关人员都会看到您的理由。',
        done: '您已代替审批人作出决定',
      },
      reopen: {
        start: '重新打开',
        consequence: '从该步骤起重新审批，所有相关人员都会看到您的理由。',
        done: '申请已重新打开',
      },
      askToReopen: {
        start: '请求重新打开',
        consequence: '部门的管理者会看到您的请求。',
        done: '已转达您的请求',
      },
      object: {
        start: '否决',
        consequence: '您拥有否决权：无论谁已同意，您的否决都会使申请立即结束。所有相关人员都会看到您的理由。',
        done: '您已否决，申请已驳回',
      },
    },
    undoFor: (minutes) => `撤销我的审批意见（剩余 ${minutes} 分钟）`,
    from: '代谁转交',
    to: '人员',
    toNeeded: '请选择人员。',
    stage: '步骤',
    where: '加签位置',
    wheres: { before: '前加签：在本步骤之前', after: '后加签：在本步骤之后', beside: '并加签：与本步骤同时' },
    verdict: '决定',
    reason: '理由（相关人员可见）',
    comment: '说明（相关人员可见）',
    urge: {
      title: '催办',
      go: '催办',
      goTo: (name) => `催办${name}`,
      goMany: (count) => `催办 ${count} 人`,
      last: (count, when) => `已催办 ${count} 次，最近一次 ${when}`,
      never: '尚未催办',
      again: (when) => `${when} 后可再次催办`,
      done: (name) => `${name}将在聊天中收到提醒`,
      failed: '未催办',
      notUrged: (name) => `未能催办${name}`,
    },
  },
  'zh-TW': {
    title: '可執行的操作',
    more: '其他操作',
    acts: {
      undo: {
        start: '收回我的簽核意見',
        consequence: '您的意見不再生效，系統會請您重新簽核。',
        done: '已收回您的簽核意見',
      },
      withdraw: {
        start: '撤回申請',
        consequence: '系統會通知簽核人，活動回到規劃中狀態，您可以再次送出。',
        done: '申請已撤回',
      },
      transfer: {
        start: '轉交',
        consequence: '改由他人簽核，轉交紀錄會保留。',
        done: '已轉交',
      },
      addApprover: {
        start: '加簽',
        consequence: '增加一位簽核人，適用該關卡的期限。',
        done: '已加簽',
      },
      returnTo: {
        start: '退回到某一關',
        consequence: '該關卡及其後的關卡須重新簽核，原有意見仍可檢視。',
        done: '已退回',
      },
      copy: {
        start: '加入副本',
        consequence: '對方可檢視申請並收到結果通知，不參與簽核。',
        done: '已加入副本，對方將收到結果通知',
      },
      override: {
        start: '代替簽核人決定',
        consequence: '申請立即結束，所有相關人員都會看到您的理由。',
        done: '您已代替簽核人作出決定',
      },
      reopen: {
        start: '重新開啟',
        consequence: '從該關卡起重新簽核，所有相關人員都會看到您的理由。',
        done: '申請已重新開啟',
      },
      askToReopen: {
        start: '請求重新開啟',
        consequence: '部門的管理者會看到您的請求。',
        done: '已轉達您的請求',
      },
      object: {
        start: '否決',
        consequence: '您擁有否決權：無論誰已核准，您的否決都會使申請立即結束。所有相關人員都會看到您的理由。',
        done: '您已否決，申請已駁回',
      },
    },
    undoFor: (minutes) => `收回我的簽核意見（剩餘 ${minutes} 分鐘）`,
    from: '代誰轉交',
    to: '人員',
    toNeeded: '請選擇人員。',
    stage: '關卡',
    where: '加簽位置',
    wheres: { before: '前加簽：在本關之前', after: '後加簽：在本關之後', beside: '並加簽：與本關同時' },
    verdict: '決定',
    reason: '理由（相關人員可見）',
    comment: '說明（相關人員可見）',
    urge: {
      title: '催辦',
      go: '催辦',
      goTo: (name) => `催辦${name}`,
      goMany: (count) => `催辦 ${count} 人`,
      last: (count, when) => `已催辦 ${count} 次，最近一次 ${when}`,
      never: '尚未催辦',
      again: (when) => `${when} 後可再次催辦`,
      done: (name) => `${name}將在聊天中收到提醒`,
      failed: '未催辦',
      notUrged: (name) => `未能催辦${name}`,
    },
  },
});
