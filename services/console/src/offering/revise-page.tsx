import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { retireResource, reviseResource, type Resource } from '../api/resources.ts';
import { ReasonDialog } from '../app/reason-dialog.tsx';
import { LoadedPage } from '../problems/loaded-page.tsx';
import { useResource } from '../resources/use-resource.ts';
import { changesOf, draftOf } from './resource-draft.ts';
import { ResourceForm } from './resource-form.tsx';
import { PageTitle } from '../app/page-title.tsx';

export const RevisePage = () => (
  <LoadedPage query={useResource()}>{(resource) => <Revision resource={resource} />}</LoadedPage>
);

/** Changes what a resource is, or takes it off the shelf. The form keeps what was typed when somebody else changes it meanwhile. */
const Revision = ({ resource }: { resource: Resource }) => {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [before] = useState(resource);
  const [isRetiring, setRetiring] = useState(false);
  const path = `/resources/${resource.id}`;
  const renew = async (): Promise<void> => {
    await Promise.all(['resource', 'resources'].map((name) => queries.invalidateQueries({ queryKey: [name] })));
    await navigate(path);
  };
  return (
    <div className="page posting">
      <nav className="crumbs" aria-label={t('initiatives.path')}>
        <Link to="/resources">{t('app.nav.resources')}</Link> / <Link to={path}>{resource.name}</Link>
      </nav>
      <div className="page-head">
        <PageTitle text={t('offering.revise')} />
        {resource.status === 'offered' && (
          <div className="page-actions">
            <Button danger onClick={() => setRetiring(true)}>
              {t('offering.retire')}
            </Button>
          </div>
        )}
      </div>
      <ResourceForm
        first={draftOf(before)}
        isNew={false}
        onSave={async (draft) => {
          await reviseResource(resource, changesOf(draft, before));
          void message.success(t('offering.revised'));
          await renew();
        }}
        onCancel={() => void navigate(path)}
      />
      {isRetiring && (
        <ReasonDialog
          title={t('offering.retire')}
          label={t('app.reason')}
          hint={t('offering.retireHint')}
          isDanger
          onSay={(reason) => retireResource(resource, reason).then(renew)}
          onClose={() => setRetiring(false)}
        />
      )}
    </div>
  );
};
