import type { ContentStep } from '../../../src/domain/content-item.ts';
import type { Locale } from '../../../src/domain/person.ts';
import type { Sentences } from './history.ts';

type OfContent =
  | 'channelPlan.edited'
  | 'contentItem.added'
  | 'contentItem.edited'
  | 'contentItem.moved'
  | 'trackedLinks.added'
  | 'trackedLink.retired'
  | 'linkRule.saved';

const steps: Readonly<Record<Locale, Readonly<Record<ContentStep, string>>>> = {
  en: {
    idea: 'made an idea again of',
    draft: 'began to write',
    scheduled: 'scheduled',
    published: 'published',
    dropped: 'dropped',
  },
  'zh-CN': { idea: '退回为创意', draft: '转为草稿', scheduled: '排期', published: '发布', dropped: '放弃' },
  'zh-TW': { idea: '退回為構想', draft: '轉為草稿', scheduled: '排程', published: '發布', dropped: '放棄' },
};

/** What the history says of channels and content of a campaign. */
export const contentSentences: Readonly<Record<Locale, Pick<Sentences, OfContent>>> = {
  en: {
    'channelPlan.edited': (_, { who }) => `${who} changed the plan of a channel`,
    'trackedLinks.added': ({ count, name }, { who }) =>
      count === 1 ? `${who} made the tracked link ${name}` : `${who} made ${count} tracked links`,
    'trackedLink.retired': ({ name, retired }, { who }) =>
      `${who} ${retired ? 'retired' : 'took up again'} the tracked link ${name}`,
    'linkRule.saved': (_, { who }) => `${who} changed the words of tracked links`,
    'contentItem.added': ({ name }, { who }) => `${who} added the content “${name}”`,
    'contentItem.edited': ({ name }, { who }) => `${who} changed the content “${name}”`,
    'contentItem.moved': ({ name, step }, { who }) => `${who} ${steps.en[step]} the content “${name}”`,
  },
  'zh-CN': {
    'channelPlan.edited': (_, { who }) => `${who}修改了渠道计划`,
    'trackedLinks.added': ({ count, name }, { who }) =>
      count === 1 ? `${who}创建了追踪链接 ${name}` : `${who}创建了 ${count} 条追踪链接`,
    'trackedLink.retired': ({ name, retired }, { who }) =>
      `${who}${retired ? '停用' : '恢复'}了追踪链接 ${name}`,
    'linkRule.saved': (_, { who }) => `${who}更改了追踪链接的用词`,
    'contentItem.added': ({ name }, { who }) => `${who}新增了内容“${name}”`,
    'contentItem.edited': ({ name }, { who }) => `${who}修改了内容“${name}”`,
    'contentItem.moved': ({ name, step }, { who }) => `${who}将内容“${name}”${steps['zh-CN'][step]}`,
  },
  'zh-TW': {
    'channelPlan.edited': (_, { who }) => `${who}修改了管道計畫`,
    'trackedLinks.added': ({ count, name }, { who }) =>
      count === 1 ? `${who}建立了追蹤連結 ${name}` : `${who}建立了 ${count} 條追蹤連結`,
    'trackedLink.retired': ({ name, retired }, { who }) =>
      `${who}${retired ? '停用' : '恢復'}了追蹤連結 ${name}`,
    'linkRule.saved': (_, { who }) => `${who}變更了追蹤連結的用詞`,
    'contentItem.added': ({ name }, { who }) => `${who}新增了內容「${name}」`,
    'contentItem.edited': ({ name }, { who }) => `${who}修改了內容「${name}」`,
    'contentItem.moved': ({ name, step }, { who }) => `${who}將內容「${name}」${steps['zh-TW'][step]}`,
  },
};
