import type { Locale } from '../../src/domain/person.ts';
import type { ShiftsNotice } from '../../src/domain/shifts-face.ts';
import { open } from './actions.ts';
import { draw, type Drawn, type Element, headline, line, section, small, subtle } from './elements.ts';
import type { Links } from './links.ts';
import { penFor } from './pen.ts';
import { follow, piece } from './plain.ts';

interface Words {
  readonly moved: (count: number) => string;
  readonly back: (count: number) => string;
  readonly because: Record<ShiftsNotice['calendar'], (name: string) => string>;
  readonly undone: (name: string) => string;
  readonly deadline: string;
  readonly rung: string;
  readonly more: (count: number) => string;
  readonly zone: (zone: string) => string;
}

const words: Record<Locale, Words> = {
  en: {
    moved: (count) => (count === 1 ? 'An approval deadline moved:' : `${count} approval deadlines moved:`),
    back: (count) =>
      count === 1 ? 'An approval deadline is back:' : `${count} approval deadlines are back:`,
    because: {
      department: (name) => `${name} changed when the department works.`,
      teams: (name) => `${name} changed the days of a team.`,
      person: (name) => `${name} changed when they work.`,
    },
    undone: (name) => `${name} took a change of working time back.`,
    deadline: 'Due',
    rung: 'Next reminder',
    more: (count) => `and ${count} more`,
    zone: (zone) => `Times in ${zone}`,
  },
  'zh-CN': {
    moved: (count) => `${count} 项审批的截止时间已调整：`,
    back: (count) => `${count} 项审批的截止时间已恢复：`,
    because: {
      department: (name) => `${name}更改了部门的工作时间。`,
      teams: (name) => `${name}更改了团队的工作日。`,
      person: (name) => `${name}更改了自己的工作时间。`,
    },
    undone: (name) => `${name}撤销了对工作时间的更改。`,
    deadline: '截止',
    rung: '下次催办',
    more: (count) => `另有 ${count} 项`,
    zone: (zone) => `时间按 ${zone} 显示`,
  },
  'zh-TW': {
    moved: (count) => `${count} 項簽核的期限已調整：`,
    back: (count) => `${count} 項簽核的期限已還原：`,
    because: {
      department: (name) => `${name}變更了部門的工作時間。`,
      teams: (name) => `${name}變更了團隊的工作日。`,
      person: (name) => `${name}變更了自己的工作時間。`,
    },
    undone: (name) => `${name}復原了對工作時間的變更。`,
    deadline: '期限',
    rung: '下次催辦',
    more: (count) => `另有 ${count} 項`,
    zone: (zone) => `時間以 ${zone} 顯示`,
  },
};

/** Everything that a changed calendar moved for somebody: one message, however much it is. */
export function shiftsCard(notice: ShiftsNotice, links: Links): Drawn {
  const { reader, calendar, byName, back, shifts, more } = notice;
  const pen = penFor(reader, links);
  const say = words[pen.reader.locale];
  const count = shifts.length + more;
  const lead = back ? say.back(count) : say.moved(count);
  const names = [...new Set(shifts.map(({ campaignName }) => piece(campaignName, 80)))];
  const about = names.length === 1 && more === 0 ? (names[0] ?? '') : '';
  const name = piece(byName, 60);
  const lines = shifts.map((shift): Element => {
    const { campaignName, stageName, what, from, to } = shift;
    const title = piece(campaignName, 80);
    const full = stageName === '' ? title : pen.say.aside(title, piece(stageName, 40));
    const times = `${pen.format.clock(from)} → ${pen.format.clock(to)}`;
    return line([small(`${full} · `), subtle(`${say[what]}: `), small(times)]);
  });
  return draw(follow(lead, about), {
    locale: pen.reader.locale,
    body: [
      headline(lead, about),
      line([subtle(back ? say.undone(name) : say.because[calendar](name))]),
      section(say.zone(reader.zone), lines),
      more > 0 && line([small(say.more(more))]),
    ],
    actions: [open(pen.say.open.work, links.work())],
  });
}
