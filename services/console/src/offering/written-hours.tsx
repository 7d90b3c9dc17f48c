import { Alert, Button, Input, Space } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readOpeningHours, type WrittenHours as Read } from '../api/resources.ts';
import { useStep } from '../app/use-step.ts';
import { ProblemView } from '../problems/problem-view.tsx';

/** Opening hours as they stand on the door: read by the service, shown back in the fields; what it does not understand it says. */
export const WrittenHours = ({ onRead }: { onRead: (read: Read) => void }) => {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState('');
  const { busy, problem, take } = useStep();
  const [unclear, setUnclear] = useState<readonly string[]>([]);
  const read = (): void => {
    if (text.trim() === '' || busy !== undefined) return;
    take('read', async () => {
      const found = await readOpeningHours(text.trim());
      setUnclear(found.notUnderstood);
      if (found.openingHours.length > 0) onRead(found);
    });
  };
  return (
    <>
      <label htmlFor={id}>{t('offering.fields.written')}</label>
      <Space.Compact block>
        <Input
          id={id}
          value={text}
          maxLength={500}
          placeholder="周二至周日 9:00-20:00；周一闭馆"
          onChange={({ target }) => setText(target.value)}
          onPressEnter={(event) => {
            event.preventDefault();
            read();
          }}
        />
        <Button loading={busy !== undefined} disabled={text.trim() === ''} onClick={read}>
          {t('offering.fields.readWritten')}
        </Button>
      </Space.Compact>
      {unclear.length > 0 && (
        <Alert type="warning" showIcon title={t('offering.fields.unclear', { text: unclear.join('、') })} />
      )}
      {problem !== undefined && <ProblemView problem={problem} />}
    </>
  );
};
