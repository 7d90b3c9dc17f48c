import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../problems/problem-text.ts';
import { usePerson } from '../session/session.ts';
import { ActionDialog } from './action-dialog.tsx';
import type { Action, AnyDuty, DutyNoun, Thing } from './duty.ts';
import { runForMany } from './run-for-many.ts';
import { useAct } from './use-act.ts';
import { useTitleOf } from './use-title-of.ts';

interface Props {
  readonly duty: AnyDuty;
  readonly chosen: readonly Thing[];
  readonly onClear: () => void;
}

/** What can be done with all that were chosen: first what it is about, then one command, and one event, each. */
export const ManyBar = ({ duty, chosen, onClear }: Props) => {
  const { t } = useTranslation();
  const person = usePerson();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const titleOf = useTitleOf(duty);
  const { takeOne, renew, told, words } = useAct(duty);
  const [open, setOpen] = useState<Action<DutyNoun, Thing>>();
  const offered = (duty.actions ?? [])
    .filter(({ isForMany }) => isForMany === true)
    .map((action) => ({ action, own: chosen.filter((item) => action.isFor(person, item)) }))
    .filter(({ own }) => own.length > 0);
  const items = offered.find(({ action }) => action === open)?.own ?? [];
  return (
    <div className="many-bar" role="region" aria-label={t('duties.chosen', { count: chosen.length })}>
      <strong>{t('duties.chosen', { count: chosen.length })}</strong>
      {offered.map(({ action, own }) => (
        <Button key={action.name} size="small" danger={action.isDanger === true} onClick={() => setOpen(action)}>
          {words.act(action.name)} {own.length}
        </Button>
      ))}
      <Button size="small" type="link" onClick={onClear}>
        {t('app.clear')}
      </Button>
      {open !== undefined && (
        <ActionDialog
          duty={duty}
          action={open}
          items={items}
          onTake={async (values) => {
            const { done, failed } = await runForMany(items, (item) => takeOne(open, item, values));
            if (done.length > 0) told(t('duties.manyDone', { what: words.act(open.name), count: done.length }));
            for (const { item, problem } of failed.slice(0, 5))
              void message.error(`${titleOf(item)}：${problemText(problem)}`, 10);
            await renew();
            onClear();
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
};
