import { eveningCard, missingCard, rollUpCard } from '../../bot/cards/day-cards.ts';
import type { Drawn } from '../../bot/cards/elements.ts';
import type { Links } from '../../bot/cards/links.ts';
import type { Reader } from '../../src/domain/notice.ts';
import type { Locale } from '../../src/domain/person.ts';

const told: Record<Locale, readonly [string, string, string]> = {
  en: ['Book the hall', 'The price is missing', 'Lin Wei'],
  'zh-CN': ['预订场馆', '还没有报价', '林薇'],
  'zh-TW': ['預訂場館', '還沒有報價', '林薇'],
};

/** The cards of a day, by what they show. */
export function daySamples(locale: Locale, reader: Reader, links: Links): Record<string, Drawn> {
  const [task, blocked, name] = told[locale];
  const day = { workspaceId: 'marketing', date: '2026-11-24' };
  const campaign = { id: 'campaign-1', name: task, code: 'C-1' };
  const waiting = {
    campaign,
    lineId: 'proofread',
    text: null,
    due: day.date,
    why: 'today',
    mayTick: true,
    wantsProof: false,
  } as const;
  const lines = [
    { ...waiting, due: '2026-11-20', why: 'overdue' },
    waiting,
    { ...waiting, lineId: 'goal', due: null, why: 'untouched', mayTick: false },
    { ...waiting, lineId: 'list.legal', text: task, mayTick: false, wantsProof: true },
    { ...waiting, lineId: 'line-1', text: task, why: 'ticked' },
  ] as const;
  const plain = { closed: [task], moved: [task], left: [], lines: [], reports: true } as const;
  const evening = { kind: 'evening', reader, ...day, ...plain } as const;
  const line = { name, closed: [task, task], left: 3, leftFirst: [task], blocked, hasSpoken: true };
  const silent = { name, closed: [], left: 0, leftFirst: [], blocked: '', hasSpoken: false };
  const about = { reader, workspaceName: 'Lumora', date: day.date };
  return {
    evening: eveningCard({ ...evening, left: Array.from({ length: 9 }, () => task), sent: undefined }, links),
    'evening, sent': eveningCard({ ...evening, sent: { blocked, at: '2026-11-24T09:40:00.000Z' } }, links),
    'evening, with lines': eveningCard({ ...evening, lines, sent: undefined }, links),
    'evening, lines alone': eveningCard(
      { ...evening, closed: [], moved: [], reports: false, lines, sent: undefined },
      links,
    ),
    'evening, refused': eveningCard({ ...evening, sent: undefined, said: blocked }, links),
    'roll-up': rollUpCard(
      { kind: 'rollUp', ...about, lines: [line, { ...line, blocked: '' }, silent] },
      links,
    ),
    missing: missingCard({ kind: 'missing', ...about, zone: 'Asia/Shanghai', names: [name, name] }, links),
  };
}
