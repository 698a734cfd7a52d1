import type { Locale } from '../../src/domain/person.ts';
import type { Notice } from '../../src/domain/notice.ts';
import { open } from './actions.ts';
import { draw, type Drawn, headline, line } from './elements.ts';
import type { Links } from './links.ts';
import { follow, piece } from './plain.ts';

interface Words {
  readonly many: string;
  readonly taken: (files: number, rows: number) => string;
  readonly look: string;
}

const words: Record<Locale, Words> = {
  en: {
    many: 'Unusually many downloads:',
    taken: (files, rows) =>
      `${files} files${rows > 0 ? ` with ${rows} rows` : ''} within an hour. This may be right; the record says what it was.`,
    look: 'Open the record',
  },
  'zh-CN': {
    many: '下载量异常：',
    taken: (files, rows) =>
      `一小时内下载了 ${files} 个文件${rows > 0 ? `，共 ${rows} 行` : ''}。这可能是正常操作，具体内容见操作记录。`,
    look: '打开操作记录',
  },
  'zh-TW': {
    many: '下載量異常：',
    taken: (files, rows) =>
      `一小時內下載了 ${files} 個檔案${rows > 0 ? `，共 ${rows} 列` : ''}。這可能是正常操作，具體內容見操作紀錄。`,
    look: '開啟操作紀錄',
  },
};

/** For administrators: somebody took unusually much along. */
export function exportsCard(notice: Extract<Notice, { kind: 'exports' }>, links: Links): Drawn {
  const { reader, byName, files, rows } = notice;
  const say = words[reader.locale];
  const name = piece(byName, 120);
  return draw(follow(say.many, name), {
    locale: reader.locale,
    body: [headline(say.many, name, 'Warning'), line(say.taken(files, rows))],
    actions: [open(say.look, links.audit())],
  });
}
