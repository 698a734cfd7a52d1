import type { ReactNode } from 'react';
import type { SettingsPart } from './SettingsContents.tsx';

/** A part of the settings with what it shows. */
export interface ShownPart extends SettingsPart {
  /** Absent: to everybody. */
  readonly shown?: boolean;
  readonly content: ReactNode;
}
