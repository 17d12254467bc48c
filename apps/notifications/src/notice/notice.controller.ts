import { Controller } from '@nestjs/common';
import { Answers } from '@zi/bus';
import { type InputOf, ListInbox, ReadNotice } from '@zi/contracts';
import { NoticeService } from './notice.service';

@Controller()
export class NoticeController {
  constructor(private readonly notices: NoticeService) {}

  @Answers(ListInbox)
  list(ask: InputOf<typeof ListInbox>) {
    return this.notices.list(ask);
  }

  @Answers(ReadNotice)
  read(ask: InputOf<typeof ReadNotice>) {
    return this.notices.read(ask);
  }
}
