import { type Browser } from 'playwright-core';
import { launchChromium, runningSuite } from './browser';
import { declare, designate, formTeamAndPlan, registerUnit } from './story/programme';
import { Telling } from './story/telling';
import { closeRound, openDerivation, recordFactsAndReport, showVerdict } from './story/verdict';
import { answerWorksheet, review, runSurvey, submitWorksheet } from './story/worksheet';

/** Many clicks, on a machine that may be busy. */
const chapterMs = 180_000;

/** The main job, by each person on their own screens: from an empty cycle to a verdict. */
describe('a new unit, from its registration to a verdict, on screens', () => {
  let browser: Browser;
  let telling: Telling;
  let unfinished: string | undefined;

  beforeAll(async () => {
    browser = await launchChromium();
    telling = new Telling(browser, await runningSuite());
  });
  afterAll(() => browser?.close());

  /** A story is told in order: after a chapter that failed the others are not begun. */
  function chapter(title: string, tell: (telling: Telling) => Promise<void>): void {
    test(
      title,
      async () => {
        expect(unfinished).toBeUndefined();
        unfinished = title;
        await tell(telling);
        expect(telling.complaints()).toEqual([]);
        unfinished = undefined;
      },
      chapterMs,
    );
  }

  chapter(
    'the administrator registers the unit, gives two people their roles and starts the programme',
    registerUnit,
  );
  chapter('the head records the declaration and the pacts, and leads the unit into designation', declare);
  chapter('the administrator records the designation and opens the development', designate);
  chapter(
    'the head forms the team; the coordinator plans an action and records what it reached',
    formTeamAndPlan,
  );
  chapter(
    'the coordinator answers on screen, by choice and by counts, and shows evidence; the other answers go over the API with their token',
    answerWorksheet,
  );
  chapter(
    'the head opens the survey and prints its poster; one answers on a phone, 29 over the API of that page; the closed survey shows its indices',
    runSurvey,
  );
  chapter('the head submits the worksheet', submitWorksheet);
  chapter(
    'the assessor accepts, returns with a note, is answered by the unit on screen, accepts and submits; the other answers go over the API with their token',
    review,
  );
  chapter(
    'the lead records what must hold besides the score, and takes the report of the evaluation in Word and PDF',
    recordFactsAndReport,
  );
  chapter(
    'the verdict stands on the page of the unit and in the overview of the leader; everybody reads stage and indices',
    showVerdict,
  );
  chapter('the total opens down to the file of the evidence and to the respondents', openDerivation);
  chapter(
    'the lead closes the round with a reason; it stays to be read, and each person was told what concerns them',
    closeRound,
  );
});
