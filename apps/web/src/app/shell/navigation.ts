import {
  type Icon,
  IconBook2,
  IconBuilding,
  IconChartDots,
  IconChecklist,
  IconClipboardText,
  IconFileCheck,
  IconGauge,
  IconHelpCircle,
  IconHome,
  IconLayoutKanban,
  IconLink,
  IconListNumbers,
  IconMail,
  IconRefresh,
  IconReportAnalytics,
  IconScale,
  IconUsers,
} from '@tabler/icons-react';
import { type useMe } from '../../api/session';
import { type shell } from '../../text/id/shell';

type Me = ReturnType<typeof useMe>;

interface Item {
  readonly name: keyof typeof shell.item;
  readonly to: string;
  readonly icon: Icon;
  readonly shown: (me: Me) => boolean;
}

interface Section {
  readonly name: keyof typeof shell.section;
  readonly items: readonly Item[];
}

const always = () => true;
const reads = (me: Me) => me.maySomewhere('assessment.read');
/** Who looks after many units rather than one of them. */
const overseers = [
  ...['reviewer', 'tpi_member', 'tpi_lead', 'tpi_controller', 'directorate_viewer', 'ministry_admin'],
  ...['leader', 'national_viewer'],
];
const oversees = (me: Me) => me.holds(...overseers);

/** What stands in the navigation, and for whom. */
export const sections: readonly Section[] = [
  {
    name: 'mine',
    items: [
      { name: 'home', to: '/', icon: IconHome, shown: always },
      { name: 'inbox', to: '/inbox', icon: IconMail, shown: always },
    ],
  },
  {
    name: 'assess',
    items: [
      { name: 'assessments', to: '/assessments', icon: IconChecklist, shown: reads },
      { name: 'agreement', to: '/agreement', icon: IconScale, shown: oversees },
    ],
  },
  {
    name: 'ministry',
    items: [
      { name: 'overview', to: '/overview', icon: IconReportAnalytics, shown: oversees },
      {
        name: 'programmes',
        to: '/programmes',
        icon: IconLayoutKanban,
        shown: (me) => me.maySomewhere('programme.read'),
      },
      { name: 'ranking', to: '/ranking', icon: IconListNumbers, shown: reads },
      { name: 'heatMap', to: '/heat-map', icon: IconChartDots, shown: oversees },
      { name: 'units', to: '/units', icon: IconBuilding, shown: (me) => me.maySomewhere('unit.read') },
    ],
  },
  {
    name: 'manage',
    items: [
      { name: 'people', to: '/people', icon: IconUsers, shown: (me) => me.maySomewhere('membership.grant') },
      { name: 'cycles', to: '/cycles', icon: IconRefresh, shown: oversees },
      { name: 'rubrics', to: '/rubrics', icon: IconBook2, shown: oversees },
      {
        name: 'templates',
        to: '/templates',
        icon: IconFileCheck,
        shown: (me) => me.maySomewhere('template.replace'),
      },
      { name: 'clients', to: '/clients', icon: IconLink, shown: (me) => me.maySomewhere('client.read') },
      { name: 'audit', to: '/audit', icon: IconClipboardText, shown: (me) => me.maySomewhere('audit.read') },
      { name: 'operations', to: '/operations', icon: IconGauge, shown: (me) => me.holds('operator') },
      { name: 'help', to: '/help', icon: IconHelpCircle, shown: always },
    ],
  },
];
