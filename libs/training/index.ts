export { type Course, type Courses, COURSES } from './courses.js';
export { CreditsController } from './credits.controller.js';
export { TrainingModule } from './training.module.js';
