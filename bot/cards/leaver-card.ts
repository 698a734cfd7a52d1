import type { Locale } from '../../src/domain/person.ts';
import type { Notice } from '../../src/domain/notice.ts';
import { open } from './actions.ts';
import { draw, type Drawn, headline, line } from './elements.ts';
import type { Links } from './links.ts';
import { follow, piece } from './plain.ts';

interface Words {
  readonly left: string;
  readonly theirs: (count: number) => string;
  readonly handOver: string;
}

const words: Record<Locale, Words> = {
  en: {
    left: 'No longer here:',
    theirs: (count) => (count === 1 ? 'One thing is still theirs.' : `${count} things are still theirs.`),
    handOver: 'Hand everything over',
  },
  'zh-CN': {
    left: '已离开：',
    theirs: (count) => `名下还有 ${count} 项事务未交接。`,
    handOver: '全部交接',
  },
  'zh-TW': {
    left: '已離開：',
    theirs: (count) => `名下還有 ${count} 項事務未交接。`,
    handOver: '全部交接',
  },
};

/** For administrators: somebody left, and what is theirs waits for somebody else. */
export function leaverCard(notice: Extract<Notice, { kind: 'leaver' }>, links: Links): Drawn {
  const { reader, leaver, count } = notice;
  const say = words[reader.locale];
  const name = piece(leaver.name, 120);
  return draw(follow(say.left, name), {
    locale: reader.locale,
    body: [headline(say.left, name, 'Warning'), line(say.theirs(count))],
    actions: [open(say.handOver, links.leaving(leaver.id))],
  });
}
