import { Controller } from '@nestjs/common';
import { Answers } from '@zi/bus';
import { ExportWorksheet, type InputOf, PreviewWorksheet } from '@zi/contracts';
import { WorksheetService } from './worksheet.service';

@Controller()
export class WorksheetController {
  constructor(private readonly worksheets: WorksheetService) {}

  @Answers(ExportWorksheet)
  export(ask: InputOf<typeof ExportWorksheet>) {
    return this.worksheets.export(ask);
  }

  @Answers(PreviewWorksheet)
  preview(ask: InputOf<typeof PreviewWorksheet>) {
    return this.worksheets.preview(ask);
  }
}
