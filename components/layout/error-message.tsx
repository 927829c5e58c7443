'use client';

import { Button, ButtonLink } from '@/components/ui/button';
import { MessagePage } from './message-page';

export type ErrorMessageProps = Readonly<{ error: unknown; retry: () => void }>;

/** The number under which the log holds what went wrong. */
const numberOf = (error: unknown): string | null =>
  error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : null;

/** What a person sees of a bug: calm words, a number to quote, and two ways on. */
export function ErrorMessage({ error, retry }: ErrorMessageProps) {
  const number = numberOf(error);
  return (
    <MessagePage
      title="页面暂时无法显示"
      actions={
        <>
          <Button onClick={retry}>重试</Button>
          <ButtonLink href="/">返回首页</ButtonLink>
        </>
      }
    >
      <p>系统遇到了意外情况，已记录。重试后仍不能显示的，请把错误编号告诉系统管理员。</p>
      {number && <p className="tabular-nums">错误编号：{number}</p>}
    </MessagePage>
  );
}
