import type { Locale } from '../../../src/domain/person.ts';
import type { ReminderChoice, ReminderWay } from '../../../src/domain/reminder-choice.ts';

/** What can be said about reminders on a card. */
interface ReminderWords {
  readonly settings: string;
  readonly morningAt: string;
  readonly quietFrom: string;
  readonly quietTo: string;
  readonly breaks: string;
  readonly breaksFrom: Record<ReminderChoice['breaks'], string>;
  readonly tasks: string;
  readonly way: Record<ReminderWay, string>;
  readonly keep: string;
  readonly kept: (morning: string, zone: string) => string;
  readonly fault: string;
  readonly giveOn: string;
  readonly giveTo: string;
  readonly give: string;
  readonly given: (name: string) => string;
}

export const reminderWords: Record<Locale, ReminderWords> = {
  en: {
    settings: 'Reminders',
    morningAt: 'Morning card at',
    quietFrom: 'Quiet from',
    quietTo: 'Quiet to',
    breaks: 'May reach me in quiet hours and on days off',
    breaksFrom: {
      urgent: 'Urgent tasks only',
      important: 'Urgent and important tasks',
      nothing: 'Nothing',
    },
    tasks: 'My tasks',
    way: { card: 'Each on a card of its own', morning: 'On the morning card', off: 'Not at all' },
    keep: 'Save',
    kept: (morning, zone) => `Kept. Your morning card comes at ${morning} (${zone}).`,
    fault: 'Choose a time',
    giveOn: 'Hand over',
    giveTo: 'Who does it from now on?',
    give: 'Give',
    given: (name) => `Given to ${name}.`,
  },
  'zh-CN': {
    settings: '提醒设置',
    morningAt: '早间卡片时间',
    quietFrom: '免打扰开始',
    quietTo: '免打扰结束',
    breaks: '免打扰时段和休息日仍可送达',
    breaksFrom: { urgent: '仅紧急任务', important: '紧急和重要任务', nothing: '全部暂存' },
    tasks: '我的任务',
    way: { card: '每条单独一张卡片', morning: '归入早间卡片', off: '不提醒' },
    keep: '保存',
    kept: (morning, zone) => `已保存。早间卡片将于 ${morning}（${zone}）发送。`,
    fault: '请选择时间',
    giveOn: '转交',
    giveTo: '由谁接手？',
    give: '转交',
    given: (name) => `已转交给${name}。`,
  },
  'zh-TW': {
    settings: '提醒設定',
    morningAt: '早間卡片時間',
    quietFrom: '勿擾開始',
    quietTo: '勿擾結束',
    breaks: '勿擾時段與休假日仍可送達',
    breaksFrom: { urgent: '僅緊急任務', important: '緊急與重要任務', nothing: '全部暫存' },
    tasks: '我的任務',
    way: { card: '每則單獨一張卡片', morning: '併入早間卡片', off: '不提醒' },
    keep: '儲存',
    kept: (morning, zone) => `已儲存。早間卡片將於 ${morning}（${zone}）傳送。`,
    fault: '請選擇時間',
    giveOn: '轉交',
    giveTo: '由誰接手？',
    give: '轉交',
    given: (name) => `已轉交給${name}。`,
  },
};
