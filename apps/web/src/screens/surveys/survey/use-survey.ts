import { useQuery } from '@tanstack/react-query';
import { surveyQuery } from '../../../api/surveys';

/** A survey with its programme, unit and cycle. While it is open its responses are counted anew every 15 seconds. */
export function useSurvey(surveyId: string) {
  const {
    data: survey,
    error,
    refetch,
  } = useQuery({
    ...surveyQuery(surveyId),
    refetchInterval: ({ state }) => (state.data?.status === 'open' ? 15_000 : false),
  });
  return { survey, error, retry: () => void refetch() };
}
