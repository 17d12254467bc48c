import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { assessmentsQuery } from '../../api/assessments';
import { type Cycle, cyclesQuery } from '../../api/cycles';
import { peopleNamedQuery } from '../../api/people';
import { rubricQuery } from '../../api/rubrics';
import { useMe } from '../../api/session';
import { unitsQuery } from '../../api/units';
import { sections as navigation } from '../../app/shell/navigation';
import { usePreference } from '../../text/preference';
import { type Choice, type Section, contains } from './choices';

const mostOfAKind = 6;

function useScreens(words: string): Choice[] {
  const { t } = useTranslation('shell');
  const me = useMe();
  return navigation
    .flatMap(({ items }) => items)
    .filter((item) => item.shown(me))
    .map(({ name, to }) => ({ to, label: t(`item.${name}`) }))
    .filter(({ label }) => contains(label, words));
}

function useUnits(words: string): Choice[] {
  const me = useMe();
  const { data = [] } = useInfiniteQuery({
    ...unitsQuery({ query: words }),
    enabled: words !== '' && me.maySomewhere('unit.read'),
    placeholderData: keepPreviousData,
  });
  return data.map(({ id, name, code }) => ({ to: `/units/${id}`, label: name, beside: code }));
}

function usePeople(words: string): Choice[] {
  const me = useMe();
  const { data = [] } = useQuery({
    ...peopleNamedQuery(words),
    enabled: words !== '' && me.maySomewhere('membership.grant'),
    placeholderData: keepPreviousData,
  });
  return data.map(({ id, name }) => ({ to: `/people/${id}`, label: name }));
}

/** The newest cycle, for who may read assessments of it. */
function useCycle(isWanted: boolean) {
  const me = useMe();
  const { data } = useQuery({ ...cyclesQuery, enabled: isWanted && me.maySomewhere('assessment.read') });
  return data?.[0];
}

/** The person's worksheet if there is but one, else the rubric. */
function useSheet(cycle: Cycle | undefined): string {
  const { data = [] } = useInfiniteQuery({
    ...assessmentsQuery({ cycleId: cycle?.id }),
    enabled: cycle !== undefined,
  });
  const [sheet, ...others] = data;
  if (sheet && others.length === 0) return `/assessments/${sheet.id}`;
  return cycle ? `/rubrics/${cycle.rubricId}/${cycle.rubricVersion}` : '/';
}

function useQuestions(words: string): Choice[] {
  const { language } = usePreference();
  const cycle = useCycle(words !== '');
  const to = useSheet(cycle);
  const { data: rubric } = useQuery({
    ...rubricQuery({ id: cycle?.rubricId ?? '', version: cycle?.rubricVersion ?? '' }),
    enabled: words !== '' && cycle !== undefined,
  });
  if (words === '' || !rubric) return [];
  return rubric.questions
    .filter(({ code, name }) => contains(`${code} ${name[language]}`, words))
    .map(({ code, name }) => ({
      to: `${to}?q=${encodeURIComponent(code)}`,
      label: name[language],
      beside: code,
    }));
}

/** What the words find, by kind; without words what was chosen before, and the screens. */
export function useSections(words: string, recent: readonly Choice[]): Section[] {
  const sections: Section[] = [
    { name: 'recent', choices: words === '' ? recent : [] },
    { name: 'screens', choices: useScreens(words) },
    { name: 'units', choices: useUnits(words) },
    { name: 'questions', choices: useQuestions(words) },
    { name: 'people', choices: usePeople(words) },
  ];
  const shown = sections.map(({ name, choices }) => ({
    name,
    choices: choices.slice(0, name === 'screens' ? undefined : mostOfAKind),
  }));
  return shown.filter(({ choices }) => choices.length > 0);
}
