import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Initiative } from '../api/initiatives.ts';
import { unitOfId } from '../api/units.ts';
import { ActionButtons } from '../duties/action-buttons.tsx';
import { read } from '../duties/duty-api.ts';
import { Parts } from '../duties/parts.tsx';
import { usePerson } from '../session/session.ts';
import { type Milestone, milestonesDuty, planDuty, type PlannedTask, tasksDuty } from './plan.duty.ts';

/** What its own unit answers with beside what its copies know. */
type PlannedInitiative = Initiative & { readonly milestones?: readonly Milestone[] };

/** The plan of an initiative: its dates, which follow start and end, and who does what until when. */
export const PlanCard = ({ initiative }: { initiative: Initiative }) => {
  const { t } = useTranslation();
  const person = usePerson();
  const { id, title, host, status } = initiative;
  const milestones = (initiative as PlannedInitiative).milestones ?? [];
  const matrix = useQuery({
    queryKey: ['initiative', id, 'matrix'],
    queryFn: ({ signal }) =>
      read<{ readonly tasks: readonly PlannedTask[] }>(
        unitOfId(id) ?? person.unit,
        `/v1/initiatives/${id}/matrix`,
        signal,
      ),
  });
  const tasks = matrix.data?.tasks ?? [];
  const plan = { id, title, host, milestones, isOver: ['withdrawn', 'concluded', 'assessed'].includes(status) };
  return (
    <>
      <Parts
        duty={milestonesDuty(plan)}
        title={t('initiative-plan.milestones')}
        items={milestones.map((one) => ({ ...one, id: `${id}/${one.name}` }))}
      />
      <Parts duty={tasksDuty(plan)} title={t('initiative-plan.tasks')} items={tasks.map((one) => ({ ...one }))} />
      <div className="form-actions">
        <ActionButtons duty={planDuty(plan)} item={plan} />
      </div>
    </>
  );
};
