import { ApprovalsApp16Regular } from '@fluentui/react-icons/svg/approvals-app';
import { ArrowRepeatAll16Regular } from '@fluentui/react-icons/svg/arrow-repeat-all';
import { CalendarStar16Regular } from '@fluentui/react-icons/svg/calendar-star';
import { CheckboxChecked16Regular } from '@fluentui/react-icons/svg/checkbox-checked';
import { CheckboxUnchecked16Regular } from '@fluentui/react-icons/svg/checkbox-unchecked';
import { Diamond16Regular } from '@fluentui/react-icons/svg/diamond';
import { DocumentText16Regular } from '@fluentui/react-icons/svg/document-text';
import { Sparkle16Regular } from '@fluentui/react-icons/svg/sparkle';
import type { FluentIcon } from '@fluentui/react-icons';
import type { OverlayKind, OverlayThing } from './things.ts';

const glyphs: Record<OverlayKind, FluentIcon> = {
  task: CheckboxUnchecked16Regular,
  milestone: Diamond16Regular,
  approval: ApprovalsApp16Regular,
  content: DocumentText16Regular,
  recurring: ArrowRepeatAll16Regular,
  event: CalendarStar16Regular,
  moment: Sparkle16Regular,
};

/** A shape for each kind, so that colour never says it alone. Campaigns are the bars themselves. */
export function ThingGlyph({ kind, standing }: Pick<OverlayThing, 'kind' | 'standing'>) {
  const Glyph = standing === 'done' ? CheckboxChecked16Regular : glyphs[kind];
  return <Glyph aria-hidden style={{ flex: 'none' }} />;
}
