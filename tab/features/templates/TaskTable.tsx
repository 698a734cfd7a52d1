import type { TemplateContent, TemplateTask } from '../../../src/domain/template.ts';
import { useLocale, useTexts } from '../../ui/locale.tsx';
import { listed, spaced } from '../../ui/spaced.ts';
import { templateTexts } from '../../ui/texts/templates.ts';
import styles from './Templates.module.css';

/** The tasks of a template: who, and when, counted from the launch or from the run. */
export function TaskTable({ content }: { readonly content: TemplateContent }) {
  const text = useTexts(templateTexts);
  const roles = new Map(content.roles.map(({ key, name }) => [key, name]));
  const titles = new Map(content.tasks.map(({ key, title }) => [key, title]));
  const [task, role, start, end, days] = text.columns;
  return (
    <div className={styles.holder}>
      <table className={styles.table} aria-label={text.tasks(content.tasks.length)}>
        <thead>
          <tr>
            {text.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {content.tasks.map((one) => (
            <tr key={one.key}>
              <th scope="row" data-label={task}>
                {one.title}
                <More task={one} titles={titles} />
              </th>
              <td data-label={role}>{one.role === null ? '–' : roles.get(one.role)}</td>
              <td data-label={start}>{one.start === null ? '–' : text.offset[one.from](one.start)}</td>
              <td data-label={end}>{one.due === null ? text.noDay : text.offset[one.from](one.due)}</td>
              <td data-label={days} className={styles.number}>
                {durationOf(one) === undefined ? '–' : text.duration(durationOf(one) ?? 0)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Working days that it takes; across its anchor the day of the anchor itself counts once. */
function durationOf({ start, due }: TemplateTask): number | undefined {
  return start === null || due === null ? undefined : due - start + 1;
}

function More({ task, titles }: { task: TemplateTask; titles: ReadonlyMap<string, string> }) {
  const text = useTexts(templateTexts);
  const locale = useLocale();
  const { milestone, checklist, links, after } = task;
  const before = [...new Set([...(after === null ? [] : [after]), ...links.map(({ key }) => key)])];
  const names = before
    .map((key) => titles.get(key) ?? '')
    .map((title) => (locale === 'zh-TW' ? `「${title}」` : `“${title}”`));
  const said = [
    ...(milestone ? [text.milestone] : []),
    ...(names.length > 0 ? [spaced(locale, text.waits(listed(locale, names)))] : []),
    ...(checklist.length > 0 ? [text.lines(checklist.length)] : []),
  ];
  return said.length === 0 ? null : <span className={styles.quiet}>{said.join(' · ')}</span>;
}
