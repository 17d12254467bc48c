import { Controller } from '@nestjs/common';
import { Answers, Hears } from '@zi/bus';
import {
  AssessmentSubmitted,
  CountLayers,
  type EventOf,
  GetHeatMap,
  type InputOf,
  ListMovements,
  ListRanking,
  RoundClosed,
  ScoreComputed,
} from '@zi/contracts';
import { MovementService } from './movement.service';
import { RankingService } from './ranking.service';
import { StandingService } from './standing.service';

@Controller()
export class StandingController {
  constructor(
    private readonly standings: StandingService,
    private readonly ranks: RankingService,
    private readonly movements: MovementService,
  ) {}

  @Hears(ScoreComputed)
  takeScore(fact: EventOf<typeof ScoreComputed>) {
    return this.standings.refresh(fact, [fact.data.layer]);
  }

  @Hears(AssessmentSubmitted)
  takeSubmission(fact: EventOf<typeof AssessmentSubmitted>) {
    return this.standings.refresh(fact, [fact.data.layer]);
  }

  @Hears(RoundClosed)
  takeRound(fact: EventOf<typeof RoundClosed>) {
    const layers = fact.data.layers.map(({ layer }) => layer);
    return this.standings.refresh(fact, layers);
  }

  @Answers(ListRanking)
  ranking(ask: InputOf<typeof ListRanking>) {
    return this.ranks.ranking(ask);
  }

  @Answers(ListMovements)
  moved(ask: InputOf<typeof ListMovements>) {
    return this.movements.list(ask);
  }

  @Answers(GetHeatMap)
  heat(ask: InputOf<typeof GetHeatMap>) {
    return this.ranks.heat(ask);
  }

  @Answers(CountLayers)
  layers(ask: InputOf<typeof CountLayers>) {
    return this.ranks.layers(ask);
  }
}
