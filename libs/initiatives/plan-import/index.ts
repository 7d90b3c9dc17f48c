export { PlanImportController } from './plan-import.controller.js';
export { PlanImportService } from './plan-import.service.js';
