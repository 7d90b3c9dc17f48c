export { TermsModule } from './terms.module.js';
export { dueDayOf, termStream } from './domain/term.js';
export { type TermCopy, Terms } from './terms.js';
