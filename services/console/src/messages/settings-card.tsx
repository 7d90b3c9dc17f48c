import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select, TimePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { messageSettings, putMessageSettings, type ChatKind, type MessageSettings } from '../api/messages.ts';
import { problemOf } from '../api/problem.ts';
import { Field } from '../app/field.tsx';
import { useStep } from '../app/use-step.ts';
import { useTold } from '../app/use-told.tsx';
import { languageNames, languages, type Language } from '../language/language.ts';
import { useFieldFaults } from '../problems/field-faults.ts';
import { useProblemText } from '../problems/problem-text.ts';
import { ProblemView } from '../problems/problem-view.tsx';
import { usePerson } from '../session/session.ts';
import { BrowserNotices } from './browser-notices.tsx';

const chatKinds = ['wecom', 'dingtalk', 'feishu'] as const satisfies readonly ChatKind[];

/** Where messages reach the reader besides this list: the browser, mail, a chat room; and when they wait. */
export const SettingsCard = () => {
  const { t } = useTranslation();
  const { name } = usePerson();
  const settings = useQuery({
    queryKey: ['message-settings', name],
    queryFn: ({ signal }) => messageSettings(signal),
    staleTime: Infinity,
  });
  return (
    <section className="card" aria-labelledby="message-settings">
      <h2 id="message-settings">{t('messages.settings.title')}</h2>
      <BrowserNotices />
      {settings.isError && <ProblemView problem={problemOf(settings.error)} onRetry={() => void settings.refetch()} />}
      {settings.isSuccess && <SettingsForm kept={settings.data} />}
    </section>
  );
};

const SettingsForm = ({ kept }: { kept: MessageSettings }) => {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const told = useTold();
  const { name } = usePerson();
  const problemText = useProblemText();
  const [mail, setMail] = useState(kept.mail ?? '');
  const [kind, setKind] = useState<ChatKind>(kept.chat?.kind ?? 'wecom');
  const [url, setUrl] = useState(kept.chat?.url ?? '');
  const [quiet, setQuiet] = useState<readonly [string, string] | undefined>(
    kept.quiet && [kept.quiet.from, kept.quiet.to],
  );
  const [language, setLanguage] = useState<Language>(kept.language);
  const { busy, problem, take } = useStep();
  const { faults } = useFieldFaults(problem);
  const channel = problem?.document['channel'];
  const faultOf = (one: 'mail' | 'chat', field: string): string | undefined =>
    problem !== undefined && channel === one ? problemText(problem) : faults[field];
  const save = (): void =>
    take('save', async () => {
      const saved = await putMessageSettings({
        language,
        ...(mail.trim() !== '' && { mail: mail.trim() }),
        ...(url.trim() !== '' && { chat: { kind, url: url.trim() } }),
        ...(quiet !== undefined && { quiet: { from: quiet[0], to: quiet[1] } }),
      });
      queries.setQueryData(['message-settings', name], saved);
      told(t('messages.settings.saved'));
    });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {problem !== undefined && channel === undefined && Object.keys(faults).length === 0 && (
        <ProblemView problem={problem} />
      )}
      <Field label={t('messages.settings.mail')} hint={t('messages.settings.mailHint')} fault={faultOf('mail', 'mail')}>
        {(id) => (
          <Input
            id={id}
            type="email"
            autoComplete="email"
            maxLength={254}
            value={mail}
            onChange={({ target }) => setMail(target.value)}
          />
        )}
      </Field>
      <Field label={t('messages.settings.chatKind')}>
        {(id) => (
          <Select
            id={id}
            aria-label={t('messages.settings.chatKind')}
            value={kind}
            options={chatKinds.map((value) => ({ value, label: t(`messages.settings.chats.${value}`) }))}
            onChange={setKind}
          />
        )}
      </Field>
      <Field
        label={t('messages.settings.chatUrl')}
        hint={t('messages.settings.chatHint')}
        fault={faultOf('chat', 'chat.url')}
      >
        {(id) => <Input id={id} maxLength={1000} value={url} onChange={({ target }) => setUrl(target.value)} />}
      </Field>
      <Field label={t('messages.settings.quiet')} hint={t('messages.settings.quietHint')}>
        {(id) => (
          <TimePicker.RangePicker
            id={{ start: id, end: `${id}-end` }}
            className="time-field"
            format="HH:mm"
            minuteStep={5}
            order={false}
            needConfirm={false}
            value={quiet === undefined ? null : [dayjs(`2000-01-01T${quiet[0]}`), dayjs(`2000-01-01T${quiet[1]}`)]}
            onChange={(chosen) => {
              const [from, to] = chosen ?? [];
              setQuiet(from && to ? [from.format('HH:mm'), to.format('HH:mm')] : undefined);
            }}
          />
        )}
      </Field>
      <Field label={t('app.language')}>
        {(id) => (
          <Select
            id={id}
            aria-label={t('app.language')}
            value={language}
            options={languages.map((value) => ({ value, label: languageNames[value] }))}
            onChange={setLanguage}
          />
        )}
      </Field>
      <Button type="primary" htmlType="submit" loading={busy === 'save'}>
        {t('app.save')}
      </Button>
    </form>
  );
};
