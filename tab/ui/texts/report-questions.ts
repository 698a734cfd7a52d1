import { texts } from '../locale.tsx';

interface QuestionTexts {
  readonly title: string;
  readonly ask: string;
  readonly askLabel: string;
  readonly answer: string;
  readonly answerLabel: string;
  readonly said: (name: string, when: string) => string;
  readonly open: string;
  readonly needed: string;
  readonly asked: string;
  readonly answered: string;
  readonly failed: string;
}

/** Questions about a report that was sent. */
export const reportQuestionTexts = texts<QuestionTexts>({
  en: {
    title: 'Questions',
    ask: 'Ask the owner',
    askLabel: 'What do you want to know?',
    answer: 'Answer',
    answerLabel: 'Your answer',
    said: (name, when) => `${name}, ${when}`,
    open: 'Not answered yet',
    needed: 'Write some words.',
    asked: 'Your question went to the owner of the report',
    answered: 'Answered',
    failed: 'It was not sent',
  },
  'zh-CN': {
    title: '提问',
    ask: '询问负责人',
    askLabel: '您想了解什么？',
    answer: '回答',
    answerLabel: '您的回答',
    said: (name, when) => `${name}，${when}`,
    open: '尚未回答',
    needed: '请填写内容。',
    asked: '已将您的问题转给报告负责人',
    answered: '已回答',
    failed: '未能发送',
  },
  'zh-TW': {
    title: '提問',
    ask: '詢問負責人',
    askLabel: '您想了解什麼？',
    answer: '回覆',
    answerLabel: '您的回覆',
    said: (name, when) => `${name}，${when}`,
    open: '尚未回覆',
    needed: '請填寫內容。',
    asked: '已將您的問題轉給報告負責人',
    answered: '已回覆',
    failed: '未能傳送',
  },
});
