import type { IColumnSet, IContainer, IVerticalBarChart } from '@microsoft/teams.cards';
import type { ReportContent } from '../../src/domain/report.ts';
import { type Element, line, run, small } from './elements.ts';
import type { Pen } from './pen.ts';

type Days = ReportContent['leadsByDay'];

/** Bars of more days would be thinner than their labels. */
const mostBars = 10;

/** Leads per day under a title that says the finding; nothing where there are none. */
export function leadsChart(pen: Pen, days: Days): Element[] {
  const best = days.reduce<Days[number] | undefined>(
    (most, day) => (day.leads > (most?.leads ?? 0) ? day : most),
    undefined,
  );
  if (!best) return [];
  const { format, say } = pen;
  const title = say.report.chart(format.day(best.date), format.number(best.leads));
  const chart: IVerticalBarChart = {
    type: 'Chart.VerticalBar',
    title,
    data: days.map(({ date, leads }) => ({ x: format.shortDay(date), y: leads })),
    showBarValues: days.length <= mostBars,
    spacing: 'Small',
    fallback: rows(pen, days, best.leads),
  };
  return [line([small(title)], { spacing: 'Medium' }), chart];
}

/** The same as rows of blocks, for clients that do not draw charts. */
function rows({ format }: Pen, days: Days, most: number): IContainer {
  const items = days.slice(-mostBars).map(({ date, leads }): IColumnSet => ({
    type: 'ColumnSet',
    spacing: 'None',
    columns: [
      { type: 'Column', width: '56px', items: [line([small(format.shortDay(date))])] },
      {
        type: 'Column',
        width: 'stretch',
        spacing: 'Small',
        items: [
          line([
            run(blocks(leads / most), { size: 'Small', color: 'Accent' }),
            small(` ${format.number(leads)}`),
          ]),
        ],
      },
    ],
  }));
  return { type: 'Container', spacing: 'Small', items };
}

const widest = 20;

function blocks(share: number): string {
  return '█'.repeat(Math.round(share * widest));
}
