import { App, Button } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.ts';
import { useProblemText } from '../problems/problem-text.ts';

const toldSeconds = 5;
const undoSeconds = 10;

/**
 * Says what an act has brought about. With `undo` it can be taken back for ten seconds; what stands against that is said in its place, and
 * what was taken back too.
 */
export const useTold = () => {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const count = useRef(0);
  return (text: string, undo?: () => Promise<unknown>): void => {
    if (undo === undefined) {
      void message.success(text, toldSeconds);
      return;
    }
    const key = `undo ${count.current++}`;
    const takeBack = (): void => {
      message.destroy(key);
      undo().then(
        () => void message.success(t('app.undone'), toldSeconds),
        (error: unknown) => void message.error(t('app.notUndone', { why: problemText(problemOf(error)) }), undoSeconds),
      );
    };
    void message.success({
      key,
      duration: undoSeconds,
      content: (
        <>
          {text}{' '}
          <Button size="small" type="link" onClick={takeBack}>
            {t('app.undo')}
          </Button>
        </>
      ),
    });
  };
};
