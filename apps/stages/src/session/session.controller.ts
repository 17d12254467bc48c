import { Controller } from '@nestjs/common';
import { Answers } from '@zi/bus';
import { BeginSession, EndSession, type InputOf, ResumeSession } from '@zi/contracts';
import { SessionService } from './session.service';

@Controller()
export class SessionController {
  constructor(private readonly sessions: SessionService) {}

  @Answers(BeginSession)
  begin(ask: InputOf<typeof BeginSession>) {
    return this.sessions.begin(ask);
  }

  @Answers(ResumeSession)
  resume(ask: InputOf<typeof ResumeSession>) {
    return this.sessions.resume(ask);
  }

  @Answers(EndSession)
  end(ask: InputOf<typeof EndSession>) {
    return this.sessions.end(ask);
  }
}
