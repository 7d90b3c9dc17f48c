import { useQueryClient } from '@tanstack/react-query';
import { useTold } from '../app/use-told.tsx';
import { usePerson } from '../session/session.ts';
import { ownerOf, take } from './duty-api.ts';
import type { Action, AnyDuty, DutyNoun, Thing, Values } from './duty.ts';
import { useDutyWords } from './use-duty-words.ts';
import { useTitleOf } from './use-title-of.ts';

/** Takes an act on a thing, says what it has brought about and how it is undone, and has what it touched asked for anew. */
export const useAct = (duty: AnyDuty) => {
  const queries = useQueryClient();
  const person = usePerson();
  const told = useTold();
  const titleOf = useTitleOf(duty);
  const words = useDutyWords(duty.noun);
  const renew = (): Promise<unknown> =>
    Promise.all(
      [duty.noun, 'waiting', 'board', ...(duty.touches ?? [])].map((key) =>
        queries.invalidateQueries({ queryKey: [key] }),
      ),
    );
  const takeOne = (action: Action<DutyNoun, Thing>, item: Thing, values: Values, key?: string): Promise<unknown> =>
    take(
      action.call(item, values, person),
      ownerOf(item, duty, person),
      ...(key === undefined ? [] : [{ 'idempotency-key': key }]),
    );
  const act = async (action: Action<DutyNoun, Thing>, item: Thing, values: Values, key?: string): Promise<void> => {
    await takeOne(action, item, values, key);
    const { undo } = action;
    told(
      words.done(action.name, titleOf(item)),
      undo === undefined ? undefined : () => take(undo(item), ownerOf(item, duty, person)).then(renew),
    );
    await renew();
  };
  return { act, takeOne, renew, told, words };
};
