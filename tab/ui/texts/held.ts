import type { Locale } from '../../../src/domain/person.ts';
import type { HoldReason } from '../../../src/domain/reminder.ts';
import { texts } from '../locale.tsx';

/** Why a reminder waits for a morning card. */
export const holdReasonTexts = texts<Record<HoldReason, string>>({
  en: {
    digest: 'meant for the morning card',
    quiet: 'quiet hours',
    dayOff: 'days off',
    cap: 'enough cards for that day',
    late: 'the service was not there in time',
  },
  'zh-CN': {
    digest: '归入早间卡片',
    quiet: '免打扰时段',
    dayOff: '休息日',
    cap: '当天卡片已达上限',
    late: '服务曾中断',
  },
  'zh-TW': {
    digest: '併入早間卡片',
    quiet: '勿擾時段',
    dayOff: '休假日',
    cap: '當日卡片已達上限',
    late: '服務曾中斷',
  },
});

interface Held {
  readonly until?: string | undefined;
  readonly why?: HoldReason | undefined;
}
type Tell = (held: Held, instant: (at: string) => string) => string;

/** That a reminder waits for a morning, and why; nothing for one that went out at its time. */
export const heldTexts: Record<Locale, Tell> = {
  en: ({ until, why }, instant) =>
    until && why ? `; held until ${instant(until)}: ${holdReasonTexts.en[why]}` : '',
  'zh-CN': ({ until, why }, instant) =>
    until && why ? `，暂存至 ${instant(until)}：${holdReasonTexts['zh-CN'][why]}` : '',
  'zh-TW': ({ until, why }, instant) =>
    until && why ? `，暫存至 ${instant(until)}：${holdReasonTexts['zh-TW'][why]}` : '',
};
