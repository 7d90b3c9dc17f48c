export { type CountedPart, HANDOVER_PARTS, type TokenPerson } from './handovers.js';
export { HandoversModule } from './handovers.module.js';
