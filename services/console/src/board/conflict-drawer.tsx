import { useQuery } from '@tanstack/react-query';

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BoardItem } from '../api/board.ts';
import { problemOf } from '../api/problem.ts';
import { resourceOf } from '../api/resources.ts';
import { Loading } from '../app/states.tsx';
import { ProblemView } from '../problems/problem-view.tsx';
import { CompetingRequests } from '../resources/competing-requests.tsx';
import '../resources/resources.css';
import { mayOwn } from '../session/person.ts';
import { usePerson } from '../session/session.ts';
import { placeOf } from './place-of.ts';
import { SideDrawer } from '../app/dialog.tsx';

/** Requests that cannot all be granted, side by side: approved or refused here, without leaving the board. */
export const ConflictDrawer = ({ item, onClose }: { item: BoardItem; onClose: () => void }) => {
  const { t } = useTranslation();
  const person = usePerson();
  const id = item.resource ?? '';
  const resource = useQuery({
    queryKey: ['resource', id],
    queryFn: ({ signal }) => resourceOf(id, item.unit, signal),
  });
  return (
    <SideDrawer size={760} title={`${t('board.settle')}: ${item.title ?? id}`} onClose={onClose}>
      {resource.isPending && <Loading />}
      {resource.isError && <ProblemView problem={problemOf(resource.error)} onRetry={() => void resource.refetch()} />}
      {resource.isSuccess && (
        <CompetingRequests
          resource={resource.data}
          mayDecide={mayOwn(person, resource.data.owner)}
          only={item.reservations ?? []}
          whenNone={<p role="status">{t('board.settled')}</p>}
        />
      )}
      <Link to={placeOf(item)}>{t('board.toResource')}</Link>
    </SideDrawer>
  );
};
