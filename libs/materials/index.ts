export { MaterialsController } from './materials.controller.js';
export { MaterialsModule } from './materials.module.js';
