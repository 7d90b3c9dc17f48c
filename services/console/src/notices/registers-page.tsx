import { useQuery } from '@tanstack/react-query';
import { Button, InputNumber, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useBodyName } from '../api/bodies.ts';
import { Field } from '../app/field.tsx';
import { PageTitle } from '../app/page-title.tsx';
import { saveCsv } from '../app/sheet.ts';
import { Nothing } from '../app/states.tsx';
import { read } from '../duties/duty-api.ts';
import { PaperLine } from '../paper/paper-line.tsx';
import { PrintButton } from '../paper/print-button.tsx';
import { LoadedPage } from '../problems/loaded-page.tsx';
import { usePerson } from '../session/session.ts';
import { homeZone } from '../statistics/period.ts';
import { dayOf } from '../time/wall-time.ts';
import './notices.css';

const registers = ['matters', 'meetings', 'opinions', 'opinion-handling'] as const;
type Register = (typeof registers)[number];

interface Registered {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string | number>>[];
}

/** 四簿: the registers of the reader's own body, with the columns that they have on paper. */
export const RegistersPage = () => {
  const { t } = useTranslation();
  const { unit, body } = usePerson();
  const nameOf = useBodyName();
  const [search, setSearch] = useSearchParams();
  const thisYear = Number(dayOf(new Date().toISOString(), homeZone).slice(0, 4));
  const year = Number(search.get('year') ?? thisYear);
  const register: Register = registers.find((one) => one === search.get('register')) ?? 'matters';
  const set = (name: string, value: string): void => {
    const next = new URLSearchParams(search);
    next.set(name, value);
    setSearch(next, { replace: true });
  };
  const query = useQuery({
    queryKey: ['notices', 'registers', unit, register, year],
    queryFn: ({ signal }) =>
      read<Registered>(unit, `/v1/notices/registers/${register}`, signal, { year: String(year), format: 'json' }),
  });
  const kind = t(`notices.registersOf.kinds.${register}`);
  return (
    <div className="page page-wide">
      <nav className="crumbs" aria-label={t('initiatives.path')}>
        <Link to="/notices">{t('notices.title')}</Link>
      </nav>
      <div className="page-head">
        <PageTitle text={t('notices.registersOf.title')} />
        <div className="page-actions">
          <PrintButton />
        </div>
      </div>
      <p className="quiet screen-only">{t('notices.registersOf.hint')}</p>
      <div className="filters filters-labelled">
        <Segmented
          aria-label={t('notices.registersOf.register')}
          value={register}
          options={registers.map((value) => ({ value, label: t(`notices.registersOf.kinds.${value}`) }))}
          onChange={(value) => set('register', value)}
        />
        <Field label={t('notices.registersOf.year')}>
          {(id) => (
            <InputNumber
              id={id}
              min={1900}
              max={9999}
              precision={0}
              value={year}
              onChange={(value) => {
                if (value !== null) set('year', String(value));
              }}
            />
          )}
        </Field>
      </div>
      <PaperLine parts={[kind, nameOf(body), String(year)]} />
      <LoadedPage query={query}>
        {({ columns, rows }) =>
          rows.length === 0 ? (
            <Nothing title={t('notices.registersOf.empty')} />
          ) : (
            <section className="card" aria-label={kind}>
              <div className="table-box" tabIndex={0} role="region" aria-label={kind}>
                <table className="plain" lang="zh-CN">
                  <thead>
                    <tr>
                      {columns.map((column) => (
                        <th key={column} scope="col">
                          {column}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map((row, index) => (
                      <tr key={index}>
                        {columns.map((column) => (
                          <td key={column}>{row[column]}</td>
                        ))}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              <Button
                className="screen-only"
                onClick={() =>
                  saveCsv(
                    kind,
                    columns.map((heading) => ({ heading })),
                    rows.map((row) => columns.map((column) => row[column])),
                  )
                }
              >
                CSV
              </Button>
            </section>
          )
        }
      </LoadedPage>
    </div>
  );
};
