import { Badge, Button } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useState } from 'react';
import type { RiskView } from '../../../src/contract/risk-endpoints.ts';
import { usePeople } from '../../data/session.ts';
import { useTexts } from '../../ui/locale.tsx';
import { riskTexts } from '../../ui/texts/risks.ts';
import { RiskForm } from './RiskForm.tsx';
import styles from './Risks.module.css';
import type { RiskActs } from './use-risks.ts';

interface RiskRowProps {
  readonly risk: RiskView;
  readonly canEdit: boolean;
  readonly acts: RiskActs;
}

const colors = { low: 'success', medium: 'warning', high: 'danger' } as const;

/** One risk: how grave, what is done about it, by what it is noticed, and what is done when it happens. */
export function RiskRow({ risk, canEdit, acts }: RiskRowProps) {
  const text = useTexts(riskTexts);
  const people = usePeople();
  const [isEditing, setEditing] = useState(false);
  if (isEditing) {
    return (
      <li className={styles.risk}>
        <RiskForm risk={risk} acts={acts} onClose={() => setEditing(false)} />
      </li>
    );
  }
  const facts = [
    [text.mitigation, risk.mitigation],
    [text.trigger, risk.trigger],
    [text.contingency, risk.contingency],
  ].filter(([, said]) => said !== '');
  const owner = risk.ownerId === null ? text.nobody : (people.get(risk.ownerId)?.name ?? text.nobody);
  return (
    <li className={styles.risk}>
      <div className={styles.head}>
        <Badge appearance="tint" color={colors[risk.level]}>
          {text.level[risk.level]} · {risk.score}
        </Badge>
        <strong className={styles.name}>{risk.name}</strong>
        {canEdit && (
          <span className={styles.acts}>
            <Button
              appearance="subtle"
              size="small"
              icon={<EditRegular />}
              aria-label={text.edit(risk.name)}
              onClick={() => setEditing(true)}
            />
            <Button
              appearance="subtle"
              size="small"
              icon={<DeleteRegular />}
              aria-label={text.remove(risk.name)}
              onClick={() => void acts.remove(risk)}
            />
          </span>
        )}
      </div>
      <p className={styles.said}>
        {text.state[risk.state]} · {text.owner}: {owner} · {text.probability} {risk.probability} ×{' '}
        {text.impact} {risk.impact}
      </p>
      {facts.length > 0 && (
        <dl className={styles.facts}>
          {facts.map(([label, said]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{said}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
