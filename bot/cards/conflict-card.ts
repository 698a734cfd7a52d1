import type { Locale } from '../../src/domain/person.ts';
import type { Notice } from '../../src/domain/notice.ts';
import { open } from './actions.ts';
import { draw, type Drawn, facts, headline } from './elements.ts';
import type { Links } from './links.ts';
import { namesOf, penFor } from './pen.ts';
import { follow, piece } from './plain.ts';

interface Words {
  readonly accepted: string;
  readonly clash: string;
  readonly others: string;
  readonly hidden: string;
  readonly about: string;
  readonly days: string;
  readonly reason: string;
  readonly by: string;
}

const words: Record<Locale, Words> = {
  en: {
    accepted: 'A conflict was accepted:',
    clash: 'Conflict',
    others: 'With',
    hidden: 'a campaign of another team',
    about: 'About',
    days: 'Days',
    reason: 'Reason',
    by: 'Accepted by',
  },
  'zh-CN': {
    accepted: '一项冲突已被接受：',
    clash: '冲突',
    others: '相关活动',
    hidden: '其他团队的活动',
    about: '涉及',
    days: '日期',
    reason: '理由',
    by: '接受人',
  },
  'zh-TW': {
    accepted: '一項衝突已被接受：',
    clash: '衝突',
    others: '相關活動',
    hidden: '其他團隊的活動',
    about: '涉及',
    days: '日期',
    reason: '理由',
    by: '接受人',
  },
};

/** For the owner of a campaign: somebody took its clash with another plan as it is, and why. */
export function conflictCard(notice: Extract<Notice, { kind: 'conflict' }>, links: Links): Drawn {
  const pen = penFor(notice.reader, links);
  const { campaign, conflict } = notice;
  const say = words[pen.reader.locale];
  const name = pen.say.aside(piece(campaign.name, 120), piece(campaign.code, 40));
  const others = conflict.others.map(({ name: other, flight }) =>
    other === null
      ? flight
        ? pen.say.aside(say.hidden, pen.format.range(flight))
        : say.hidden
      : piece(other, 60),
  );
  const about = [
    ...conflict.what.map((word) => piece(word, 60)),
    ...conflict.channels.map((channel) => pen.words.channel[channel]),
  ];
  return draw(follow(say.accepted, name), {
    locale: pen.reader.locale,
    body: [
      headline(say.accepted, name),
      facts([
        [say.clash, pen.words.conflictKind[conflict.kind]],
        ...(others.length === 0 ? [] : [[say.others, namesOf(pen, others)] as const]),
        [say.about, namesOf(pen, about, 6)],
        [say.days, pen.format.range(conflict.days)],
        [say.reason, piece(conflict.reason, 500)],
        [say.by, `${piece(conflict.byName, 60)} · ${pen.format.moment(conflict.at)}`],
      ]),
    ],
    actions: [open(pen.say.open.campaign, links.campaign(campaign.id))],
  });
}
