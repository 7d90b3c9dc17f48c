export { asksConsent, type ConsentCommand } from './asks-consent.js';
export { ConsentView, consentProblems, viewOfConsent } from './consent.view.js';
export { GiveConsentDto, RefuseConsentDto } from './consents.dto.js';
export { consents, ConsentsModule } from './consents.module.js';
export { answerTo, type AnswerConsent, type Consent, type ConsentEvent, type Question } from './domain/consent.js';
export { consentRefusals, giveConsent, refuseConsent } from './answer-questions.js';
