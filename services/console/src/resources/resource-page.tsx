import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useBodyName } from '../api/bodies.ts';
import type { Resource } from '../api/resources.ts';
import { Fact, Facts } from '../app/facts.tsx';
import { Timeline } from '../desk/timeline.tsx';
import { TimeTravel } from '../history/time-travel.tsx';
import { useInstant } from '../history/use-instant.ts';
import { useReadMessagesOf } from '../messages/use-messages.ts';
import { LoadedPage } from '../problems/loaded-page.tsx';
import { FundDraws } from '../funds/fund-draws.tsx';
import { zoneName } from '../time/zone-name.ts';
import { mayOwn, mayReadFeed } from '../session/person.ts';
import { usePerson } from '../session/session.ts';
import { BookingDrawer, type Booking } from './booking-drawer.tsx';
import { CompetingRequests } from './competing-requests.tsx';
import { OpeningTimes } from './opening-times.tsx';
import { OneCalendar } from './one-calendar.tsx';
import { ResourceActions } from './resource-actions.tsx';
import { Holds } from './holds.tsx';
import { useResource } from './use-resource.ts';
import './resources.css';
import { PageTitle } from '../app/page-title.tsx';

export const ResourcePage = () => (
  <LoadedPage query={useResource()}>{(resource) => <ResourceDetails resource={resource} />}</LoadedPage>
);

/** A booking that the address proposes: `book=<from>/<to>`, and `for=` what it is for. */
const bookingOf = (resource: Resource, search: URLSearchParams): Booking | undefined => {
  const [from, to] = search.get('book')?.split('/') ?? [];
  const isPeriod = !Number.isNaN(Date.parse(from ?? '')) && !Number.isNaN(Date.parse(to ?? ''));
  return from === undefined || to === undefined || !isPeriod
    ? undefined
    : { resource, from, to, purpose: search.get('for') ?? '' };
};

/** One resource: what it is, its calendar, who asks for it, and all that happened to it. */
const ResourceDetails = ({ resource }: { resource: Resource }) => {
  const { t, i18n } = useTranslation();
  const nameOf = useBodyName();
  const person = usePerson();
  const [search] = useSearchParams();
  const [booking, setBooking] = useState(() => bookingOf(resource, search));
  const [at, go] = useInstant();
  useReadMessagesOf(`resource/${resource.id}`);
  const {
    id,
    name,
    unit,
    owner,
    kind,
    sharing,
    timeZone,
    district,
    address,
    equipment = [],
    approval,
    status,
  } = resource;
  return (
    <div className="page page-wide">
      <nav className="crumbs" aria-label={t('initiatives.path')}>
        <Link to="/resources">{t('app.nav.resources')}</Link>
      </nav>
      <div className="page-head">
        <PageTitle text={name} />
        <span className={`unit unit-${unit}`}>{t(`terms.units.${unit}`)}</span>
        {status === 'retired' && <span className="tag-plain">{t('resources.retired')}</span>}
        <ResourceActions resource={resource} onBook={setBooking} />
      </div>
      <section className="card" aria-labelledby="about">
        <h2 id="about" className="visually-hidden">
          {t('initiatives.about')}
        </h2>
        <Facts>
          <Fact label={t('resources.fields.kind')}>{t(`terms.resourceKinds.${kind}`)}</Fact>
          <Fact label={t('resources.fields.owner')}>{nameOf(owner)}</Fact>
          <Fact label={t('resources.fields.sharing')}>{t(`terms.sharings.${sharing}`)}</Fact>
          <Fact label={t('resources.fields.places')}>
            <Holds resource={resource} />
          </Fact>
          <Fact label={t('resources.fields.approval')}>{t(`resources.approvals.${approval}`)}</Fact>
          {district !== undefined && <Fact label={t('resources.fields.district')}>{district}</Fact>}
          {address !== undefined && <Fact label={t('resources.fields.address')}>{address}</Fact>}
          {equipment.length > 0 && <Fact label={t('resources.fields.equipment')}>{equipment.join('、')}</Fact>}
          <Fact label={t('problems.detail.openingHours')}>
            <OpeningTimes hours={resource.openingHours} />
          </Fact>
          <Fact label={t('problems.detail.timeZone')}>{zoneName(timeZone, i18n.language)}</Fact>
        </Facts>
      </section>
      <CompetingRequests resource={resource} mayDecide={mayOwn(person, owner)} />
      {mayReadFeed(person) && sharing !== 'budget' && <TimeTravel subject={`resource/${id}`} at={at} onGo={go} />}
      {sharing === 'budget' ? (
        <FundDraws resource={resource} />
      ) : (
        <OneCalendar resource={resource} onBook={setBooking} />
      )}
      {mayReadFeed(person) && (
        <section className="card" aria-labelledby="history">
          <h2 id="history">{t('timeline.title')}</h2>
          <Timeline subject={`resource/${id}`} />
        </section>
      )}
      {booking !== undefined && <BookingDrawer booking={booking} onClose={() => setBooking(undefined)} />}
    </div>
  );
};
