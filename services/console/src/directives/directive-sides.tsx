import { useTranslation } from 'react-i18next';
import { useBodyName } from '../api/bodies.ts';
import { units } from '../api/units.ts';
import { Parts } from '../duties/parts.tsx';
import { Instant } from '../time/instant.tsx';
import { type Directive, type DirectiveItem, wholeItem } from './directive.ts';
import { type Side, sidesDuty } from './sides.duty.ts';

/** How all addressed bodies stand: counted by their units, one by one, and what each has said. */
export const DirectiveSides = ({ directive }: { directive: Directive }) => {
  const { t } = useTranslation();
  const nameOf = useBodyName();
  const { id, from, status, bodies } = directive;
  const sides = bodies.map((side): Side & Readonly<Record<string, unknown>> => ({
    ...side,
    id: `${id}/${side.body}`,
    directive: id,
    from,
    name: nameOf(side.body),
    isOpen: status === 'open',
  }));
  return (
    <>
      <Counts directive={directive} />
      <Parts duty={sidesDuty} title={t('directives.sides')} items={sides} />
      {sides.map(({ body, name, items = [] }) =>
        items.some(({ steps, delayAsked }) => steps.length > 0 || delayAsked !== undefined) ? (
          <section key={body} className="card" aria-label={name}>
            <h2>{t('directives.saidBy', { body: name })}</h2>
            {items.map((item) => (
              <Item key={item.item} item={item} />
            ))}
          </section>
        ) : null,
      )}
    </>
  );
};

/** How many are done, under way and overdue, by the units of those addressed. */
const Counts = ({ directive: { bodies } }: { directive: Directive }) => {
  const { t } = useTranslation();
  const rows = units
    .map((unit) => ({ unit, sides: bodies.filter((side) => side.unit === unit) }))
    .filter(({ sides }) => sides.length > 0);
  if (rows.length < 2) return null;
  return (
    <section className="card" aria-labelledby="by-unit">
      <h2 id="by-unit">{t('directives.byUnit')}</h2>
      <div className="table-box" tabIndex={0} role="region" aria-labelledby="by-unit">
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{t('terms.unit')}</th>
              <th scope="col">{t('directives.counts.total')}</th>
              <th scope="col">{t('directives.counts.done')}</th>
              <th scope="col">{t('directives.counts.overdue')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ unit, sides }) => (
              <tr key={unit}>
                <th scope="row">{t(`terms.units.${unit}`)}</th>
                <td className="number">{sides.length}</td>
                <td className="number">
                  {sides.filter(({ state }) => state === 'done' || state === 'accepted').length}
                </td>
                <td className="number">{sides.filter(({ isOverdue }) => isOverdue).length}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};

const Item = ({ item: { item, dueAt, steps, delayAsked } }: { item: DirectiveItem }) => {
  const { t } = useTranslation();
  if (steps.length === 0 && delayAsked === undefined) return null;
  const title = item === wholeItem ? t('directives.whole') : t('directives.reportNo', { no: item.split('-')[1] ?? '' });
  return (
    <>
      <h3>
        {title}
        {dueAt !== undefined && (
          <span className="quiet">
            {' '}
            {t('directives.fields.dueAt')} <Instant at={dueAt} />
          </span>
        )}
      </h3>
      <ul>
        {steps.map(({ kind, at, text, reason, to, dueAt: again }, index) => (
          <li key={index}>
            {t(`directives.steps.${kind}`)} · <Instant at={at} />
            {(to ?? again) !== undefined && (
              <>
                {' '}
                → <Instant at={to ?? again ?? at} />
              </>
            )}
            {(text ?? reason) !== undefined && <div>{text ?? reason}</div>}
          </li>
        ))}
        {delayAsked !== undefined && (
          <li>
            {t('directives.delayAsked')} <Instant at={delayAsked.to} />
            {delayAsked.reason !== undefined && <div>{delayAsked.reason}</div>}
          </li>
        )}
      </ul>
    </>
  );
};
