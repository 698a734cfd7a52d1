import { texts } from '../locale.tsx';

interface SubmitRouteTexts {
  readonly route: string;
  readonly fits: (name: string) => string;
  readonly ownPeople: string;
  readonly ownPeopleHint: string;
  readonly kept: string;
  readonly total: (when: string, hours: number) => string;
  readonly opens: (when: string) => string;
  readonly answered: (when: string) => string;
  readonly due: (when: string) => string;
  readonly leftOut: Record<'condition' | 'duplicate', (stage: string) => string>;
  readonly handedUp: (stage: string) => string;
  readonly observers: (names: string) => string;
  readonly standIn: (name: string, other: string) => string;
  /** `until`: a moment in words; undefined when nobody said for how long. */
  readonly away: (until: string | undefined) => string;
  /** Of somebody for whom many requests wait, and of somebody alike with fewer. */
  readonly load: {
    readonly many: (name: string, waiting: number) => string;
    readonly less: (name: string, waiting: number, other: string, fewer: number) => string;
    readonly change: (other: string) => string;
    /** Beside a name. */
    readonly short: (waiting: number) => string;
  };
  readonly afterLimit: (when: string) => string;
  readonly noLimit: string;
  readonly done: string;
  readonly lowReserve: (share: string) => string;
  readonly unknown: string;
}

export const submitRouteTexts = texts<SubmitRouteTexts>({
  en: {
    route: 'Route',
    fits: (name) => `${name} (fits this campaign)`,
    ownPeople: 'People whom I choose',
    ownPeopleHint: 'One step with the people you choose below.',
    kept: 'The template of this campaign keeps this route.',
    total: (when, hours) => `Usually decided by ${when}, after ${hours} working hours.`,
    opens: (when) => `Asked about ${when}`,
    answered: (when) => `Usually answered by ${when}`,
    due: (when) => `At the latest ${when}`,
    leftOut: {
      condition: (stage) => `${stage} is not asked: its condition does not hold.`,
      duplicate: (stage) => `${stage} is not asked: its people decide in another step.`,
    },
    handedUp: (stage) => `${stage} has nobody who could be asked, so the last in line is.`,
    observers: (names) => `Told how it ends: ${names}`,
    standIn: (name, other) => `${name} can answer for ${other}`,
    away: (until) => (until === undefined ? 'Out of office' : `Out of office until ${until}`),
    load: {
      many: (name, waiting) => `${waiting} requests wait for ${name} already.`,
      less: (name, waiting, other, fewer) =>
        `${waiting} requests wait for ${name} already; for ${other}, who could decide too, ${fewer === 0 ? 'none' : fewer}.`,
      change: (other) => `Ask ${other} instead`,
      short: (waiting) => `${waiting} requests wait already`,
    },
    afterLimit: (when) =>
      `This is before the route usually ends (${when}). The request would close unanswered.`,
    noLimit: 'No limit for the whole: each step has its own.',
    done: 'Submitted: the first to be asked get a card in chat',
    lowReserve: (share: string) =>
      `Only ${share} of the budget is kept in reserve, less than is usual here. You can send it all the same.`,
    unknown: 'The route could not be worked out. You can still choose people yourself.',
  },
  'zh-CN': {
    route: '审批流程',
    fits: (name) => `${name}（适用于此活动）`,
    ownPeople: '自选审批人',
    ownPeopleHint: '只有一步，由您在下方选择审批人。',
    kept: '该流程由活动模板锁定。',
    total: (when, hours) => `通常在 ${when} 前完成，约 ${hours} 个工作小时。`,
    opens: (when) => `约 ${when} 送审`,
    answered: (when) => `通常在 ${when} 前处理`,
    due: (when) => `最迟 ${when}`,
    leftOut: {
      condition: (stage) => `跳过“${stage}”：不符合其条件。`,
      duplicate: (stage) => `跳过“${stage}”：相关人员已在其他步骤审批。`,
    },
    handedUp: (stage) => `“${stage}”没有可审批的人，将由最终负责人审批。`,
    observers: (names) => `抄送：${names}`,
    standIn: (name, other) => `${name}可代${other}审批`,
    away: (until) => (until === undefined ? '不在办公室' : `不在办公室，至${until}`),
    load: {
      many: (name, waiting) => `${name}已有 ${waiting} 项待审批。`,
      less: (name, waiting, other, fewer) =>
        `${name}已有 ${waiting} 项待审批；${other}同样可以审批，目前${fewer === 0 ? '没有待审批事项' : ` ${fewer} 项`}。`,
      change: (other) => `改请${other}审批`,
      short: (waiting) => `已有 ${waiting} 项待审批`,
    },
    afterLimit: (when) => `早于流程通常完成的时间（${when}），申请可能因超时而关闭。`,
    noLimit: '不设整体截止时间：以各步骤的时限为准。',
    done: '已提交，首批审批人将在聊天中收到卡片',
    lowReserve: (share: string) => `预备金仅占预算的 ${share}，低于本部门的惯例。您仍可提交。`,
    unknown: '无法推算流程，您仍可自选审批人。',
  },
  'zh-TW': {
    route: '簽核流程',
    fits: (name) => `${name}（適用於此活動）`,
    ownPeople: '自選簽核人',
    ownPeopleHint: '只有一關，由您在下方選擇簽核人。',
    kept: '此流程由活動範本鎖定。',
    total: (when, hours) => `通常在 ${when} 前完成，約 ${hours} 個工作小時。`,
    opens: (when) => `約 ${when} 送簽`,
    answered: (when) => `通常在 ${when} 前處理`,
    due: (when) => `最遲 ${when}`,
    leftOut: {
      condition: (stage) => `略過「${stage}」：不符合其條件。`,
      duplicate: (stage) => `略過「${stage}」：相關人員已在其他關卡簽核。`,
    },
    handedUp: (stage) => `「${stage}」沒有可簽核的人，將由最終負責人簽核。`,
    observers: (names) => `副本：${names}`,
    standIn: (name, other) => `${name}可代${other}簽核`,
    away: (until) => (until === undefined ? '不在辦公室' : `不在辦公室，至${until}`),
    load: {
      many: (name, waiting) => `${name}已有 ${waiting} 件待簽核。`,
      less: (name, waiting, other, fewer) =>
        `${name}已有 ${waiting} 件待簽核；${other}同樣可以簽核，目前${fewer === 0 ? '沒有待簽核事項' : ` ${fewer} 件`}。`,
      change: (other) => `改請${other}簽核`,
      short: (waiting) => `已有 ${waiting} 件待簽核`,
    },
    afterLimit: (when) => `早於流程通常完成的時間（${when}），申請可能因逾時而關閉。`,
    noLimit: '不設整體期限：以各關卡的時限為準。',
    done: '已送出，首批簽核人將在聊天中收到卡片',
    lowReserve: (share: string) => `準備金僅占預算的 ${share}，低於本部門的慣例。您仍可送出。`,
    unknown: '無法推算流程，您仍可自選簽核人。',
  },
});
