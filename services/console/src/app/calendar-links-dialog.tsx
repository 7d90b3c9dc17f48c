import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  calendarLinksOf,
  makeCalendarLink,
  revokeCalendarLink,
  type CalendarLink,
  type LinkTarget,
  type MadeLink,
} from '../api/calendar-links.ts';
import { problemOf } from '../api/problem.ts';
import type { Unit } from '../api/units.ts';
import { useStep } from './use-step.ts';
import { ProblemView } from '../problems/problem-view.tsx';
import { Instant } from '../time/instant.tsx';
import { Field } from './field.tsx';
import { Loading } from './states.tsx';
import { QrCode } from './qr-code.tsx';
import { Dialog } from './dialog.tsx';

interface Props {
  readonly name: string;
  readonly unit: Unit;
  readonly target: LinkTarget;
  readonly onClose: () => void;
}

const opens = ({ target }: CalendarLink, wanted: LinkTarget): boolean =>
  Object.entries(wanted).every(([name, id]) => Reflect.get(target, name) === id);

/** Addresses by which a calendar program reads a resource, a body or an initiative: made, copied, revoked. */
export const CalendarLinksDialog = ({ name, unit, target, onClose }: Props) => {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [made, setMade] = useState<MadeLink>();
  const { busy, problem, take } = useStep([['calendar-links']]);
  const links = useQuery({
    queryKey: ['calendar-links', unit],
    queryFn: ({ signal }) => calendarLinksOf(unit, signal),
  });
  const own = links.data?.items.filter((link) => opens(link, target)) ?? [];
  const copy = async (url: string): Promise<void> => {
    await navigator.clipboard.writeText(url);
    void message.success(t('app.copied'));
  };
  return (
    <Dialog width={640} title={`${t('links.title')}: ${name}`} footer={null} onCancel={onClose}>
      <p>{t('links.hint')}</p>
      {problem !== undefined && <ProblemView problem={problem} />}
      {made === undefined ? (
        <Button
          type="primary"
          autoFocus
          loading={busy === 'make'}
          onClick={() => take('make', () => makeCalendarLink(unit, target).then(setMade))}
        >
          {t('links.make')}
        </Button>
      ) : (
        <>
          <Field label={t('links.address')}>
            {(id) => (
              <Space.Compact block>
                <Input id={id} readOnly value={made.url} onFocus={({ target: field }) => field.select()} />
                <Button type="primary" onClick={() => void copy(made.url).catch(() => undefined)}>
                  {t('links.copy')}
                </Button>
              </Space.Compact>
            )}
          </Field>
          <div className="link-ways">
            <QrCode text={made.url} label={t('links.scan')} />
            <div>
              <p>{t('links.scan')}</p>
              <a href={made.url.replace(/^https?:/, 'webcal:')}>{t('links.webcal')}</a>
            </div>
          </div>
        </>
      )}
      <h3>{t('links.existing')}</h3>
      {links.isPending && <Loading />}
      {links.isError && <ProblemView problem={problemOf(links.error)} onRetry={() => void links.refetch()} />}
      {links.isSuccess && own.length === 0 && <p className="quiet">{t('links.none')}</p>}
      <ul className="lines">
        {own.map(({ id, madeAt }) => (
          <li key={id}>
            <code>{id}</code>
            <Instant at={madeAt} />
            <Button
              size="small"
              danger
              loading={busy === id}
              onClick={() =>
                take(id, async () => {
                  await revokeCalendarLink(id, unit);
                  if (made?.id === id) setMade(undefined);
                  await queries.invalidateQueries({ queryKey: ['calendar-links'] });
                })
              }
            >
              {t('links.revoke')}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
};
