/* What a page is drawn of; sizes in points, from its upper left corner. */

export interface Text {
  readonly is: 'text';
  readonly x: number;
  /** The line on which its letters stand. */
  readonly y: number;
  readonly size: number;
  readonly ink: string;
  readonly text: string;
}

export type Shape =
  | Text
  | {
      readonly is: 'box';
      readonly x: number;
      readonly y: number;
      readonly wide: number;
      readonly high: number;
      readonly fill: string;
      readonly edge?: string;
      readonly dashed?: boolean;
    }
  | {
      readonly is: 'corners';
      readonly points: readonly (readonly [number, number])[];
      readonly fill: string;
      readonly edge: string;
    }
  | {
      readonly is: 'line';
      readonly x: number;
      readonly y: number;
      readonly toX: number;
      readonly toY: number;
      readonly ink: string;
    };

export interface Drawing {
  readonly wide: number;
  readonly high: number;
  readonly title: string;
  readonly pages: readonly (readonly Shape[])[];
}
