import type { Notice } from '../../src/domain/notice.ts';
import { longestQuestion } from '../../src/domain/report-question.ts';
import type { ReportContent } from '../../src/domain/report.ts';
import { execute, executeWith, open, questionInputs, refreshFor, unfold } from './actions.ts';
import { band, draw, type Drawn, type Element, headline, line, run, small } from './elements.ts';
import type { Links } from './links.ts';
import { type Pen, penFor } from './pen.ts';
import { follow, piece } from './plain.ts';
import { leadsChart } from './report-chart.ts';
import { figureRows, shownFigure } from './report-figures.ts';
import { reportTermsWords } from './texts/report-terms.ts';

type ReportNotice = Extract<Notice, { kind: 'report' }>;

/** A report on one phone screen: the figures with their change, one chart, two sentences, one link. */
export function reportCard(notice: ReportNotice, links: Links): Drawn {
  const pen = penFor(notice.reader, links);
  const { content, workspaceId, runId } = notice;
  const { say, format, reader } = pen;
  const name = piece(notice.name, 120);
  const period = format.range(content.period);
  const told = sentences(pen, content);
  const actions = [open(say.open.report, links.report(workspaceId, runId)), ...answers(notice, links)];
  // In a channel it stays as it is for everybody.
  const refresh = notice.posted
    ? undefined
    : refreshFor({ verb: 'report.show', workspaceId, runId }, [reader.personId]);
  const said = notice.said === undefined ? [] : [band(notice.said)];
  if (notice.quiet) {
    const quiet = reportTermsWords[reader.locale].nothingNew(`${name} ${period}`);
    return draw(quiet, { locale: reader.locale, body: [...said, line(quiet)], actions, refresh });
  }
  return draw(say.pair(`${name} ${period}`, told[0] ?? ''), {
    locale: reader.locale,
    body: [
      ...said,
      headline(name, period),
      ...figureRows(pen, content),
      ...leadsChart(pen, content.leadsByDay),
      line(told.reduce(follow, ''), { spacing: 'Medium' }),
      line([small(dataAge(pen, content))], { spacing: 'Small' }),
      ...(notice.tooOld
        ? [line([run(reportTermsWords[reader.locale].tooOld, { color: 'Warning' })], { spacing: 'Small' })]
        : []),
    ],
    actions,
    refresh,
  });
}

/** Read, mute, or change when it goes out; nothing where it is not meant for the reader, or its schedule is gone. */
function answers(notice: ReportNotice, links: Links) {
  const { mine, reader, workspaceId, runId } = notice;
  if (!mine) return [];
  const say = reportTermsWords[reader.locale];
  const which = { workspaceId, runId };
  const { isMuted, changes, mayAsk } = mine;
  return [
    ...(mine.isRead ? [] : [execute({ verb: 'report.read', ...which }, say.read)]),
    execute({ verb: 'report.mute', ...which, muted: !isMuted }, isMuted ? say.unmute : say.mute),
    ...(mayAsk ? [ask(notice)] : []),
    ...(changes === undefined ? [] : [open(say.change, links.schedule(changes))]),
  ];
}

/** A field for a question to the owner. Each card asks once; more is asked from the page, or when the card is new again. */
function ask({ reader, workspaceId, runId }: ReportNotice) {
  const say = reportTermsWords[reader.locale];
  const field: Element = {
    type: 'Input.Text',
    id: questionInputs.ask,
    label: say.askLabel,
    isMultiline: true,
    maxLength: longestQuestion,
    isRequired: true,
    errorMessage: say.askNeeded,
  };
  const once = reader.now.replaceAll(/[-:.]/g, '');
  return unfold(say.ask, [field], [executeWith({ verb: 'report.ask', workspaceId, runId, once }, say.ask)]);
}

/** When it was counted, and of which day the newest results in it are. */
function dataAge({ say, format, reader }: Pen, { dataAsOf, lastResult }: ReportContent): string {
  const asOf = say.report.asOf(format.moment(dataAsOf));
  return lastResult ? `${asOf} · ${reportTermsWords[reader.locale].newest(format.day(lastResult))}` : asOf;
}

/** First how the leads moved, then what needs a hand; when nothing does, where the leads came from. */
function sentences(pen: Pen, content: ReportContent): string[] {
  const { report } = pen.say;
  const leads = shownFigure(pen, content, 'leads');
  const first = leads
    ? leads.move
      ? report.leadsMoved(leads.move)
      : report.leadsOnly(leads.now)
    : report.noResults;
  return [first, second(pen, content)].filter((each) => each !== undefined);
}

function second({ say, words, format }: Pen, content: ReportContent): string | undefined {
  const { tasksOverdue, approvalsWaiting } = content.figures;
  const [overdue, waiting] = [tasksOverdue.now ?? 0, approvalsWaiting.now ?? 0];
  if (overdue > 0 || waiting > 0) return say.report.work(overdue, waiting);
  const best = content.topCampaigns[0];
  if (best && best.leads > 0) return say.report.best(piece(best.name, 100), format.number(best.leads));
  const channel = content.channels.toSorted((a, b) => b.leads - a.leads)[0];
  if (!channel || channel.leads === 0) return undefined;
  return say.report.mostFrom(words.channel[channel.channel], format.number(channel.leads));
}
