import states from './BarStates.module.css';

/** A tick on what is selected; its name says so, too. */
export const ChosenMark = () => (
  <span className={states.chosenMark} aria-hidden>
    ✓
  </span>
);
