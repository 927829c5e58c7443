import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import type { IsoDate } from '@/lib/domain/calendar/iso-date';

type LprBehindNoticeProps = Readonly<{ newest: IsoDate | null; children?: ReactNode }>;

/** The table lacks what should have been published by now: loans go on with the last known rate until it is entered. */
export function LprBehindNotice({ newest, children }: LprBehindNoticeProps) {
  return (
    <Notice
      tone="warning"
      title={
        newest === null ? 'LPR 利率表没有有效记录' : `LPR 每月 20 日公布，最近一次录入为 ${newest} 公布的利率`
      }
    >
      <p>请核对公告并补录；补录前，重定价和综合融资成本的上限按最近一次录入的利率计算。</p>
      {children}
    </Notice>
  );
}
