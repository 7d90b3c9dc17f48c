import type { Catalogue } from '../catalogue.ts';

export const help: Catalogue['help'] = {
  title: 'Help',
  contents: 'Contents',
  ofThisPage: 'Help on this page',
  topics: {
    'first-member': 'Members: first steps',
    'first-host': 'Hosts: first steps',
    'first-owner': 'Owners of resources: first steps',
    'first-discipline': 'Discipline: first steps',
    'first-coordinator': 'Coordinators: first steps',
    'first-auditor': 'Auditors: first steps',
    today: 'Today',
    messages: 'Messages',
    initiatives: 'Joint initiatives',
    bundles: 'Bundles',
    booking: 'Booking',
    sharing: 'Sharing resources',
    funds: 'Funds',
    tasks: 'Tasks',
    plans: 'Importing a plan',
    agenda: 'Our bookings and calendar links',
    duties: 'Duties',
    desk: 'Live desk',
    statistics: 'Statistics',
    find: 'Finding things',
  },
};
