'use client';

import { ErrorMessage, type ErrorMessageProps } from '@/components/layout/error-message';

/** For the pages before sign-in and for the frame itself; a page inside has its own. */
export default function ErrorPage(props: ErrorMessageProps) {
  return (
    <main>
      <ErrorMessage {...props} />
    </main>
  );
}
