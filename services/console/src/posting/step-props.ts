import type { Draft, Faults } from './draft.ts';

export interface StepProps {
  readonly draft: Draft;
  readonly change: (changes: Partial<Draft>) => void;
  /** What is wrong with it, once somebody has tried to go on. */
  readonly faults: Faults;
}
