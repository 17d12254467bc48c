import { type Layer } from '../../../../api/assessments';
import { type Assessed } from '../../../../parts/score/assessed';
import { type useWhyReadOnly } from '../use-rights';

export interface ImportPanelProps extends Assessed {
  readonly layer: Layer;
}

export interface ImportProps extends ImportPanelProps {
  readonly whyReadOnly: ReturnType<typeof useWhyReadOnly>;
}
