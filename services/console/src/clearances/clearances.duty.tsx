import { Link } from 'react-router';
import type { Clearance } from '../api/clearances.ts';
import { duty, type Action } from '../duties/duty.ts';
import { reservationPath } from '../resources/reservation-path.ts';
import { ResourceName } from '../resources/resource-name.tsx';
import { decides } from './decides.ts';
import { InitiativeLink } from '../initiatives/initiative-link.tsx';

const step = (name: 'grant' | 'refuse'): Action<'clearances', Clearance> => ({
  name,
  isFor: decides,
  isInRow: true,
  ...(name === 'grant' ? { isMain: true } : { isDanger: true }),
  fields: [
    {
      name: name === 'grant' ? 'ground' : 'reason',
      label: 'ground',
      as: 'long-text',
      isNeeded: name === 'refuse',
      maxLength: 1000,
    },
  ],
  call: ({ id }, content) => ({ path: `clearances/${id}/${name}`, content, unit: 'discipline' }),
});

/** Discipline's queue: what waits for its consent and what that holds up, the longest waiting first; and what was decided. */
export const clearancesDuty = duty<'clearances', Clearance>({
  noun: 'clearances',
  path: '/clearances',
  api: '/v1/clearances',
  at: 'discipline',
  titleOf: ({ purpose }) => purpose,
  status: {
    of: ({ status }) => status,
    tones: { open: 'waits', granted: 'good', refused: 'bad', withdrawn: 'over' },
  },
  filters: [{ name: 'status', as: 'status', values: ['open', 'granted', 'refused', 'withdrawn'], usual: 'open' }],
  facts: [
    { name: 'purpose', column: 'minmax(128px, 1.4fr)' },
    { name: 'matter', as: 'choice', column: '80px' },
    {
      name: 'resource',
      column: 'minmax(144px, 1.2fr)',
      show: ({ id, resource }) =>
        resource === undefined ? null : (
          <Link to={reservationPath({ id, resource })} onClick={(event) => event.stopPropagation()}>
            <ResourceName id={resource} />
          </Link>
        ),
    },
    { name: 'body', as: 'body', column: 'minmax(128px, 1fr)' },
    { name: 'amountFen', as: 'yuan', column: '96px' },
    { name: 'requestedAt', as: 'instant' },
    { name: 'dueAt', as: 'instant', column: 'minmax(160px, 1fr)' },
    { name: 'isOverdue', as: 'flag' },
    { name: 'level', as: 'choice' },
    {
      name: 'initiative',
      show: ({ initiative }) => (initiative === undefined ? null : <InitiativeLink id={initiative} />),
    },
    { name: 'ground' },
    { name: 'reason' },
  ],
  actions: [step('grant'), step('refuse')],
  touches: ['reservations'],
  refreshMs: 30_000,
});
