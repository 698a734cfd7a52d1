import type { CampaignSection } from '../../../src/contract/places.ts';
import type { CampaignStatus } from '../../../src/domain/campaign.ts';
import { texts } from '../locale.tsx';

interface RecordTexts {
  readonly seeChecklist: string;
  readonly lookBack: string;
  readonly sections: Record<CampaignSection, string>;
  readonly sectionList: string;
  readonly progress: string;
  readonly step: (number: number, all: number, status: string) => string;
  readonly back: string;
  /** On a button that moves the campaign there. */
  readonly move: Record<CampaignStatus, string>;
  readonly resume: string;
  readonly restore: string;
  readonly otherMoves: string;
  readonly submit: string;
  readonly submitAgain: string;
  readonly decide: string;
  readonly waitingFor: (names: string) => string;
  /** Follows whom one waits for. */
  readonly waitingUntil: (when: string) => string;
  readonly waiting: string;
  readonly see: string;
  readonly missing: (fields: string) => string;
  readonly fill: string;
  readonly outdated: string;
  readonly plannedStart: (day: string, relative: string) => string;
  readonly runsUntil: (day: string, relative: string) => string;
  readonly overrun: (day: string) => string;
  readonly archivedHint: string;
  readonly edit: string;
  readonly notYet: string;
  readonly noDates: string;
  readonly draft: {
    readonly there: string;
    readonly goOn: string;
    readonly discard: string;
  };
  readonly form: {
    readonly title: string;
    readonly tagsHint: string;
    readonly heldBy: (template: string) => string;
    readonly amount: string;
    readonly currency: string;
    readonly guestsHint: string;
    readonly nothingChanged: string;
  };
}

export const recordTexts = texts<RecordTexts>({
  en: {
    seeChecklist: 'See the launch checklist',
    lookBack: 'Write the retrospective',
    sections: {
      overview: 'Overview',
      tasks: 'Tasks',
      timeline: 'Timeline',
      files: 'Files',
      approvals: 'Approvals',
      launch: 'Checklist',
      goals: 'Goals',
      budget: 'Budget',
      content: 'Channels',
      risks: 'Risks',
      results: 'Results',
      retrospective: 'Lessons',
      history: 'History',
    },
    sectionList: 'Sections of the campaign',
    progress: 'Progress',
    step: (number, all, status) => `Step ${number} of ${all}: ${status}`,
    back: 'Back to the board',
    move: {
      draft: 'Back to draft',
      planning: 'Back to planning',
      inReview: 'In review',
      approved: 'Back to approved',
      running: 'Start',
      paused: 'Pause',
      ended: 'End',
      retrospectiveDone: 'Retrospective done',
      archived: 'Archive',
    },
    resume: 'Resume',
    restore: 'Take out of the archive',
    otherMoves: 'Change status',
    submit: 'Submit for approval',
    submitAgain: 'Submit again',
    decide: 'Decide',
    waitingFor: (names) => `Waiting for ${names}`,
    waitingUntil: (when) => `, until ${when}`,
    waiting: 'Waiting for the decision',
    see: 'See the request',
    missing: (fields) => `Before it can be submitted: ${fields} missing.`,
    fill: 'Fill in',
    outdated: 'It changed after the approval, so the approval no longer covers it.',
    plannedStart: (day, relative) => `Planned start ${day}, ${relative}.`,
    runsUntil: (day, relative) => `Runs until ${day}, ${relative}.`,
    overrun: (day) => `Its last day was ${day}.`,
    archivedHint: 'Archived campaigns are kept as they are.',
    edit: 'Edit',
    notYet: 'Not yet',
    noDates: 'No dates yet',
    draft: {
      there: 'You have changes here that are not saved.',
      goOn: 'Go on editing',
      discard: 'Discard them',
    },
    form: {
      title: 'Edit the campaign',
      tagsHint: 'Separated by commas',
      heldBy: (template) => `Kept by the template “${template}”`,
      amount: 'Amount',
      currency: 'Currency',
      guestsHint:
        'Guests see this campaign without amounts and leave two weeks after the flight, unless another end is set under “Access for a time”.',
      nothingChanged: 'Nothing changed yet',
    },
  },
  'zh-CN': {
    seeChecklist: '查看上线检查',
    lookBack: '填写复盘',
    sections: {
      overview: '概览',
      tasks: '任务',
      timeline: '时间线',
      files: '文件',
      approvals: '审批',
      launch: '上线检查',
      goals: '目标',
      budget: '预算',
      content: '渠道与内容',
      risks: '风险',
      results: '效果数据',
      retrospective: '复盘',
      history: '历史',
    },
    sectionList: '活动的各部分',
    progress: '进度',
    step: (number, all, status) => `第 ${number} 步，共 ${all} 步：${status}`,
    back: '返回看板',
    move: {
      draft: '退回草稿',
      planning: '退回策划',
      inReview: '审批中',
      approved: '恢复为已批准',
      running: '开始执行',
      paused: '暂停',
      ended: '结束',
      retrospectiveDone: '完成复盘',
      archived: '归档',
    },
    resume: '继续执行',
    restore: '取消归档',
    otherMoves: '更改状态',
    submit: '提交审批',
    submitAgain: '再次提交审批',
    decide: '去审批',
    waitingFor: (names) => `等待${names}审批`,
    waitingUntil: (when) => `，截止 ${when}`,
    waiting: '等待审批',
    see: '查看审批',
    missing: (fields) => `提交审批前还需补充：${fields}。`,
    fill: '去补充',
    outdated: '批准后内容有改动，原批准不再有效。',
    plannedStart: (day, relative) => `计划于 ${day} 开始（${relative}）。`,
    runsUntil: (day, relative) => `执行至 ${day}（${relative}）。`,
    overrun: (day) => `最后一天是 ${day}，已过期。`,
    archivedHint: '已归档的活动保持原样。',
    edit: '编辑',
    notYet: '未填写',
    noDates: '未定日期',
    draft: { there: '这里有尚未保存的修改。', goOn: '继续编辑', discard: '放弃修改' },
    form: {
      title: '编辑活动',
      tagsHint: '用逗号分隔',
      heldBy: (template) => `由模板“${template}”锁定`,
      amount: '金额',
      currency: '币种',
      guestsHint:
        '外部协作人可查看此活动，但看不到金额；投放结束两周后自动退出，可在“临时访问”中另设截止时间。',
      nothingChanged: '尚无修改',
    },
  },
  'zh-TW': {
    seeChecklist: '查看上線檢查',
    lookBack: '填寫檢討',
    sections: {
      overview: '概覽',
      tasks: '任務',
      timeline: '時間軸',
      files: '檔案',
      approvals: '簽核',
      launch: '上線檢查',
      goals: '目標',
      budget: '預算',
      content: '管道與內容',
      risks: '風險',
      results: '成效數據',
      retrospective: '檢討',
      history: '歷程',
    },
    sectionList: '活動的各部分',
    progress: '進度',
    step: (number, all, status) => `第 ${number} 步，共 ${all} 步：${status}`,
    back: '返回看板',
    move: {
      draft: '退回草稿',
      planning: '退回規劃',
      inReview: '簽核中',
      approved: '恢復為已核准',
      running: '開始執行',
      paused: '暫停',
      ended: '結束',
      retrospectiveDone: '完成檢討',
      archived: '封存',
    },
    resume: '繼續執行',
    restore: '取消封存',
    otherMoves: '變更狀態',
    submit: '送出簽核',
    submitAgain: '再次送簽',
    decide: '前往簽核',
    waitingFor: (names) => `等待${names}簽核`,
    waitingUntil: (when) => `，期限 ${when}`,
    waiting: '等待簽核',
    see: '查看簽核',
    missing: (fields) => `送出簽核前還需補齊：${fields}。`,
    fill: '前往補齊',
    outdated: '核准後內容有變更，原核准不再有效。',
    plannedStart: (day, relative) => `預定於 ${day} 開始（${relative}）。`,
    runsUntil: (day, relative) => `執行至 ${day}（${relative}）。`,
    overrun: (day) => `最後一天是 ${day}，已過期。`,
    archivedHint: '已封存的活動維持原狀。',
    edit: '編輯',
    notYet: '未填寫',
    noDates: '未定日期',
    draft: { there: '這裡有尚未儲存的變更。', goOn: '繼續編輯', discard: '捨棄變更' },
    form: {
      title: '編輯活動',
      tagsHint: '以逗號分隔',
      heldBy: (template) => `由範本「${template}」鎖定`,
      amount: '金額',
      currency: '幣別',
      guestsHint:
        '外部協作人可檢視此活動，但看不到金額；走期結束兩週後自動退出，可在「臨時存取」中另設截止時間。',
      nothingChanged: '尚無變更',
    },
  },
});
