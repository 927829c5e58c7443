import { Badge } from '@/components/ui/badge';
import type { Tone } from '@/components/ui/tone';
import type { ApplicationState } from '@/lib/domain/workflow/application';
import { applicationStateLabels } from '@/lib/format/labels-lending';

const tones: Record<ApplicationState, Tone> = {
  draft: 'neutral',
  investigating: 'info',
  reviewing: 'info',
  approving: 'info',
  approved: 'success',
  contracted: 'success',
  refused: 'danger',
  withdrawn: 'neutral',
};

export function ApplicationStateBadge({ state }: Readonly<{ state: ApplicationState }>) {
  return <Badge tone={tones[state]}>{applicationStateLabels[state]}</Badge>;
}
