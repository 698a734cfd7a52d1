import type { AlertNotice } from '../../src/domain/alert-face.ts';
import { alertSentence, alertTitles } from '../../src/contract/words/alerts.ts';
import type { Locale } from '../../src/domain/person.ts';
import { open } from './actions.ts';
import { draw, type Drawn, headline, line } from './elements.ts';
import type { Links } from './links.ts';
import { penFor } from './pen.ts';
import { follow, piece } from './plain.ts';

interface Words {
  readonly once: string;
  readonly open: string;
}

const words: Record<Locale, Words> = {
  en: {
    once: 'You are told once. You hear of it again only when it has come back and crossed anew.',
    open: 'Open the results',
  },
  'zh-CN': { once: '同一提醒只发送一次；恢复正常后再次越限才会重新提醒。', open: '打开投放结果' },
  'zh-TW': { once: '同一提醒只傳送一次；恢復正常後再次越限才會重新提醒。', open: '開啟投放成果' },
};

/** Something of a campaign crossed a limit: what, by how much, and where to look. */
export function alertCard({ reader, campaign, about }: AlertNotice, links: Links): Drawn {
  const say = words[reader.locale];
  const { format } = penFor(reader, links);
  const name = piece(campaign.name, 120);
  const title = `${alertTitles[reader.locale][about.kind]}:`;
  const isOfGoal = about.kind === 'goalOffTrack' || about.kind === 'goalMissed';
  return draw(follow(title, name), {
    locale: reader.locale,
    body: [
      headline(title, name),
      line(
        alertSentence(reader.locale, 'name' in about ? { ...about, name: piece(about.name, 120) } : about, {
          money: (minor, currency) => format.money({ minor, currency }),
          number: (value) => format.number(value),
          day: (date) => format.day(date),
        }),
      ),
      line(say.once, { spacing: 'Small' }),
    ],
    actions: [open(say.open, isOfGoal ? links.goals(campaign.id) : links.results(campaign.id))],
  });
}
