export { InspectionsModule } from './inspections.module.js';
