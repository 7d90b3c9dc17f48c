import { App, Button } from 'antd';
import { useState } from 'react';
import { problemOf } from '../api/problem.ts';
import { useProblemText } from '../problems/problem-text.ts';
import { usePerson } from '../session/session.ts';
import { ActionDialog } from './action-dialog.tsx';
import type { Action, AnyDuty, DutyNoun, Thing } from './duty.ts';
import { useAct } from './use-act.ts';
import { useTitleOf } from './use-title-of.ts';

interface Props {
  readonly duty: AnyDuty;
  readonly item: Thing;
  readonly isInRow?: boolean;
}

/** What the reader may do with a thing now: by one click where nothing is to be said or asked, in a dialog otherwise. */
export const ActionButtons = ({ duty, item, isInRow = false }: Props) => {
  const person = usePerson();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const titleOf = useTitleOf(duty);
  const { act, words } = useAct(duty);
  const [busy, setBusy] = useState<string>();
  const [open, setOpen] = useState<Action<DutyNoun, Thing>>();
  const offered = (duty.actions ?? []).filter(
    (action) => (!isInRow || action.isInRow === true) && action.isFor(person, item),
  );
  const begin = (action: Action<DutyNoun, Thing>): void => {
    if (action.fields !== undefined || action.asks !== undefined) return setOpen(action);
    setBusy(action.name);
    act(action, item, {})
      .catch((error: unknown) => void message.error(problemText(problemOf(error)), 8))
      .finally(() => setBusy(undefined));
  };
  return (
    <>
      {offered.map((action) => (
        <Button
          key={action.name}
          size={isInRow ? 'small' : 'medium'}
          type={action.isMain === true ? 'primary' : 'default'}
          danger={action.isDanger === true}
          loading={busy === action.name}
          {...(isInRow && { 'aria-label': `${words.act(action.name)}：${titleOf(item)}` })}
          onClick={() => begin(action)}
        >
          {words.act(action.name)}
        </Button>
      ))}
      {open !== undefined && (
        <ActionDialog
          duty={duty}
          action={open}
          items={[item]}
          onTake={(values, key) => act(open, item, values, key)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
};
