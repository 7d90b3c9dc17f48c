import type { CommandContext } from '#event-store';
import { derivedId } from '#kernel';
import type { Timer } from '#timers';

/** The context of a command that the clock gives: one that fires twice is the same command. */
export const timerContext = ({ id, name, dueAt }: Pick<Timer, 'id' | 'name' | 'dueAt'>): CommandContext => {
  const commandId = derivedId('timer', id, dueAt);
  return {
    commandId,
    bodyHash: commandId,
    status: 200,
    actor: 'system:clock',
    correlationId: commandId,
    causationId: `timer/${name}`,
  };
};
