/** Something that will run later, unless it is called off. */
export interface Timer {
  cancel(): void;
}

/** Time, handed to whatever waits or tells it, so that a test can let an hour pass at once, or step back. */
export interface Clock {
  /** Epoch milliseconds; may step, as the clocks of computers do. */
  readonly nowMs: () => number;
  /** Milliseconds since some moment, by what never steps; it may stand still while the machine sleeps. */
  readonly steadyMs?: () => number;
  /** Runs `work` in so many milliseconds, whatever the clock says by then. */
  readonly after: (delayMs: number, work: () => void) => Timer;
}
