import type { IColumn, IContainer, IVerticalBarChart } from '@microsoft/teams.cards';
import type { ReportContent } from '../../src/domain/report.ts';
import { type Element, line, small } from './elements.ts';
import type { Pen } from './pen.ts';

type Days = ReportContent['leadsByDay'];

/** Bars of more days would be thinner than their labels. */
const mostBars = 10;
const tallest = 64;

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
    fallback: bars(pen, days, best.leads),
  };
  return [line([small(title)], { spacing: 'Medium' }), chart];
}

/** The same bars out of plain containers, for clients that do not draw charts. */
function bars({ format }: Pen, days: Days, most: number): IContainer {
  const columns = days.slice(-mostBars).map(({ date, leads }): IColumn => {
    const height = Math.max(2, Math.round((leads / most) * tallest));
    return {
      type: 'Column',
      width: 'stretch',
      spacing: 'Small',
      verticalContentAlignment: 'Bottom',
      items: [
        line([small(format.number(leads))], { horizontalAlignment: 'Center' }),
        { type: 'Container', style: 'accent', minHeight: `${height}px`, spacing: 'None', items: [] },
        line([small(format.shortDay(date))], { horizontalAlignment: 'Center', spacing: 'Small' }),
      ],
    };
  });
  return { type: 'Container', spacing: 'Small', items: [{ type: 'ColumnSet', columns }] };
}
