import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mask, unmask } from '../api/unmaskings.ts';
import { ReasonDialog } from '../app/reason-dialog.tsx';
import type { FeedEvent } from '../live/event.ts';
import { mayUnmask } from '../session/person.ts';
import { usePerson } from '../session/session.ts';
import { dateTimeText, readerZone } from '../time/zones.ts';

const isMasked = ({ actor, data }: FeedEvent): boolean => actor === mask || JSON.stringify(data ?? null).includes(mask);

interface Props {
  readonly subject: string;
  readonly events: readonly FeedEvent[];
}

/** Where something of a subject is masked, and the reader may have it shown: asks for the reason, which is recorded. */
export const UnmaskButton = ({ subject, events }: Props) => {
  const { t, i18n } = useTranslation();
  const { message } = App.useApp();
  const person = usePerson();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  if (!mayUnmask(person) || !events.some(isMasked)) return null;
  const show = async (reason: string): Promise<void> => {
    const { until } = await unmask(subject, reason);
    void message.success(t('unmasking.done', { until: dateTimeText(until, i18n.language, readerZone()) }));
    await Promise.all(
      ['timeline', 'causation', 'state'].map((name) => queries.invalidateQueries({ queryKey: [name] })),
    );
  };
  return (
    <>
      <Button size="small" className="unmask" onClick={() => setAsking(true)}>
        {t('unmasking.ask')}
      </Button>
      {isAsking && (
        <ReasonDialog
          title={t('unmasking.ask')}
          label={t('app.reason')}
          hint={t('unmasking.hint')}
          onSay={show}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
};
