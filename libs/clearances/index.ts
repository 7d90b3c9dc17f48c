export { ClearancesElsewhereModule, ClearancesModule } from './clearances.module.js';
