export { TermLettersModule } from './term-letters.module.js';
