import type { AnyDuty, Thing } from './duty.ts';
import { useDutyWords } from './use-duty-words.ts';

/** The status of a thing, in a colour that says how it stands; the word says it too. */
export const StatusMark = ({ duty: { noun, status }, item }: { duty: AnyDuty; item: Thing }) => {
  const words = useDutyWords(noun);
  if (status === undefined) return null;
  const name = status.of(item);
  return <span className={`status-tag tone-${status.tones[name] ?? 'waits'}`}>{words.status(name)}</span>;
};
