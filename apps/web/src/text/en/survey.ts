import { type survey as Indonesian } from '../id/survey';
import { type Text } from '../text';

export const survey: Text<typeof Indonesian> = {
  title: 'Surveys of service users',
  about: '{{unit}}, cycle {{year}}',
  list: {
    caption: 'Surveys of this programme',
    period: 'Period',
    status: 'State',
    empty: 'No survey yet',
    emptyBody:
      'A survey measures how users see corruption (IPAK) and the quality of service (IPKP). Both go into the worksheet as results.',
    openHere: 'See the survey {{period}}',
  },
  open: {
    title: 'Open a survey',
    opensOn: 'First day',
    closesOn: 'Last day',
    submit: 'Open the survey',
    order: 'The last day must come after the first.',
    conflict:
      'The survey cannot be opened yet: the programme must be in development, with no other survey open.',
    notAllowed: 'A survey is opened by the ZI team of this unit.',
  },
  status: { open: 'Open', closed: 'Closed' },
  progress: {
    title: 'Progress',
    of: '{{count}} of at least {{minimum}} respondents',
    enough: 'There are as many respondents as are needed.',
    missing_one: '{{count}} respondent is still needed.',
    missing_other: '{{count}} respondents are still needed.',
    until: 'Open until {{day}} ({{relative}}).',
    over: 'The period ended on {{day}}.',
  },
  share: {
    title: 'Share',
    about: 'Respondents open this address or scan the code. No name is asked.',
    address: 'Address of the survey',
    copy: 'Copy the address',
    poster: 'Poster with the code',
    openPage: 'Open the page of respondents',
    qr: 'QR code of the survey of {{unit}}',
  },
  close: {
    title: 'Close the survey',
    about:
      'The indices are computed when the survey is closed and go into the worksheet at once. A closed survey cannot be opened again.',
    submit: 'Close the survey',
    question: 'Close the survey with {{count}} respondents? This cannot be undone.',
    few: 'A survey can be closed from {{minimum}} respondents on.',
    conflict:
      'The survey cannot be closed: it has fewer than {{minimum}} respondents, or somebody closed it already.',
  },
  result: {
    title: 'Result',
    caption: 'Indices of the survey',
    index: 'Index',
    ipak: 'IPAK, perception of anti-corruption',
    ipkp: 'IPKP, perception of service quality',
    mean: 'Mean (scale of 6)',
    scale4: 'Index (scale of 4)',
    respondents: 'Respondents',
    inSheet: 'In the worksheet',
    toSheet: 'See it in the worksheet',
    conversion:
      'How the scale is converted: {{name}}, by the settings of the cycle when the survey was opened.',
    none: 'The result appears when the survey is closed.',
  },
  poster: {
    title: 'Judge our service',
    body: 'Scan this code with your phone and answer a short survey, about three minutes. No name, no cost.',
    until: 'Until {{day}}',
    back: 'Back to the survey',
  },
};
