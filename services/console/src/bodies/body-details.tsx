import { useTranslation } from 'react-i18next';
import { Link as PageLink } from 'react-router';
import type { Body } from '../api/bodies.ts';
import { Fact, Facts } from '../app/facts.tsx';
import { SubscribeButton } from '../app/subscribe-button.tsx';
import { mayActFor, mayBook, mayReadFeed } from '../session/person.ts';
import { usePerson } from '../session/session.ts';
import type { Link } from './links.ts';

interface Props {
  readonly body: Body;
  readonly bodies: readonly Body[];
  readonly links: readonly Link[];
}

export const BodyDetails = ({ body, bodies, links }: Props) => {
  const { t } = useTranslation();
  const person = usePerson();
  const nameOf = (code: string): string => bodies.find((one) => one.code === code)?.name ?? code;
  const own = links.filter(({ from, to }) => from === body.code || to === body.code);
  return (
    <aside className="card body-details" aria-label={t('bodies.chosen')}>
      <h2>{body.name}</h2>
      <Facts>
        <Fact label={t('bodies.columns.code')}>
          <code>{body.code}</code>
        </Fact>
        <Fact label={t('bodies.columns.kind')}>{t(`terms.bodyKinds.${body.kind}`)}</Fact>
        <Fact label={t('bodies.columns.unit')}>{t(`terms.units.${body.unit}`)}</Fact>
        {body.members !== undefined && <Fact label={t('bodies.columns.members')}>{body.members}</Fact>}
      </Facts>
      <h3>{t('bodies.columns.relations')}</h3>
      {own.length === 0 && <p className="quiet">{t('bodies.none')}</p>}
      <ul>
        {own.map(({ from, to, type, since, until }) => (
          <li key={`${from} ${type} ${to}`}>
            {from === body.code
              ? t('bodies.outgoing', { type: t(`terms.relations.${type}`), name: nameOf(to) })
              : t('bodies.incoming', { type: t(`terms.relations.${type}`), name: nameOf(from) })}
            <span className="quiet">
              {since !== undefined && ` ${t('bodies.since', { date: since })}`}
              {until !== undefined && ` ${t('bodies.until', { date: until })}`}
            </span>
          </li>
        ))}
      </ul>
      <ul className="body-links">
        {mayReadFeed(person) && (
          <>
            <li>
              <PageLink to={`/timelines/body/${body.code}`}>{t('timeline.title')}</PageLink>
            </li>
            <li>
              <PageLink to={`/desk/board?body=${body.code}`}>{t('board.title')}</PageLink>
            </li>
          </>
        )}
        {mayBook(person) && mayActFor(person, body.code) && (
          <li>
            <SubscribeButton name={body.name} unit={body.unit} target={{ body: body.code }} />
          </li>
        )}
      </ul>
    </aside>
  );
};
