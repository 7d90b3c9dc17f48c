import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBodyName } from '../api/bodies.ts';
import type { Initiative } from '../api/initiatives.ts';
import { nudge } from '../api/messages.ts';
import { saveCsv, saveWorkbook, type SheetColumn } from '../app/sheet.ts';
import { Dialog } from '../app/dialog.tsx';
import { runForMany } from '../duties/run-for-many.ts';
import { useProblemText } from '../problems/problem-text.ts';
import { mayActFor } from '../session/person.ts';
import { usePerson } from '../session/session.ts';
import { wallOf } from '../time/wall-time.ts';
import { useToldOfNudges } from './nudge-buttons.tsx';
import '../duties/duties.css';

interface Props {
  readonly chosen: readonly Initiative[];
  readonly isOnlyChosen: boolean;
  readonly onOnlyChosen: (isOnly: boolean) => void;
  readonly onChooseAll: () => void;
  readonly onClear: () => void;
}

const silentOf = ({ participants, status }: Initiative): readonly string[] =>
  status === 'posted' || status === 'agreed'
    ? participants.filter(({ answer }) => answer === 'none').map(({ body }) => body)
    : [];

/** What can be done with all initiatives that were chosen: remind those that are silent, save as a sheet, look at and print them alone. */
export const ManyInitiatives = ({ chosen, isOnlyChosen, onOnlyChosen, onChooseAll, onClear }: Props) => {
  const { t } = useTranslation();
  const person = usePerson();
  const sheet = useSheet();
  const [isReminding, setReminding] = useState(false);
  const remindable = chosen.filter((one) => mayActFor(person, one.host) && silentOf(one).length > 0);
  const name = `${t('app.nav.initiatives')}-${new Date().toISOString().slice(0, 10)}`;
  return (
    <div className="many-bar" role="region" aria-label={t('duties.chosen', { count: chosen.length })}>
      <strong>{t('duties.chosen', { count: chosen.length })}</strong>
      {remindable.length > 0 && (
        <Button size="small" onClick={() => setReminding(true)}>
          {t('messages.nudge.one')} {remindable.length}
        </Button>
      )}
      <Button size="small" onClick={() => void saveWorkbook(name, sheet.columns, chosen.map(sheet.rowOf))}>
        {t('statistics.workbook')}
      </Button>
      <Button size="small" onClick={() => saveCsv(name, sheet.columns, chosen.map(sheet.rowOf))}>
        {t('statistics.download')}
      </Button>
      <Button size="small" aria-pressed={isOnlyChosen} onClick={() => onOnlyChosen(!isOnlyChosen)}>
        {t(isOnlyChosen ? 'duties.showAll' : 'duties.onlyChosen')}
      </Button>
      <Button size="small" type="link" onClick={onChooseAll}>
        {t('duties.chooseAll')}
      </Button>
      <Button size="small" type="link" onClick={onClear}>
        {t('app.clear')}
      </Button>
      {isReminding && <RemindDialog initiatives={remindable} onClose={() => setReminding(false)} />}
    </div>
  );
};

/** Who will be reminded of what, before it happens; each initiative by a call of its own. */
const RemindDialog = ({ initiatives, onClose }: { initiatives: readonly Initiative[]; onClose: () => void }) => {
  const { t, i18n } = useTranslation();
  const nameOf = useBodyName();
  const tell = useToldOfNudges();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const [isBusy, setBusy] = useState(false);
  const remind = async (): Promise<void> => {
    setBusy(true);
    const results: Awaited<ReturnType<typeof nudge>>[] = [];
    const { failed } = await runForMany(initiatives, async (one) => results.push(await nudge(one.id, silentOf(one))));
    if (results.length > 0) tell(results);
    for (const { item, problem } of failed.slice(0, 5))
      void message.error(`${item.title}：${problemText(problem)}`, 10);
    onClose();
  };
  return (
    <Dialog
      title={t('messages.nudge.one')}
      okText={t('messages.nudge.one')}
      okButtonProps={{ autoFocus: true }}
      confirmLoading={isBusy}
      onOk={() => void remind()}
      onCancel={onClose}
    >
      <ul className="named">
        {initiatives.map((one) => (
          <li key={one.id}>
            {one.title}：
            {silentOf(one)
              .map(nameOf)
              .join(i18n.language === 'en' ? ', ' : '、')}
          </li>
        ))}
      </ul>
    </Dialog>
  );
};

const useSheet = () => {
  const { t } = useTranslation();
  const nameOf = useBodyName();
  const columns: readonly SheetColumn[] = [
    t('initiatives.columns.title'),
    t('initiatives.columns.status'),
    t('initiatives.columns.kind'),
    t('initiatives.columns.host'),
    t('terms.unit'),
    t('initiatives.fields.startsAt'),
    t('initiatives.fields.endsAt'),
    t('initiatives.fields.place'),
    t('initiatives.participants'),
    t('terms.answers.accepted'),
    t('terms.answers.none'),
  ].map((heading) => ({ heading }));
  const rowOf = (one: Initiative) => {
    const count = (answer: string): number => one.participants.filter((other) => other.answer === answer).length;
    const wall = (instant: string): string => wallOf(instant, one.timeZone).replace('T', ' ');
    return [
      one.title,
      t(`terms.initiativeStatuses.${one.status}`),
      t(`terms.initiativeKinds.${one.kind}`),
      nameOf(one.host),
      t(`terms.units.${one.unit}`),
      wall(one.startsAt),
      wall(one.endsAt),
      one.place,
      one.participants.map(({ body }) => nameOf(body)).join('、'),
      count('accepted'),
      count('none'),
    ];
  };
  return { columns, rowOf };
};
