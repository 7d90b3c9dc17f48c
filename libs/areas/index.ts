export { AreasModule } from './areas.module.js';
