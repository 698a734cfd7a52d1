/** What stands on top of a card that answers a click. It belongs to that answer alone: nothing of it is kept. */
export interface Said {
  readonly said?: string;
  /** The click was refused: what was typed goes back into its fields. */
  readonly notTaken?: true;
}
