import type { components } from '../api/schema/units.d.ts';

export type Task = components['schemas']['Task'];
