// Loads a disbursement that still waits for its checker, who may not be its maker.
import type { Tx } from '@/db/client';
import { findContract, findDisbursement } from '@/db/store/contract';
import type { CommandContext } from '@/lib/commands/command';
import { assert, Refusal } from '@/lib/domain/refusal';
import { refuseMaker } from '../maker';

export function loadOpenDisbursement(tx: Tx, context: CommandContext, disbursementId: number) {
  const disbursement = findDisbursement(tx, disbursementId);
  if (!disbursement) throw new Refusal('该放款申请不存在，或您无权处理。');
  if (disbursement.state !== 'requested') throw new Refusal('该放款申请已经处理过，请刷新页面查看结果。');
  refuseMaker(context, disbursement.requestedBy, '放款申请');
  const contract = findContract(tx, disbursement.contractId);
  assert(contract, 'a disbursement belongs to a contract');
  return { disbursement, contract };
}
