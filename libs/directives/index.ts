export { DirectivesModule } from './directives.module.js';
