'use server';

import { changeOwnPassword } from '@/lib/commands/account/change-password';
import { action } from '@/lib/server/action';

export const changePassword = action(changeOwnPassword, { redirectTo: () => '/login?after=password' });
