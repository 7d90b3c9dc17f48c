import { useBodyName } from '../api/bodies.ts';
import { useDutyWords } from './use-duty-words.ts';
import type { AnyDuty, Thing } from './duty.ts';

/** What things of a noun are called, in this reader's words. */
export const useTitleOf = ({ noun, titleOf }: AnyDuty): ((item: Thing) => string) => {
  const nameOf = useBodyName();
  const { choice } = useDutyWords(noun);
  return (item) => titleOf(item, nameOf, choice);
};
