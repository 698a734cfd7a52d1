import type { Locale } from '../../src/domain/person.ts';
import type { ReportTroubleNotice } from '../../src/domain/report-trouble.ts';
import { open } from './actions.ts';
import { draw, type Drawn, headline, line } from './elements.ts';
import type { Links } from './links.ts';
import { penFor } from './pen.ts';
import { follow, piece } from './plain.ts';

interface Words {
  readonly withheld: string;
  readonly tooOld: (when: string, days: number, last: string) => string;
  readonly noData: (when: string, days: number) => string;
  readonly undelivered: string;
  readonly missed: (names: string) => string;
  readonly change: string;
}

const words: Record<Locale, Words> = {
  en: {
    withheld: 'Not sent:',
    tooOld: (when, days, last) =>
      `The report of ${when} was held back: its newest results are of ${last}, and may be ${days} days old at most. Bring in newer results, then send it by hand.`,
    noData: (when, days) =>
      `The report of ${when} was held back: it found no results, and they may be ${days} days old at most. Bring in results, then send it by hand.`,
    undelivered: 'Not everybody got it:',
    missed: (names) => `It did not reach ${names}. On its page you see why, and can send it again.`,
    change: 'Change the schedule',
  },
  'zh-CN': {
    withheld: '报告未发送：',
    tooOld: (when, days, last) =>
      `${when} 的报告已暂缓发送：最新数据为 ${last}，而允许的时效为 ${days} 天。请更新数据后手动发送。`,
    noData: (when, days) =>
      `${when} 的报告已暂缓发送：没有找到数据，而允许的时效为 ${days} 天。请导入数据后手动发送。`,
    undelivered: '报告未全部送达：',
    missed: (names) => `以下人员未收到：${names}。可在报告页面查看原因并重新发送。`,
    change: '修改定期报告',
  },
  'zh-TW': {
    withheld: '報告未傳送：',
    tooOld: (when, days, last) =>
      `${when} 的報告已暫緩傳送：最新數據為 ${last}，而允許的時效為 ${days} 天。請更新數據後手動傳送。`,
    noData: (when, days) =>
      `${when} 的報告已暫緩傳送：沒有找到數據，而允許的時效為 ${days} 天。請匯入數據後手動傳送。`,
    undelivered: '報告未全部送達：',
    missed: (names) => `下列人員未收到：${names}。可在報告頁面查看原因並重新傳送。`,
    change: '變更定期報告',
  },
};

const mostNamed = 5;

/** For the owner of a report: it was held back, or some have not got it. */
export function reportTroubleCard({ reader, trouble, ...report }: ReportTroubleNotice, links: Links): Drawn {
  const pen = penFor(reader, links);
  const say = words[pen.reader.locale];
  const name = piece(report.name, 120);
  const lead = say[trouble.is];
  const change = open(say.change, links.schedule(report.scheduleId));
  if (trouble.is === 'withheld') {
    const when = pen.format.moment(trouble.dueAt);
    const told = trouble.last
      ? say.tooOld(when, trouble.days, pen.format.day(trouble.last))
      : say.noData(when, trouble.days);
    return draw(follow(lead, name), {
      locale: pen.reader.locale,
      body: [headline(lead, name), line(told)],
      actions: [change],
    });
  }
  const named = trouble.names.slice(0, mostNamed).map((each) => piece(each, 60));
  const names = named.join(pen.say.comma);
  const more = trouble.names.length - named.length;
  return draw(follow(lead, name), {
    locale: pen.reader.locale,
    body: [headline(lead, name), line(say.missed(more > 0 ? pen.say.others(names, more) : names))],
    actions: [open(pen.say.open.report, links.report(report.workspaceId, trouble.runId)), change],
  });
}
