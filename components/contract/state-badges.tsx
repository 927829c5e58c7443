import { Badge } from '@/components/ui/badge';
import type { Tone } from '@/components/ui/tone';
import type { ContractState, RequestState } from '@/db/schema';
import { contractStateLabels, disbursementStateLabels } from '@/lib/format/labels-contract';

const contractTones: Record<ContractState, Tone> = {
  drafted: 'warning',
  signed: 'info',
  disbursed: 'success',
  voided: 'neutral',
};

export function ContractStateBadge({ state }: Readonly<{ state: ContractState }>) {
  return <Badge tone={contractTones[state]}>{contractStateLabels[state]}</Badge>;
}

const disbursementTones: Record<RequestState, Tone> = {
  requested: 'warning',
  released: 'success',
  rejected: 'danger',
};

export function DisbursementStateBadge({ state }: Readonly<{ state: RequestState }>) {
  return <Badge tone={disbursementTones[state]}>{disbursementStateLabels[state]}</Badge>;
}
