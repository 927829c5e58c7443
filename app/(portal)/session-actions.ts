'use server';

import { redirect } from 'next/navigation';
import { isSameOrigin } from '@/lib/server/action';
import { signOutThroughNextAuth } from '@/lib/server/auth-door';

export async function signOut(): Promise<void> {
  if (await isSameOrigin()) await signOutThroughNextAuth();
  redirect('/login');
}
