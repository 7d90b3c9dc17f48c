import { useTranslation } from 'react-i18next';
import type { Task } from './task.ts';

/** When a task is due: as somebody wrote it, or in words by its kind. */
export const DueText = ({ task: { due, when, isLate } }: { task: Pick<Task, 'due' | 'when' | 'isLate'> }) => {
  const { t } = useTranslation();
  const period = (from: string | undefined, to: string | undefined): string => [from, to].filter(Boolean).join(' – ');
  const text = (): string => {
    switch (due.kind) {
      case 'latest':
        return t('tasks.due.latest', { on: due.on });
      case 'window':
        return period(due.from, due.to);
      case 'recurring':
        return when ?? t('tasks.choices.due.recurring');
      case 'relative':
        return when ?? t('tasks.choices.due.relative');
      case 'open':
        return period(due.from, due.to) || t('tasks.choices.due.open');
      case 'to-be-dated':
        return when ?? t('tasks.choices.due.to-be-dated');
    }
  };
  return (
    <span className={isLate ? 'due' : undefined}>
      {text()}
      {isLate && ` · ${t('tasks.fields.late')}`}
    </span>
  );
};
