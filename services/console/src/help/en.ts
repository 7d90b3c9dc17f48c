import type { HelpTexts } from './help-texts.ts';

export const en: HelpTexts = {
  'first-member': [
    '“Initiatives” shows what the units do; the calendar shows it best.',
    '“Resources” shows when halls, teams and places are free.',
    'The bell has your messages, the question mark tells of the page you are on, Ctrl K finds anything.',
  ],
  'first-host': [
    '“Initiatives” → “Post”: what, when, who, which resources; check and post. What you have typed is kept.',
    'Those invited are told. The page of the initiative shows who has not answered; one click reminds them.',
    'Resources are asked for together: all agree, or none is taken. A refusal says why and what could be had instead.',
    'Start it when it begins, conclude it when it is over, and record the four stages.',
  ],
  'first-owner': [
    'Offer halls, teams, places or funds under “Resources”; opening hours can be pasted as the notice has them.',
    'Requests stand on “Today”: approve or refuse in the row. Whom an approval refuses is said before.',
    'Close a time on the resource’s page: you see whom it would displace; they are told with what they could have instead.',
  ],
  'first-discipline': [
    'Draws above a threshold and appointments stand under “Duties” → “Clearances”, and on “Today”.',
    'A refusal needs a ground. What your own body asked for is decided by others.',
    'What is not decided in time goes up to a supervisor.',
  ],
  'first-coordinator': [
    '“Live desk” → “Board” has what is open over all units; a click leads to where it is settled.',
    'Competing requests are compared side by side, and one is approved.',
    'Remind bodies on an initiative’s page, or answer for them: the record says who acted for whom.',
    'Look after “Consumers” and “Dead letters” daily.',
  ],
  'first-auditor': [
    '“Live desk” shows every event, by unit, body, initiative and time, each with causes and effects.',
    'The slider on a page shows what stood at any instant.',
    'What is masked is shown for 30 minutes for a reason, which is recorded.',
  ],
  today: [
    'What waits for your body’s answer, decision or record; most of it is done in its row.',
    'An act says what it has brought about; cancelling and moving can be taken back for ten seconds.',
    'The numbers on menu and tab say how much waits.',
  ],
  messages: [
    'Invitations, decisions, changes, cancellations and deadlines, with the reason; what could be had instead is one click away.',
    'Messages of a thing are read once you look at it; for yourself alone.',
    'Turn on notices of the browser, mail or a chat room, and set quiet hours.',
  ],
  initiatives: [
    'As a list, a board or a calendar; by status, unit, or your own.',
    'Choose several to remind, export or print them together.',
    'The page of one shows who takes part, who is silent, its resources and all that has happened.',
  ],
  bundles: [
    'Resources of several owners in one request: all or nothing.',
    'When an initiative moves, what would stay behind is said first, and moves with it after.',
    'When a resource is taken back, one click asks again for what is proposed instead.',
  ],
  booking: [
    'Draw over the calendar or press “Book”, and say what for; weekly or monthly if you like.',
    'When it is taken, take one of the alternatives, or wait in line.',
    'See, move and cancel under “Our bookings”.',
  ],
  sharing: [
    'Say the name, the kind, when it is open, who may use it and who approves.',
    'Opening hours can be pasted; check what was read.',
    'A fund is shared by amount, with a threshold above which discipline clears.',
  ],
  funds: [
    'A fund shows its whole, what is spent, what is held and what is left, and each draw.',
    'Ask for an amount; above the threshold discipline clears it.',
    'Record what was spent; the rest goes back.',
  ],
  tasks: [
    'What a plan asks for without an hour: who leads, who takes part, by when.',
    'The lead reports, closes, or makes a joint initiative of it.',
    'Choose several to report or close them together.',
  ],
  plans: [
    'Import a plan from Excel or CSV; there is a template. Chinese words for kinds and bodies are read.',
    'A dry run says cell by cell what is wrong and what would be loaded; nothing is loaded before you confirm.',
  ],
  agenda: [
    'What you have booked, asked for, wait for and lost, what you host and join, in order of time.',
    'A calendar link has the same, with a QR code for a phone.',
  ],
  duties: [
    'Duties by area; each leads to its list.',
    'Open one to see what you can do; what you have typed is kept.',
    'A refusal stands at its field and says what to do.',
  ],
  notices: [
    'After “Propose” come the secrecy check, the approval and the publication; nobody approves what they proposed. The audience is the narrowest unless you choose a wider one.',
    'Before it is published you may ask for opinions; each is answered. Corrections and withdrawals keep the text and the reason.',
    'What is for society stands on the public page, to be read and printed without a sign-in; “Registers” has the four registers.',
  ],
  feedback: [
    '“Say something” goes to your own body or one above it; the page shows at which level it stands and by when it is answered.',
    'What is not answered in time climbs one level; nothing is lost.',
    'You can take it back, and have its words erased for ever.',
  ],
  materials: [
    '“Share” a title, links or a text with licence and tags; earlier versions stay readable.',
    'The search looks through title, text and tags, in Chinese too.',
    'Use it as its licence says. Nobody records who read it.',
  ],
  desk: [
    'Events as they happen; pause them; what you filter stands in the address and can be sent on.',
    'A timeline has all that has to do with a thing, causes first.',
  ],
  statistics: [
    'Choose days and groups; chart and table follow. Sharing is summed by kind of resource.',
    'Excel and CSV say what the page says, with its headings, and yuan.',
  ],
  find: [
    'Press Ctrl K, type a name or pinyin initials, choose with the arrows, open with Enter.',
    'It finds initiatives, resources, bodies, your bookings, tasks, pages and help.',
  ],
};
