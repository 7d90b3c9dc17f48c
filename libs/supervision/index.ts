export { IsEvidence } from './evidence.js';
export { actsForDiscipline, requireOfDiscipline, supervises } from './of-discipline.js';
export { SupervisionModule } from './supervision.module.js';
export { WhoSees } from './who-sees.js';
