import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';

const TOPICS = {
  mine: '我的工作',
  steps: '一笔贷款的十个步骤',
  states: '状态是什么意思',
  products: '七种产品',
  plan: '还款计划怎样算',
  late: '逾期怎样计罚息和复利',
  allocation: '收到的钱怎样分配',
  prepayment: '提前还款',
  reversal: '记错了怎样冲正',
  keyboard: '键盘、触屏与打印',
  glossary: '名词',
  ask: '有问题找谁',
} as const;

export type TopicId = keyof typeof TOPICS;

/** The topics as links; on paper their titles are enough. */
export function Contents() {
  return (
    <nav aria-label="本页内容" className="rounded-card border border-line bg-surface px-2 py-1.5">
      <ul className="flex flex-wrap">
        {Object.entries(TOPICS).map(([id, title]) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="inline-flex h-9 items-center rounded-control px-2.5 text-brand-700 hover:bg-brand-50 pointer-coarse:h-11"
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** One topic with its own address; its tables reach the card's edges. */
export function Topic({ id, children }: Readonly<{ id: TopicId; children: ReactNode }>) {
  return (
    <div id={id} className="scroll-mt-16 lg:scroll-mt-4">
      <Card title={TOPICS[id]} flush>
        {children}
      </Card>
    </div>
  );
}

/** Running words beside the tables. */
export function Words({ children }: Readonly<{ children: ReactNode }>) {
  return <div className="max-w-4xl space-y-2 px-4 py-3">{children}</div>;
}
