import { ReversalRequestForm } from '@/components/loan/request-forms';
import { requestReversalAction } from '../../actions';

type AskReversalProps = Readonly<{
  loanId: number;
  sequence: number;
  /** What would be undone, in a few words */
  what: string;
}>;

/** 申请冲正, folded away in the row of what would be undone. */
export function AskReversal(asked: AskReversalProps) {
  return (
    <details>
      <summary className="cursor-pointer text-[13px] text-danger pointer-coarse:py-[11px]">申请冲正</summary>
      <div className="w-64 max-w-full py-2 whitespace-normal">
        <ReversalRequestForm action={requestReversalAction} {...asked} />
      </div>
    </details>
  );
}
