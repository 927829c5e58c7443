import type { ReactNode } from 'react';

/** The plain ground of the pages before sign-in. */
export default function AuthLayout({ children }: Readonly<{ children: ReactNode }>) {
  return (
    <main className="flex min-h-screen flex-col items-center px-4 py-10 sm:py-16">
      <div className="mb-6 flex items-center gap-3">
        <span
          aria-hidden
          className="flex size-10 items-center justify-center rounded-card bg-brand-600 text-xl font-semibold text-white"
        >
          贷
        </span>
        <span className="text-xl font-semibold">小贷管理系统</span>
      </div>
      {children}
    </main>
  );
}
