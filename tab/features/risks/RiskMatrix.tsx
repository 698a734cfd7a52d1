import type { RiskView } from '../../../src/contract/risk-endpoints.ts';
import { isStanding, riskLevel, riskScale, riskScore } from '../../../src/domain/risk.ts';
import { useTexts } from '../../ui/locale.tsx';
import { riskTexts } from '../../ui/texts/risks.ts';
import styles from './Risks.module.css';

/** Where the standing risks lie: impact to the right, probability upwards; each cell says its score, and how many. */
export function RiskMatrix({ risks }: { readonly risks: readonly RiskView[] }) {
  const text = useTexts(riskTexts);
  const standing = risks.filter(isStanding);
  return (
    <table className={styles.matrix} aria-label={text.matrix}>
      <thead>
        <tr>
          <th scope="col" className={styles.corner}>
            {text.probability} ↓ · {text.impact} →
          </th>
          {riskScale.map((impact) => (
            <th key={impact} scope="col" title={text.degrees.impact[impact - 1]}>
              {impact}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {riskScale.toReversed().map((probability) => (
          <tr key={probability}>
            <th scope="row" title={text.degrees.probability[probability - 1]}>
              {probability}
            </th>
            {riskScale.map((impact) => {
              const level = riskLevel({ probability, impact });
              const here = standing.filter(
                (risk) => risk.probability === probability && risk.impact === impact,
              );
              return (
                <td key={impact} data-level={level}>
                  <span className={styles.hidden}>
                    {text.cell(probability, impact, text.level[level], here.length)}
                  </span>
                  <span aria-hidden className={styles.cell} title={here.map(({ name }) => name).join('\n')}>
                    {here.length > 0 ? (
                      <strong className={styles.count}>{here.length}</strong>
                    ) : (
                      riskScore({ probability, impact })
                    )}
                    <small>{text.level[level]}</small>
                  </span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
