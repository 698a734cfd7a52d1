import { texts } from '../locale.tsx';

interface CountedTexts {
  readonly title: string;
  readonly rules: readonly string[];
}

/** How figures about approvals come about; `src/domain/approval-analytics*.ts` is what they describe. */
export const countedTexts = texts<CountedTexts>({
  en: {
    title: 'How this is counted',
    rules: [
      'Time runs from the moment somebody is asked to their answer, in their own working hours: nights, weekends and breaks do not count.',
      'A request counts on the day on which it was answered, expired or ended, not on the day it was sent. Answers that were taken back do not count.',
      '“95 of 100 within” is the time that 95 of 100 answers did not exceed.',
      'Rounds are counted from the first request about the same thing until a yes or a no; asking for changes begins the next round.',
      'Expired is the share of the requests that came to an end here in which nobody answered in time.',
      'A stage is called a bottleneck when it has at least 5 decisions, half of them take at least twice as long as the middle of the other stages with at least 5 decisions, and requests wait in no stage longer.',
    ],
  },
  'zh-CN': {
    title: '统计口径',
    rules: [
      '用时从送达审批人算起，到其给出意见为止，按审批人自己的工作时间计算：夜间、周末和休息时间不计。',
      '申请按审批、失效或结束的日期统计，而不是按提交日期。已撤回的意见不计。',
      '“95% 不超过”指 100 次审批中有 95 次未超过的时间。',
      '轮次从同一事项第一次提交算起，到通过或驳回为止；退回修改后进入下一轮。',
      '超时失效指在此结束的申请中无人按时审批的比例。',
      '同时满足以下条件的环节称为瓶颈：至少有 5 次审批；用时中位数至少是其他审批满 5 次的环节的中间值的两倍；申请在该环节的等待时间最长。',
    ],
  },
  'zh-TW': {
    title: '統計方式',
    rules: [
      '用時自送達簽核者起算，到其給出意見為止，依簽核者自己的工作時間計算：夜間、週末和休息時間不計。',
      '申請依簽核、失效或結束的日期統計，而不是依送出日期。已收回的意見不計。',
      '「95% 不超過」指 100 次簽核中有 95 次未超過的時間。',
      '輪次自同一事項第一次送出起算，到核准或駁回為止；退回修改後進入下一輪。',
      '逾期失效指在此結束的申請中無人按時簽核的比例。',
      '同時符合以下條件的關卡稱為瓶頸：至少有 5 次簽核；用時中位數至少是其他簽核滿 5 次的關卡的中間值的兩倍；申請在該關卡的等待時間最長。',
    ],
  },
});
