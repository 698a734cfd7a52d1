import { Badge, Button } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useState } from 'react';
import type { ChannelPlanView, ContentView } from '../../../src/contract/content-endpoints.ts';
import type { CampaignView } from '../../../src/contract/views.ts';
import { usePeople } from '../../data/session.ts';
import { useFormat, useTexts, useWords } from '../../ui/locale.tsx';
import { channelTexts } from '../../ui/texts/channel-plan.ts';
import { contentTexts } from '../../ui/texts/content.ts';
import { useKpiWords } from '../../ui/use-kpi-words.ts';
import { ChannelForm } from './ChannelForm.tsx';
import styles from './Content.module.css';
import type { ContentActs } from './use-content.ts';

interface ChannelRowProps {
  readonly plan: ChannelPlanView;
  /** How many content items go out through it. */
  readonly items: number;
  readonly campaign: CampaignView;
  readonly can: ContentView['can'];
  readonly acts: ContentActs;
}

/** One marketing channel: who answers for it, when, by what it is measured, and what is missing. */
export function ChannelRow({ plan, items, campaign, can, acts }: ChannelRowProps) {
  const text = useTexts(contentTexts);
  const own = useTexts(channelTexts);
  const words = useWords();
  const format = useFormat();
  const kpi = useKpiWords();
  const people = usePeople();
  const [isEditing, setEditing] = useState(false);
  const channel = words.channel[plan.channel];
  if (isEditing) {
    return (
      <li className={styles.row}>
        <ChannelForm
          plan={plan}
          campaign={campaign}
          can={can}
          acts={acts}
          onClose={() => setEditing(false)}
        />
      </li>
    );
  }
  const { ownerId, start, end, metric, measure, currency, target, note, gaps, planned } = plan;
  const measured = (): string => {
    if (plan.kpiHidden) return own.kpiHidden;
    if (metric === null) return own.noKpi;
    const named = kpi.name(metric, measure);
    return target === null ? named : `${named} · ${own.target(kpi.value(metric, target, currency))}`;
  };
  const days = [start, end].filter((day) => day !== null);
  const when =
    start !== null && end !== null
      ? format.range(start, end)
      : days.map((day) => format.date(day)).join('') || own.noDates;
  const owner = ownerId === null ? text.nobody : (people.get(ownerId)?.name ?? ownerId);
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <strong className={styles.name}>{channel}</strong>
        {can.edit && (
          <Button
            appearance="subtle"
            size="small"
            icon={<EditRegular />}
            aria-label={own.plan(channel)}
            onClick={() => setEditing(true)}
          />
        )}
      </div>
      <p className={styles.said}>
        {owner} · {when} · {measured()}
        {planned && ` · ${own.budget(format.money(planned.minor, planned.currency))}`} · {own.items(items)}
      </p>
      {note !== '' && <p className={styles.said}>{note}</p>}
      <div className={styles.badges}>
        {gaps.length === 0 && (
          <Badge appearance="tint" color="success">
            {own.nothingMissing}
          </Badge>
        )}
        {gaps.map((gap) => (
          <Badge
            key={gap}
            appearance="tint"
            color={gap === 'outsideFlight' || gap === 'notChosen' ? 'warning' : 'informative'}
          >
            {own.gap[gap]}
          </Badge>
        ))}
      </div>
    </li>
  );
}
