import { goalMetrics, kpiOf } from '../../../src/domain/goal.ts';
import { useTexts } from '../../ui/locale.tsx';
import { goalTexts } from '../../ui/texts/goals.ts';
import styles from './Goals.module.css';
import { useKpiWords } from '../../ui/use-kpi-words.ts';

/** What a goal can be measured by: of the process or of what comes of it, in which unit, and which way is good. */
export function KpiCatalogue() {
  const text = useTexts(goalTexts);
  const kpi = useKpiWords();
  const { columns } = text;
  return (
    <details>
      <summary className={styles.summary}>{text.catalogue}</summary>
      <div className={styles.scroll}>
        <table className={styles.catalogue}>
          <thead>
            <tr>
              <th scope="col">{text.metric}</th>
              <th scope="col">{columns.kind}</th>
              <th scope="col">{columns.unit}</th>
              <th scope="col">{columns.good}</th>
              <th scope="col">{columns.formula}</th>
            </tr>
          </thead>
          <tbody>
            {goalMetrics
              .filter((code) => code !== 'own')
              .map((code) => {
                const { kind, unit, good } = kpiOf(code);
                return (
                  <tr key={code}>
                    <th scope="row">{kpi.name(code)}</th>
                    <td>{text.kind[kind]}</td>
                    <td>{text.unit[unit]}</td>
                    <td>{text.goodWays[good]}</td>
                    <td>{kpi.formula(code)}</td>
                  </tr>
                );
              })}
          </tbody>
        </table>
      </div>
    </details>
  );
}
