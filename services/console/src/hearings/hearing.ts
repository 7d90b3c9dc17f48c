import type { components } from '../api/schema/units.d.ts';

export type Hearing = components['schemas']['Hearing'];
