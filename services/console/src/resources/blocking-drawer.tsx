import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { unblockPeriod } from '../api/blockings.ts';
import type { Calendar, Resource } from '../api/resources.ts';
import { Fact, Facts } from '../app/facts.tsx';
import { Nothing } from '../app/states.tsx';
import { useStep } from '../app/use-step.ts';
import { ProblemView } from '../problems/problem-view.tsx';
import { mayOwn } from '../session/person.ts';
import { usePerson } from '../session/session.ts';
import { Instants } from '../time/instant.tsx';
import { SideDrawer } from '../app/dialog.tsx';

interface Props {
  /** Undefined once it has been lifted. */
  readonly blocking: NonNullable<Calendar['blockings']>[number] | undefined;
  readonly resource: Resource;
  readonly onClose: () => void;
}

/** Why a resource is closed for a time; its owner may open it again. */
export const BlockingDrawer = ({ blocking, resource, onClose }: Props) => {
  const { t } = useTranslation();
  const person = usePerson();
  const { busy, problem, take } = useStep([['calendars'], ['resource'], ['timeline']]);
  return (
    <SideDrawer title={resource.name} onClose={onClose}>
      {blocking === undefined ? (
        <Nothing title={t('blockings.lifted')} />
      ) : (
        <>
          <Facts>
            <Fact label={t('initiatives.fields.when')}>
              <Instants from={blocking.from} to={blocking.to} zone={resource.timeZone} />
            </Fact>
            <Fact label={t('blockings.reason')}>{blocking.reason}</Fact>
          </Facts>
          {problem !== undefined && <ProblemView problem={problem} />}
          {mayOwn(person, resource.owner) && (
            <Button
              className="drawer-actions"
              loading={busy === 'lift'}
              onClick={() => take('lift', () => unblockPeriod(resource, blocking.id))}
            >
              {t('blockings.lift')}
            </Button>
          )}
        </>
      )}
    </SideDrawer>
  );
};
