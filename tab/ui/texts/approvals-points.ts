import { texts } from '../locale.tsx';

interface PointTexts {
  readonly title: string;
  readonly open: (count: number) => string;
  readonly by: (name: string, when: string) => string;
  /** Nobody checked who they are. */
  readonly byLink: (name: string, maker: string, when: string) => string;
  readonly resolve: string;
  readonly answer: string;
  readonly answerLabel: string;
  readonly send: string;
  readonly resolved: (name: string, when: string) => string;
  readonly answered: (name: string, when: string) => string;
  readonly failed: string;
  readonly add: string;
  readonly name: (number: number) => string;
  readonly about: string;
  readonly whole: string;
  readonly remove: (number: number) => string;
  /** For somebody who names one without answering. */
  readonly nameNow: string;
  readonly question: string;
  readonly sendPoint: string;
  readonly notNamed: string;
}

export const pointTexts = texts<PointTexts>({
  en: {
    title: 'Points',
    open: (count) =>
      count === 0
        ? 'All points are settled.'
        : count === 1
          ? 'One point is open. It has to be settled before the campaign is submitted again.'
          : `${count} points are open. They have to be settled before the campaign is submitted again.`,
    by: (name, when) => `${name}, ${when}`,
    byLink: (name, maker, when) => `Through a link that ${maker} made for ${name}, not verified, ${when}`,
    resolve: 'It is done',
    answer: 'Answer',
    answerLabel: 'Why it stays as it is',
    send: 'Send answer',
    resolved: (name, when) => `Done: ${name}, ${when}`,
    answered: (name, when) => `Answered: ${name}, ${when}`,
    failed: 'The point was not settled',
    add: 'Name a point',
    name: (number) => `Point ${number}`,
    about: 'About',
    whole: 'The whole',
    remove: (number) => `Remove point ${number}`,
    nameNow: 'Name a point',
    question: 'What has to be settled?',
    sendPoint: 'Send point',
    notNamed: 'The point was not named',
  },
  'zh-CN': {
    title: '修改意见',
    open: (count) =>
      count === 0 ? '所有意见均已处理。' : `还有 ${count} 条意见未处理，处理后才能再次提交。`,
    by: (name, when) => `${name}，${when}`,
    byLink: (name, maker, when) => `通过${maker}为${name}创建的链接提出，身份未核实，${when}`,
    resolve: '已修改',
    answer: '回复',
    answerLabel: '说明不修改的原因',
    send: '发送回复',
    resolved: (name, when) => `已修改：${name}，${when}`,
    answered: (name, when) => `已回复：${name}，${when}`,
    failed: '意见未能处理',
    add: '逐条列出意见',
    name: (number) => `意见 ${number}`,
    about: '针对',
    whole: '整体',
    remove: (number) => `删除意见 ${number}`,
    nameNow: '提出意见',
    question: '需要处理什么？',
    sendPoint: '提交意见',
    notNamed: '意见未能提交',
  },
  'zh-TW': {
    title: '修改意見',
    open: (count) =>
      count === 0 ? '所有意見均已處理。' : `還有 ${count} 則意見未處理，處理後才能再次送出。`,
    by: (name, when) => `${name}，${when}`,
    byLink: (name, maker, when) => `透過${maker}為${name}建立的連結提出，身分未驗證，${when}`,
    resolve: '已修改',
    answer: '回覆',
    answerLabel: '說明不修改的原因',
    send: '送出回覆',
    resolved: (name, when) => `已修改：${name}，${when}`,
    answered: (name, when) => `已回覆：${name}，${when}`,
    failed: '意見未能處理',
    add: '逐則列出意見',
    name: (number) => `意見 ${number}`,
    about: '針對',
    whole: '整體',
    remove: (number) => `刪除意見 ${number}`,
    nameNow: '提出意見',
    question: '需要處理什麼？',
    sendPoint: '送出意見',
    notNamed: '意見未能送出',
  },
});
