import type { Locale } from '../../src/domain/person.ts';
import { type ReportQuestionNotice, longestQuestion } from '../../src/domain/report-question.ts';
import { executeWith, open, questionInputs, refreshFor, unfold } from './actions.ts';
import { band, draw, type Drawn, type Element, headline, line, section } from './elements.ts';
import type { Links } from './links.ts';
import { penFor } from './pen.ts';
import { follow, piece } from './plain.ts';

interface Words {
  readonly asks: (name: string) => string;
  readonly answers: (name: string) => string;
  readonly question: string;
  readonly answer: string;
  readonly answerLabel: string;
  readonly needed: string;
}

const words: Record<Locale, Words> = {
  en: {
    asks: (name) => `${name} asks about your report:`,
    answers: (name) => `${name} answered your question about:`,
    question: 'Question',
    answer: 'Answer',
    answerLabel: 'Your answer',
    needed: 'Write some words.',
  },
  'zh-CN': {
    asks: (name) => `${name}对您的报告提问：`,
    answers: (name) => `${name}回答了您对以下报告的提问：`,
    question: '问题',
    answer: '回答',
    answerLabel: '您的回答',
    needed: '请填写内容。',
  },
  'zh-TW': {
    asks: (name) => `${name}對您的報告提問：`,
    answers: (name) => `${name}回覆了您對以下報告的提問：`,
    question: '問題',
    answer: '回覆',
    answerLabel: '您的回覆',
    needed: '請填寫內容。',
  },
};

/** A question about a report, with a field for its owner to answer, or the answer for whoever asked. */
export function reportQuestionCard(notice: ReportQuestionNotice, links: Links): Drawn {
  const pen = penFor(notice.reader, links);
  const { workspaceId, runId, question, answer, mayAnswer, said } = notice;
  const say = words[pen.reader.locale];
  const report = piece(notice.report, 120);
  const lead = answer ? say.answers(piece(answer.byName, 60)) : say.asks(piece(question.byName, 60));
  const which = { workspaceId, runId, questionId: question.id };
  const field: Element = {
    type: 'Input.Text',
    id: questionInputs.answer,
    label: say.answerLabel,
    isMultiline: true,
    maxLength: longestQuestion,
    isRequired: true,
    errorMessage: say.needed,
  };
  return draw(follow(lead, report), {
    locale: pen.reader.locale,
    body: [
      said !== undefined && band(said),
      headline(lead, report),
      section(say.question, [line(piece(question.text, 600))]),
      ...(answer ? [section(say.answer, [line(piece(answer.text, 600))])] : []),
    ],
    actions: [
      ...(mayAnswer
        ? [unfold(say.answer, [field], [executeWith({ verb: 'report.answer', ...which }, say.answer)])]
        : []),
      open(pen.say.open.report, links.report(workspaceId, runId)),
    ],
    refresh: refreshFor({ verb: 'report.question', ...which }, [pen.reader.personId]),
  });
}
