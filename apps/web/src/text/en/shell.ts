import { type shell as Indonesian } from '../id/shell';
import { type Text } from '../text';

export const shell: Text<typeof Indonesian> = {
  skip: 'Skip to the content',
  menu: 'Menu',
  navigation: 'Main navigation',
  theme: { label: 'Theme', light: 'Light', dark: 'Dark', auto: 'As the device' },
  language: 'Language',
  account: 'Account of {{name}}',
  inbox_one: 'Inbox, {{count}} unread',
  inbox_other: 'Inbox, {{count}} unread',
  search: 'Search units and questions',
  section: { mine: 'My work', assess: 'Assessment', ministry: 'Ministry', manage: 'Administration' },
  item: {
    home: 'My turn',
    inbox: 'Inbox',
    assessments: 'Worksheets and reviews',
    agreement: 'Assessor agreement',
    overview: 'Leader’s overview',
    programmes: 'Stage board',
    ranking: 'Ranking',
    heatMap: 'Heat map',
    units: 'Work units',
    people: 'People and roles',
    templates: 'Report templates',
    clients: 'Other systems',
    operations: 'Operations',
    help: 'Help',
    profile: 'Profile and language',
  },
  offline: 'The line is down. What you typed is kept on this device and sent as soon as the line is back.',
  sessionEnded: {
    title: 'Your session has ended',
    body: 'Sign in again to go on. What you typed is still there.',
  },
  missing: { title: 'Page not found', body: 'This address does not exist, or you may not see it.' },
  broken: {
    title: 'This page could not be shown',
    body: 'Load it again. If it stays so, tell an administrator.',
  },
  updated: { body: 'A new version is there. Load the page again to use it.', reload: 'Load again' },
};
