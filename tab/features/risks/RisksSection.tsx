import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { ShieldErrorRegular } from '@fluentui/react-icons/svg/shield-error';
import { useState } from 'react';
import { isRed, isStanding } from '../../../src/domain/risk.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import type { SectionProps } from '../../ui/campaign-section.ts';
import { Face } from '../../ui/Face.tsx';
import { useTexts } from '../../ui/locale.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { riskTexts } from '../../ui/texts/risks.ts';
import { RiskForm } from './RiskForm.tsx';
import { RiskMatrix } from './RiskMatrix.tsx';
import { RiskRow } from './RiskRow.tsx';
import styles from './Risks.module.css';
import { useRisks } from './use-risks.ts';

/** What may go wrong with a campaign: where each risk lies, and what is done about it. */
export default function RisksSection({ campaign }: SectionProps) {
  const text = useTexts(riskTexts);
  const troubleOf = useTroubleOf();
  const { read, acts } = useRisks(campaign.id);
  const [isAdding, setAdding] = useState(false);
  if (read.isPending) return <ScreenSkeleton rows={5} />;
  if (!read.data) {
    return <RefusedFace inPart trouble={troubleOf(read.error)} onRetry={() => void read.refetch()} />;
  }
  const { risks, contingency, can } = read.data;
  const standing = risks.filter(isStanding);
  const closed = risks.filter((risk) => !isStanding(risk));
  const red = risks.filter(isRed).length;
  return (
    <div className={styles.section}>
      {contingency.needed && (
        <MessageBar intent={contingency.planned ? 'success' : 'warning'}>
          <MessageBarBody>
            {contingency.planned ? text.planned : `${text.needed} ${text.toPlan}`}
          </MessageBarBody>
        </MessageBar>
      )}
      {risks.length === 0 && !isAdding && (
        <Face
          title={text.empty.title}
          detail={can.edit ? text.empty.detail : text.empty.forReader}
          picture={<ShieldErrorRegular />}
          {...(can.edit && { action: { label: text.add, run: () => setAdding(true) } })}
        />
      )}
      {risks.length > 0 && (
        <div className={styles.overview}>
          <RiskMatrix risks={risks} />
          <div className={styles.beside}>
            {red > 0 && <p className={styles.red}>{text.red(red)}</p>}
            <p className={styles.said}>{text.rule}</p>
            {can.edit && !isAdding && <Button onClick={() => setAdding(true)}>{text.add}</Button>}
          </div>
        </div>
      )}
      {isAdding && <RiskForm acts={acts} onClose={() => setAdding(false)} />}
      {standing.length > 0 && (
        <ul className={styles.risks}>
          {standing.map((risk) => (
            <RiskRow key={risk.id} risk={risk} canEdit={can.edit} acts={acts} />
          ))}
        </ul>
      )}
      {closed.length > 0 && (
        <details>
          <summary className={styles.summary}>{text.closed(closed.length)}</summary>
          <ul className={styles.risks}>
            {closed.map((risk) => (
              <RiskRow key={risk.id} risk={risk} canEdit={can.edit} acts={acts} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
