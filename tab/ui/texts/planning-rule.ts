import { texts } from '../locale.tsx';

interface PlanningRuleTexts {
  readonly title: string;
  readonly lead: string;
  readonly form: string;
  readonly needs: string;
  readonly above: string;
  readonly aboveHint: string;
  readonly days: string;
  readonly daysHint: string;
  readonly faulty: string;
}

/** From when on a contingency plan and a retrospective are asked for. */
export const planningRuleTexts = texts<PlanningRuleTexts>({
  en: {
    title: 'Contingency plans and retrospectives',
    lead: 'What has to be thought of before a costly launch, and when is looked back.',
    form: 'Looking ahead and back',
    needs: 'Costly campaigns need a contingency plan before the launch',
    above: 'From a budget above',
    aboveHint: 'A budget in another currency counts as above, because nothing is converted.',
    days: 'Working days after the end until the owner is asked for the retrospective',
    daysHint: 'From 1 to 60. It counts when a campaign is ended.',
    faulty: 'An amount is a number, and working days are from 1 to 60.',
  },
  'zh-CN': {
    title: '应急预案与复盘',
    lead: '高额活动上线前须准备什么，以及何时复盘。',
    form: '事前预案与事后复盘',
    needs: '高额活动须有应急预案才能上线',
    above: '预算高于',
    aboveHint: '系统不换算货币，其他币种的预算一律视为高于此金额。',
    days: '活动结束后多少个工作日提醒负责人复盘',
    daysHint: '1 至 60，自活动结束时起算。',
    faulty: '金额须为数字，工作日须为 1 至 60。',
  },
  'zh-TW': {
    title: '應變計畫與檢討',
    lead: '高額活動上線前須準備什麼，以及何時檢討。',
    form: '事前應變與事後檢討',
    needs: '高額活動須有應變計畫才能上線',
    above: '預算高於',
    aboveHint: '系統不換算幣別，其他幣別的預算一律視為高於此金額。',
    days: '活動結束後幾個工作天提醒負責人檢討',
    daysHint: '1 至 60，自活動結束時起算。',
    faulty: '金額須為數字，工作天須為 1 至 60。',
  },
});
