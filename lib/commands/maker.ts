// 经办与复核分离: whoever asked for something never decides it.
import { Refusal } from '@/lib/domain/refusal';
import type { CommandContext } from './command';

/** Maker is never checker, whatever his role is by now; `what` names the thing that waits. */
export function refuseMaker({ actor }: CommandContext, makerId: number | null, what = '申请'): void {
  if (makerId === actor.id) throw new Refusal(`经办与复核须为不同人员，您不能复核自己提交的${what}。`);
}
