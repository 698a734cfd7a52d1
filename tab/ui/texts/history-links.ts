import type { LinkAct } from '../../../src/domain/link-acts.ts';
import type { Locale } from '../../../src/domain/person.ts';
import type { Sentences } from './history.ts';

type LinkSentences = Pick<Sentences, 'link.made' | 'link.used' | 'link.revoked'>;

const acts: Record<Locale, Record<LinkAct, string>> = {
  en: {
    opened: 'it was looked at',
    fetched: 'a file was fetched',
    named: 'a point was named',
    nothing: 'it was looked at, and nothing has to change',
  },
  'zh-CN': {
    opened: '已查看',
    fetched: '已下载文件',
    named: '提出了一条意见',
    nothing: '已查看，没有需要修改的地方',
  },
  'zh-TW': {
    opened: '已檢視',
    fetched: '已下載檔案',
    named: '提出了一則意見',
    nothing: '已檢視，沒有需要修改之處',
  },
};

/** What happens with links for people outside. */
export const linkSentences: Record<Locale, LinkSentences> = {
  en: {
    'link.made': ({ forName, until }, { who, instant }) =>
      `${who} made a link for ${forName}, who is outside; it ends ${instant(until)}`,
    'link.used': ({ forName, act }) => `Through the link for ${forName}, ${acts.en[act]}`,
    'link.revoked': ({ forName }, { who }) => `${who} ended the link for ${forName}`,
  },
  'zh-CN': {
    'link.made': ({ forName, until }, { who, instant }) =>
      `${who}为外部人员${forName}创建了链接，${instant(until)}到期`,
    'link.used': ({ forName, act }) => `通过给${forName}的链接：${acts['zh-CN'][act]}`,
    'link.revoked': ({ forName }, { who }) => `${who}停用了给${forName}的链接`,
  },
  'zh-TW': {
    'link.made': ({ forName, until }, { who, instant }) =>
      `${who}為外部人員${forName}建立了連結，${instant(until)}到期`,
    'link.used': ({ forName, act }) => `透過給${forName}的連結：${acts['zh-TW'][act]}`,
    'link.revoked': ({ forName }, { who }) => `${who}停用了給${forName}的連結`,
  },
};
