export { matters, type MatterFields } from './matters.js';
export type { MatterCommand } from './domain/matter.decide.js';
export type { Matter, MatterEvent } from './domain/matter.js';
export { IsEvidence } from './evidence.js';
export { actsForDiscipline, requireOfDiscipline, supervises } from './of-discipline.js';
export { SupervisionModule } from './supervision.module.js';
export { WhoSees } from './who-sees.js';
