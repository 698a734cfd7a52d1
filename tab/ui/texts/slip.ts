import { texts } from '../locale.tsx';

const workingDays = (count: number): string => (count === 1 ? '1 working day' : `${count} working days`);

/** Milestones on the page of a campaign, and how they stand against the baseline there and in the history. */
export const slipTexts = texts({
  en: {
    part: 'Milestones',
    /** Working days after the baseline; negative before it. */
    since: (slip: number) =>
      slip === 0
        ? 'as in the baseline'
        : slip > 0
          ? `slipped ${workingDays(slip)} since the baseline`
          : `${workingDays(-slip)} ahead of the baseline`,
    reached: 'reached',
  },
  'zh-CN': {
    part: '里程碑',
    since: (slip: number) =>
      slip === 0
        ? '与基准计划一致'
        : slip > 0
          ? `较基准计划推迟 ${slip} 个工作日`
          : `较基准计划提前 ${-slip} 个工作日`,
    reached: '已达成',
  },
  'zh-TW': {
    part: '里程碑',
    since: (slip: number) =>
      slip === 0
        ? '與基準計畫一致'
        : slip > 0
          ? `較基準計畫延後 ${slip} 個工作日`
          : `較基準計畫提前 ${-slip} 個工作日`,
    reached: '已達成',
  },
});
