'use client';

import { MessagePage } from '@/components/layout/message-page';
import { Button } from '@/components/ui/button';
import './globals.css';

type GlobalErrorProps = Readonly<{ error: Error & { digest?: string }; reset: () => void }>;

/** The last resort: it replaces the root layout, so it brings its own document. */
export default function GlobalError({ error, reset }: GlobalErrorProps) {
  return (
    <html lang="zh-CN">
      <body>
        <title>系统暂时不可用 · 小贷管理系统</title>
        <MessagePage title="系统暂时不可用" actions={<Button onClick={reset}>重试</Button>}>
          <p>系统遇到了意外情况，已记录。请稍后重试，或把错误编号告诉系统管理员。</p>
          {error.digest && <p className="tabular-nums">错误编号：{error.digest}</p>}
        </MessagePage>
      </body>
    </html>
  );
}
