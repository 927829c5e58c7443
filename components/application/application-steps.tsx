import { Steps, type Step } from '@/components/ui/steps';
import type { ApplicationState } from '@/lib/domain/workflow/application';

const STAGES = ['受理', '调查', '审查', '审批', '合同'] as const;

/** How many stages lie behind each state; null where the case has come to an end. */
const stagesDone: Record<ApplicationState, number | null> = {
  draft: 0,
  investigating: 1,
  reviewing: 2,
  approving: 3,
  approved: 4,
  contracted: 5,
  refused: null,
  withdrawn: null,
};

/** The steps bar of a case; an ended case has none, its badge and trail say how it ended. */
export function ApplicationSteps({ state }: Readonly<{ state: ApplicationState }>) {
  const done = stagesDone[state];
  if (done === null) return null;
  const steps = STAGES.map((label, index): Step => ({
    label,
    state: index < done ? 'done' : index === done ? 'current' : 'todo',
  }));
  return <Steps steps={steps} />;
}
