import type { components } from '../api/schema/units.d.ts';
import { mayHost, type Person } from '../session/person.ts';

export type Area = components['schemas']['Area'];

export const isRunning = ({ dissolvedOn }: Area): boolean => dissolvedOn === undefined;
export const isMember = (person: Person, area: Area): boolean =>
  isRunning(area) && mayHost(person) && area.members.some(({ body }) => body === person.body);
