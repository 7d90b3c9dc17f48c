import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { NotFoundPage } from '../app/not-found-page.tsx';
import { PageTitle } from '../app/page-title.tsx';
import { ProblemView } from '../problems/problem-view.tsx';
import { usePerson } from '../session/session.ts';
import { named, take } from './duty-api.ts';
import { FormFields } from './form-fields.tsx';
import type { AnyDuty, Making, DutyNoun, Thing } from './duty.ts';
import { useAct } from './use-act.ts';
import { useTitleOf } from './use-title-of.ts';
import { useForm } from './use-form.ts';
import './duties.css';

/** The form of a new one; leads to its page once it is made. */
export const DutyNew = ({ duty }: { duty: AnyDuty }) =>
  duty.making === undefined ? <NotFoundPage /> : <Form duty={duty} making={duty.making} />;

const Form = ({ duty, making }: { duty: AnyDuty; making: Making<DutyNoun> }) => {
  const { t } = useTranslation();
  const person = usePerson();
  const navigate = useNavigate();
  const titleOf = useTitleOf(duty);
  const { renew, told, words } = useAct(duty);
  const form = useForm(`${duty.noun}.new`, making.fields, making.start?.(person) ?? {});
  const send = (): void =>
    form.send(async (content, key) => {
      const call = making.call(content, person);
      const made = named(
        duty,
        (await take(call, call.unit ?? duty.at ?? person.unit, { 'idempotency-key': key })) as Thing,
      );
      told(words.done(making.action, titleOf(made)));
      await renew();
      void navigate(duty.hasPage?.(made) === false ? duty.path : `${duty.path}/${encodeURIComponent(made.id)}`, {
        replace: true,
      });
    });
  return (
    <div className="page">
      <nav className="crumbs" aria-label={t('initiatives.path')}>
        <Link to={duty.path}>{words.title}</Link>
      </nav>
      <div className="page-head">
        <PageTitle text={words.act(making.action)} />
      </div>
      <form
        className="card duty-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {form.problem !== undefined && <ProblemView problem={form.problem} />}
        <FormFields
          noun={duty.noun}
          fields={making.fields}
          values={form.values}
          faults={form.faults}
          onChange={form.change}
          hasFocus
        />
        <div className="form-actions">
          <Button onClick={() => void navigate(duty.path)}>{t('app.cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={form.isBusy}>
            {words.act(making.action)}
          </Button>
        </div>
      </form>
    </div>
  );
};
