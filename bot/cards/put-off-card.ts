import type { Locale } from '../../src/domain/person.ts';
import type { PutOffNotice } from '../../src/domain/put-off-face.ts';
import { open } from './actions.ts';
import { draw, type Drawn, facts, headline } from './elements.ts';
import type { Links } from './links.ts';
import { penFor } from './pen.ts';
import { follow, piece } from './plain.ts';

interface Words {
  /** Stands before the title of the task. */
  readonly later: (day: string) => string;
  readonly campaign: string;
  readonly planned: string;
  readonly forecast: string;
  readonly waitsFor: string;
  readonly due: string;
  readonly owner: string;
}

const words: Record<Locale, Words> = {
  en: {
    later: (day) => `Later than planned, probably ${day}:`,
    campaign: 'Campaign',
    planned: 'Planned for',
    forecast: 'Now expected on',
    waitsFor: 'Waits for',
    due: 'Which was due on',
    owner: 'With',
  },
  'zh-CN': {
    later: (day) => `将晚于计划，预计 ${day}：`,
    campaign: '活动',
    planned: '原计划',
    forecast: '预计完成',
    waitsFor: '等待前置任务',
    due: '前置任务截止',
    owner: '执行人',
  },
  'zh-TW': {
    later: (day) => `將晚於計畫，預計 ${day}：`,
    campaign: '活動',
    planned: '原訂日期',
    forecast: '預計完成',
    waitsFor: '等待前置任務',
    due: '前置任務截止',
    owner: '執行人',
  },
};

/** For whoever does a task: what it waits for is late, so it will be later than planned. */
export function putOffCard({ reader, campaign, task, late }: PutOffNotice, links: Links): Drawn {
  const pen = penFor(reader, links);
  const say = words[pen.reader.locale];
  const title = piece(task.title, 200);
  const lead = say.later(pen.format.day(task.forecast));
  return draw(follow(lead, title), {
    locale: pen.reader.locale,
    body: [
      headline(lead, title),
      facts([
        [say.campaign, pen.say.aside(piece(campaign.name, 100), piece(campaign.code, 40))],
        [say.planned, pen.format.day(task.planned)],
        [say.forecast, pen.format.day(task.forecast)],
        [say.waitsFor, piece(late.title, 120)],
        ...(late.ownerName === '' ? [] : [[say.owner, piece(late.ownerName, 60)] as const]),
        ...(late.due === null ? [] : [[say.due, pen.format.day(late.due)] as const]),
      ]),
    ],
    actions: [open(pen.say.open.task, links.task(campaign.id, task.id))],
  });
}
