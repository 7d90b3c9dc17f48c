export { erasureView, ErasureView } from './erasure.view.js';
export { PersonMarks } from './person-marks.js';
export { PersonalTexts, type TextToKeep } from './personal-texts.js';
export { PersonalTextsModule } from './personal-texts.module.js';
