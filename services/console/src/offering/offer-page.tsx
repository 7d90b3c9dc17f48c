import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useBodies } from '../api/bodies.ts';
import { offerResource } from '../api/resources.ts';
import { usePerson } from '../session/session.ts';
import { readerZone } from '../time/zones.ts';
import { descriptionOf, emptyResource, type ResourceDraft } from './resource-draft.ts';
import { ResourceForm } from './resource-form.tsx';
import { PageTitle } from '../app/page-title.tsx';

/** Offers something to others: at the unit of the body that owns it. */
export const OfferPage = () => {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const person = usePerson();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { data: bodies = [] } = useBodies();
  const offer = async (draft: ResourceDraft, key: string): Promise<void> => {
    const unit = bodies.find(({ code }) => code === draft.owner)?.unit ?? person.unit;
    const { id } = await offerResource(unit, descriptionOf(draft), key);
    await queries.invalidateQueries({ queryKey: ['resources'] });
    void message.success(t('offering.offered'));
    await navigate(`/resources/${id}`);
  };
  return (
    <div className="page posting">
      <nav className="crumbs" aria-label={t('initiatives.path')}>
        <Link to="/resources">{t('app.nav.resources')}</Link>
      </nav>
      <div className="page-head">
        <PageTitle text={t('offering.offer')} />
      </div>
      <ResourceForm
        first={emptyResource(person.body, readerZone())}
        isNew
        onSave={offer}
        onCancel={() => void navigate('/resources')}
      />
    </div>
  );
};
