import type { RouteObject } from 'react-router';
import type { AnyDuty } from './duty.ts';

type Load = () => Promise<AnyDuty>;

/** The addresses of a noun's pages: its list, one thing, and a new one. The declaration is fetched with the first of them. */
export const dutyRoutes = (path: string, load: Load): readonly RouteObject[] => [
  {
    path,
    lazy: async () => {
      const [declared, { DutyList }] = await Promise.all([load(), import('./duty-list.tsx')]);
      return { Component: () => <DutyList duty={declared} /> };
    },
  },
  {
    path: `${path}/new`,
    lazy: async () => {
      const [declared, { DutyNew }] = await Promise.all([load(), import('./duty-new.tsx')]);
      return { Component: () => <DutyNew duty={declared} /> };
    },
  },
  {
    path: `${path}/:id`,
    lazy: async () => {
      const [declared, { DutyThing }] = await Promise.all([load(), import('./duty-thing.tsx')]);
      return { Component: () => <DutyThing duty={declared} /> };
    },
  },
];
