export { Api, type Reply } from './api';
export { type SampleFile, samplePdf, sendToStore } from './file';
export { type DemoMinistry, buildMinistry, founding, startProgramme } from './ministry';
export * as papers from './papers';
export { type DemoPerson } from './people';
export * as story from './story';
export { type Chapter, tellStory } from './tell';
export { demoPeople, furtherPeople } from './whole/cast';
export { type SheetAnswer, assessorAnswers, selfAnswers } from './worksheet';
