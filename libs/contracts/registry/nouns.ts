import { appraisal, reportRound } from '../nouns/appraisal.js';
import { affiliation, body } from '../nouns/body.js';
import { bundle } from '../nouns/bundle.js';
import { calendarLink } from '../nouns/calendar-link.js';
import { checklist, checklistProgress, checklistTemplate, indicator } from '../nouns/checklist.js';
import { clearance } from '../nouns/clearance.js';
import { dataAnswer, dataRequest } from '../nouns/data-request.js';
import { directive, receipt } from '../nouns/directive.js';
import { activitySheet, activityYear } from '../nouns/activity-sheet.js';
import { honour, opinion } from '../nouns/honour.js';
import { template } from '../nouns/template.js';
import { file } from '../nouns/file.js';
import { credit } from '../nouns/credit.js';
import { serviceCertificate, volunteer } from '../nouns/volunteer.js';
import { feedback } from '../nouns/feedback.js';
import { initiative } from '../nouns/initiative.js';
import { claim, need } from '../nouns/need.js';
import { letter, letterReceipt, numbers } from '../nouns/letter.js';
import { finding, inspection, rectification, rectificationCheck } from '../nouns/inspection.js';
import { handover } from '../nouns/handover.js';
import { mandate } from '../nouns/mandate.js';
import { matter } from '../nouns/matter.js';
import { material } from '../nouns/material.js';
import { notice, noticeOpinion } from '../nouns/notice.js';
import { participation } from '../nouns/participation.js';
import { consent } from '../nouns/consent.js';
import { election } from '../nouns/election.js';
import { post, staffing } from '../nouns/post.js';
import { meeting } from '../nouns/meeting.js';
import { attendanceRight, hearing } from '../nouns/hearing.js';
import { agreement } from '../nouns/agreement.js';
import { area } from '../nouns/area.js';
import { appointment } from '../nouns/appointment.js';
import { redrive } from '../nouns/redrive.js';
import { reminder } from '../nouns/reminder.js';
import { reservation } from '../nouns/reservation.js';
import { refusals, resource } from '../nouns/resource.js';
import { rule } from '../nouns/rule.js';
import { signUp } from '../nouns/sign-up.js';
import { proposal } from '../nouns/proposal.js';
import { careCase, careLook, careVisits } from '../nouns/care-case.js';
import { term } from '../nouns/term.js';
import { task } from '../nouns/task.js';
import { unmasking } from '../nouns/unmasking.js';
import { workingDays } from '../nouns/working-days.js';

/** Every kind of thing there is: the one list. */
export const nouns = [
  affiliation,
  appraisal,
  body,
  bundle,
  calendarLink,
  claim,
  checklist,
  checklistProgress,
  checklistTemplate,
  clearance,
  dataAnswer,
  dataRequest,
  directive,
  activitySheet,
  activityYear,
  honour,
  opinion,
  serviceCertificate,
  volunteer,
  credit,
  file,
  template,
  feedback,
  initiative,
  need,
  letter,
  letterReceipt,
  numbers,
  handover,
  mandate,
  material,
  notice,
  noticeOpinion,
  participation,
  receipt,
  consent,
  election,
  post,
  staffing,
  finding,
  indicator,
  inspection,
  matter,
  rectification,
  rectificationCheck,
  meeting,
  attendanceRight,
  hearing,
  agreement,
  area,
  appointment,
  redrive,
  refusals,
  reminder,
  reportRound,
  reservation,
  resource,
  rule,
  signUp,
  proposal,
  careCase,
  careLook,
  careVisits,
  term,
  task,
  unmasking,
  workingDays,
] as const;
