import { useBodyName } from '../api/bodies.ts';
import type { AnyDuty, Thing } from './duty.ts';

/** What things of a noun are called, in this reader's words. */
export const useTitleOf = ({ titleOf }: AnyDuty): ((item: Thing) => string) => {
  const nameOf = useBodyName();
  return (item) => titleOf(item, nameOf);
};
