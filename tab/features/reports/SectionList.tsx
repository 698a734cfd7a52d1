import { Button, Checkbox } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { type HTMLAttributes, useState } from 'react';
import { type ReportSection, reportSections } from '../../../src/domain/report-definition.ts';
import { useTexts } from '../../ui/locale.tsx';
import { builderTexts } from '../../ui/texts/report-builder.ts';
import styles from './Builder.module.css';

type DragProps = Pick<
  HTMLAttributes<HTMLLIElement>,
  'draggable' | 'onDragStart' | 'onDragEnd' | 'onDragOver' | 'onDrop'
>;

interface SectionListProps {
  readonly chosen: readonly ReportSection[];
  readonly onChange: (sections: readonly ReportSection[]) => void;
}

/** The parts of a report: ticked ones stand in it, in this order. They are moved by their arrows or dragged. */
export function SectionList({ chosen, onChange }: SectionListProps) {
  const text = useTexts(builderTexts);
  const [dragged, setDragged] = useState<ReportSection>();
  const others = reportSections.filter((section) => !chosen.includes(section));
  const moveTo = (section: ReportSection, at: number): void => {
    const rest = chosen.filter((each) => each !== section);
    onChange([...rest.slice(0, at), section, ...rest.slice(at)]);
  };
  /** For the mouse; the arrows do the same for everybody. */
  const dragging = (section: ReportSection, at: number): DragProps => ({
    draggable: true,
    onDragStart: () => setDragged(section),
    onDragEnd: () => setDragged(undefined),
    onDragOver: (event) => event.preventDefault(),
    onDrop: () => dragged && dragged !== section && moveTo(dragged, at),
  });
  return (
    <fieldset className={styles.sections}>
      <legend>{text.sections}</legend>
      <ol>
        {chosen.map((section, at) => (
          <li key={section} data-dragged={dragged === section} {...dragging(section, at)}>
            <Checkbox
              checked
              disabled={chosen.length === 1}
              label={text.section[section]}
              onChange={() => onChange(chosen.filter((each) => each !== section))}
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowUpRegular />}
              aria-label={text.up(text.section[section])}
              disabledFocusable={at === 0}
              onClick={() => at > 0 && moveTo(section, at - 1)}
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowDownRegular />}
              aria-label={text.down(text.section[section])}
              disabledFocusable={at === chosen.length - 1}
              onClick={() => at < chosen.length - 1 && moveTo(section, at + 1)}
            />
          </li>
        ))}
      </ol>
      <ul>
        {others.map((section) => (
          <li key={section}>
            <Checkbox
              checked={false}
              label={text.section[section]}
              onChange={() => onChange([...chosen, section])}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
