import type { Locale } from '../../src/domain/person.ts';
import type { RetrospectiveNotice } from '../../src/domain/retrospective-face.ts';
import { open } from './actions.ts';
import { draw, type Drawn, headline, line } from './elements.ts';
import type { Links } from './links.ts';
import { penFor } from './pen.ts';
import { follow, piece } from './plain.ts';

interface Words {
  readonly ask: string;
  readonly why: (ended: string) => string;
  readonly begun: (points: number) => string;
  readonly write: string;
}

const words: Record<Locale, Words> = {
  en: {
    ask: 'Look back at the campaign:',
    why: (ended) =>
      `It ended${ended === '' ? '' : ` on ${ended}`}. Timeline, figures, approvals and budget are filled in; what is missing is what you learnt.`,
    begun: (points) => `${points} ${points === 1 ? 'point is' : 'points are'} written already.`,
    write: 'Write the retrospective',
  },
  'zh-CN': {
    ask: '请复盘此活动：',
    why: (ended) =>
      `活动已${ended === '' ? '' : `于 ${ended} `}结束。时间线、数据、审批和预算已自动填入，只差您的经验总结。`,
    begun: (points) => `已写下 ${points} 条。`,
    write: '填写复盘',
  },
  'zh-TW': {
    ask: '請檢討此活動：',
    why: (ended) =>
      `活動已${ended === '' ? '' : `於 ${ended} `}結束。時間軸、數據、簽核與預算已自動帶入，只差您的經驗總結。`,
    begun: (points) => `已寫下 ${points} 條。`,
    write: '填寫檢討',
  },
};

/** For the owner of a campaign that has ended: what is filled in, and what is theirs to say. */
export function retrospectiveCard(notice: RetrospectiveNotice, links: Links): Drawn {
  const { reader, campaign, endedOn, points } = notice;
  const say = words[reader.locale];
  const { format } = penFor(reader, links);
  const name = piece(campaign.name, 120);
  const ended = endedOn === null ? '' : format.day(endedOn);
  return draw(follow(say.ask, name), {
    locale: reader.locale,
    body: [
      headline(say.ask, name),
      line(say.why(ended)),
      points > 0 && line(say.begun(points), { spacing: 'Small' }),
    ],
    actions: [open(say.write, links.retrospective(campaign.id))],
  });
}
