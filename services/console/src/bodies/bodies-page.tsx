import { Checkbox, Input, Segmented } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useBodies } from '../api/bodies.ts';
import { problemOf } from '../api/problem.ts';
import { Field } from '../app/field.tsx';
import { Loading, Nothing } from '../app/states.tsx';
import { useIsPrinting } from '../paper/is-printing.ts';
import { PaperLine } from '../paper/paper-line.tsx';
import { ProblemView } from '../problems/problem-view.tsx';
import { dayOf } from '../time/wall-time.ts';
import { readerZone } from '../time/zones.ts';
import { BodiesTable } from './bodies-table.tsx';
import { BodyDetails } from './body-details.tsx';
import { linksOn, relationTypes } from './links.ts';
import './bodies.css';
import { DayField } from '../time/time-field.tsx';
import { PageTitle } from '../app/page-title.tsx';

const RelationsGraph = lazy(async () => ({ default: (await import('./relations-graph.tsx')).RelationsGraph }));

const isRelationType = (text: string): text is (typeof relationTypes)[number] =>
  (relationTypes as readonly string[]).includes(text);

/** The register of bodies and how they are related on a day: as a graph, and as a table that says the same and is what is printed. */
export const BodiesPage = () => {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const [text, setText] = useState('');
  const bodies = useBodies();
  const isPrinting = useIsPrinting();
  const day = search.get('on') ?? dayOf(new Date().toISOString(), readerZone());
  const hidden = search.get('without') ?? '';
  const types = useMemo(() => relationTypes.filter((type) => !hidden.split(',').includes(type)), [hidden]);
  const chosen = search.get('body') ?? undefined;
  const all = useMemo(() => bodies.data ?? [], [bodies.data]);
  const links = useMemo(() => linksOn(all, day, types), [all, day, types]);
  const set = (name: string, value: string | undefined): void => {
    const next = new URLSearchParams(search);
    if (value === undefined || value === '') next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: true });
  };
  if (bodies.isPending) return <Loading />;
  if (bodies.isError)
    return (
      <div className="page">
        <ProblemView problem={problemOf(bodies.error)} onRetry={() => void bodies.refetch()} />
      </div>
    );
  const isTable = search.get('view') === 'list';
  const wanted = text.trim().toLowerCase();
  const found = all.filter(({ code, name }) => `${code} ${name}`.toLowerCase().includes(wanted));
  const chosenBody = all.find(({ code }) => code === chosen);
  return (
    <div className="page page-full">
      <div className="page-head">
        <PageTitle text={t('app.nav.bodies')} />
        <Segmented
          aria-label={t('initiatives.view')}
          value={isTable ? 'list' : 'graph'}
          options={(['graph', 'list'] as const).map((value) => ({ value, label: t(`bodies.${value}`) }))}
          onChange={(value) => set('view', value === 'list' ? 'list' : undefined)}
        />
      </div>
      <div className="filters filters-labelled">
        <DayField label={t('bodies.asOf')} value={day} onChange={(one) => set('on', one)} />
        <Field label={t('bodies.search')}>
          {(id) => (
            <Input
              id={id}
              className="filter-wide"
              allowClear
              value={text}
              onChange={({ target }) => setText(target.value)}
              onPressEnter={() => set('body', found[0]?.code)}
            />
          )}
        </Field>
        <fieldset className="relation-types">
          <legend>{t('bodies.types')}</legend>
          <Checkbox.Group
            value={[...types]}
            options={relationTypes.map((value) => ({
              value,
              label: <span className={`relation relation-${value}`}>{t(`terms.relations.${value}`)}</span>,
            }))}
            onChange={(shown) =>
              set('without', relationTypes.filter((type) => !shown.filter(isRelationType).includes(type)).join(','))
            }
          />
        </fieldset>
      </div>
      <PaperLine parts={[t('bodies.asOf'), day, types.map((type) => t(`terms.relations.${type}`)).join('、')]} />
      {all.length === 0 && <Nothing title={t('bodies.empty')} />}
      <div className="bodies">
        {isTable || isPrinting ? (
          <BodiesTable bodies={found} links={links} chosen={chosen} onChoose={(code) => set('body', code)} />
        ) : (
          <Suspense fallback={<Loading />}>
            <RelationsGraph
              bodies={all}
              links={links}
              found={wanted === '' ? undefined : new Set(found.map(({ code }) => code))}
              chosen={chosen}
              onChoose={(code) => set('body', code)}
            />
          </Suspense>
        )}
        {chosenBody !== undefined && <BodyDetails body={chosenBody} bodies={all} links={links} />}
      </div>
    </div>
  );
};
