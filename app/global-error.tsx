'use client';

import { ErrorMessage, type ErrorMessageProps } from '@/components/layout/error-message';
import './globals.css';

/** The last resort: it replaces the root layout, so it brings its own document. */
export default function GlobalError(props: ErrorMessageProps) {
  return (
    <html lang="zh-CN">
      <body>
        <title>页面暂时无法显示 · 小贷管理系统</title>
        <main>
          <ErrorMessage {...props} />
        </main>
      </body>
    </html>
  );
}
