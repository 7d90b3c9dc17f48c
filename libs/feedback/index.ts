export { FeedbackController } from './feedback.controller.js';
export { FeedbackModule } from './feedback.module.js';
