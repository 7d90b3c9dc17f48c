export { RunningModule } from './running/running.module.js';
export * from './shared-by-all-units.js';
export { ofMassOrganisations } from './mass-organisations.js';
export { ofPropaganda } from './propaganda.js';
